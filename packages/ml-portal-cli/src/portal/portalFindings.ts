import {
  formatProblems,
  type Problem,
  type ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckedDocument, Finding } from '../check/types';
import type { Change } from '../report';
import type { CheckOptions } from '../usage/parseArguments';
import { isDrop, scorecardsBelow } from './judgeChange';
import type { Preview } from './previewDocuments';

const TOO_LARGE: Problem = {
  path: 'document',
  message: 'is too large for the portal to look at beforehand',
};

function findingAt(
  { file, document }: CheckedDocument,
  problem: Problem,
  about: Pick<Finding, 'rule' | 'severity' | 'message'>,
): Finding {
  return {
    ...about,
    file,
    ...document.placeOf(problem),
    entityRef: document.entityRef,
    ...(problem.path !== 'document' && { path: problem.path }),
    ...(problem.suggestion !== undefined && {
      suggestion: problem.suggestion,
    }),
  };
}

function refusal(checked: CheckedDocument, problem: Problem): Finding {
  const message =
    problem.path === 'document' ? problem.message : formatProblems([problem]);
  return findingAt(checked, problem, {
    rule: 'portal',
    severity: 'error',
    message,
  });
}

/** What the portal refuses. */
export function refusals({ previewed, tooLarge }: Preview): Finding[] {
  return [
    ...previewed.flatMap(({ checked, item }) =>
      item.problems.map(problem => refusal(checked, problem)),
    ),
    ...tooLarge.map(checked => refusal(checked, TOO_LARGE)),
  ];
}

/** What no single key is to blame for. */
const WHOLE_DOCUMENT: Problem = { path: 'document', message: '' };

function setback(
  checked: CheckedDocument,
  { entityRef }: Change,
  about: Pick<Finding, 'rule' | 'severity' | 'message'>,
): Finding {
  return { ...findingAt(checked, WHOLE_DOCUMENT, about), entityRef };
}

/** What gets worse, and what is not good enough. */
export function setbacks(
  changes: Change[],
  { previewed }: Preview,
  scorecards: ScorecardInForce[],
  { failOn, requireLevel }: Pick<CheckOptions, 'failOn' | 'requireLevel'>,
): Finding[] {
  const byRef = new Map(
    previewed.map(({ checked, item }) => [item.entityRef, checked]),
  );
  // Entities elsewhere depend on the groups, users and tools among documents.
  const deciding =
    previewed.find(({ item }) => item.role === null || item.role === 'tool') ??
    previewed[0];
  return changes.flatMap(change => {
    const own = byRef.get(change.entityRef);
    const at = own ?? deciding.checked;
    const below =
      own && requireLevel !== undefined
        ? scorecardsBelow(requireLevel, change, scorecards)
        : [];
    return [
      ...(isDrop(change, scorecards)
        ? [
            setback(at, change, {
              rule: 'drop',
              severity: failOn === 'drop' ? 'error' : 'warning',
              message: change.summary,
            }),
          ]
        : []),
      ...below.map(scorecard =>
        setback(at, change, {
          rule: 'level',
          severity: 'error',
          message: `${change.entityRef} would stay below ${requireLevel} of ${scorecard}`,
        }),
      ),
    ];
  });
}
