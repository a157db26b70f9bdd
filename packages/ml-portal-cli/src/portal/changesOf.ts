import {
  isCounted,
  type PreviewEffect,
  type ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Change, Need } from '../report';
import type { Preview } from './previewDocuments';

/** What people look at first. */
const ORDER: PreviewEffect['direction'][] = ['down', 'new', 'up', 'same'];

function needsOf(scorecards: ScorecardResult[]): Need[] {
  return scorecards.flatMap(({ id, nextLevel, checks }) =>
    nextLevel === null
      ? []
      : [
          {
            scorecard: id,
            nextLevel,
            checks: checks
              .filter(
                check =>
                  check.level === nextLevel &&
                  isCounted(check) &&
                  check.result !== 'passed',
              )
              .map(({ id: check, title, result, message, remediation }) => ({
                id: check,
                title,
                result,
                message,
                ...(remediation !== undefined && { remediation }),
              })),
          },
        ],
  );
}

/** What merging does, and what each document's entity lacks then. */
export function changesOf({ effects, previewed }: Preview): Change[] {
  const byRef = new Map(
    previewed.map(each => [each.item.entityRef, each] as const),
  );
  const changes = [...effects.values()].map((effect): Change => {
    const own = byRef.get(effect.entityRef);
    return {
      ...effect,
      place: own
        ? { file: own.checked.file, line: own.checked.document.line }
        : null,
      needs: needsOf(own?.item.scorecards ?? []),
    };
  });
  return changes.sort(
    (a, b) => ORDER.indexOf(a.direction) - ORDER.indexOf(b.direction),
  );
}
