import type { ScorecardInForce } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Change } from '../report';

/** How high a level stands on a scorecard; -1 below the first. */
function rankOf(scorecard: ScorecardInForce, level: string | null): number {
  return scorecard.levels.findIndex(({ id }) => id === level);
}

/** Whether a score or a level gets lower. */
export function isDrop(
  { before, after }: Pick<Change, 'before' | 'after'>,
  scorecards: ScorecardInForce[],
): boolean {
  if (before === null) {
    return false;
  }
  return (
    (after.score ?? 0) < (before.score ?? 0) ||
    scorecards.some(
      card =>
        card.id in before.levels &&
        card.id in after.levels &&
        rankOf(card, after.levels[card.id]) <
          rankOf(card, before.levels[card.id]),
    )
  );
}

/** The scorecards of an entity on which it would stay below a level. */
export function scorecardsBelow(
  level: string,
  { after }: Pick<Change, 'after'>,
  scorecards: ScorecardInForce[],
): string[] {
  return scorecards
    .filter(
      card =>
        card.id in after.levels &&
        rankOf(card, level) >= 0 &&
        rankOf(card, after.levels[card.id]) < rankOf(card, level),
    )
    .map(({ id }) => id);
}
