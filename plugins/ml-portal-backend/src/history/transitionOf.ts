import {
  type CheckResultState,
  roundScore,
  type ScorecardResult,
  type Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ResultState } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { EntityRow, TransitionRow } from '../database/tables';
import type { ResultDocument } from '../evaluation/ResultDocument';

/** `[scorecard, check, from, to]`, in short because there are many. */
export type CheckChange = [
  scorecard: string,
  check: string,
  from: CheckResultState | null,
  to: CheckResultState | null,
];

type Judged = Pick<
  EntityRow,
  | 'entity_ref'
  | 'score'
  | 'lifecycle'
  | 'operating_model'
  | 'line_of_business'
  | 'document'
>;

function scorecardsOf(row: Judged | undefined): ScorecardResult[] {
  return row ? (JSON.parse(row.document) as ResultDocument).scorecards : [];
}

function changesOf(
  before: ScorecardResult[],
  after: ScorecardResult[],
): CheckChange[] {
  const changes: CheckChange[] = [];
  const ids = new Set([...before, ...after].map(({ id }) => id));
  for (const scorecard of ids) {
    const checksOf = (scorecards: ScorecardResult[]) =>
      new Map(
        scorecards
          .find(({ id }) => id === scorecard)
          ?.checks.map(({ id, result }) => [id, result]),
      );
    const from = checksOf(before);
    const to = checksOf(after);
    for (const check of new Set([...from.keys(), ...to.keys()])) {
      const was = from.get(check) ?? null;
      const is = to.get(check) ?? null;
      if (was !== is) {
        changes.push([scorecard, check, was, is]);
      }
    }
  }
  return changes;
}

function levelsOf(scorecards: ScorecardResult[]): ResultState['levels'] {
  return Object.fromEntries(scorecards.map(({ id, level }) => [id, level]));
}

function stateOf(row: Judged, levels: ResultState['levels']): ResultState {
  return {
    score: roundScore(row.score),
    levels,
    lifecycle: row.lifecycle,
    lineOfBusiness: row.line_of_business,
    operatingModel: row.operating_model,
  };
}

/** What of a state was otherwise before: most changes change little of it. */
function previousOf(
  before: ResultState,
  after: ResultState,
): Partial<ResultState> {
  return Object.fromEntries(
    Object.entries(before).filter(
      ([key, was]) =>
        JSON.stringify(was) !== JSON.stringify(after[key as keyof ResultState]),
    ),
  );
}

const STANDING = [
  'score',
  'lifecycle',
  'operating_model',
  'line_of_business',
] as const;

/**
 * The transition from one stored result of an entity to the next: a new score,
 * level, line of business, lifecycle or operating model, or checks whose result
 * changed. What was found first is told whole by the levels, not check by check.
 *
 * @param before - undefined where the entity is new
 * @param after - undefined where it left the catalog
 * @param at - in ms since the epoch
 * @returns undefined where nothing of that changed
 */
export function transitionOf(
  before: Judged | undefined,
  after: Judged | undefined,
  at: number,
): Omit<TransitionRow, 'id'> | undefined {
  const row = after ?? before!;
  const from = scorecardsOf(before);
  const to = scorecardsOf(after);
  const checks = before && after ? changesOf(from, to) : [];
  const was = levelsOf(from);
  const is = levelsOf(to);
  if (
    before &&
    after &&
    checks.length === 0 &&
    JSON.stringify(was) === JSON.stringify(is) &&
    STANDING.every(key => before[key] === after[key])
  ) {
    return undefined;
  }
  let event: Transition['event'] = 'changed';
  if (!before) {
    event = 'appeared';
  } else if (!after) {
    event = 'removed';
  }
  return {
    entity_ref: row.entity_ref,
    at,
    event,
    score: row.score,
    lifecycle: row.lifecycle,
    operating_model: row.operating_model,
    line_of_business: row.line_of_business,
    levels: JSON.stringify(after ? is : was),
    checks: JSON.stringify(checks),
    previous:
      before && after
        ? JSON.stringify(previousOf(stateOf(before, was), stateOf(after, is)))
        : null,
  };
}
