import type {
  CheckResultState,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ResultState } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { TransitionRow } from '../database/tables';
import type { CheckChange } from '../history/transitionOf';
import { stepsBetween } from './levelRank';

/** Something that an entity passed or had reached, and does not any more. */
export interface Setback {
  entityRef: string;
  /** Checks that fail now, and passed before or made it lose a level. */
  checks: { scorecard: string; check: string }[];
  /** Levels that were lost through checks that fail now. */
  levels: { scorecard: string; from: string; to: string | null }[];
}

interface Change<T> {
  from: T;
  to: T;
}

/** All that happened to an entity, from the first of its transitions to the last. */
interface Course {
  checks: Map<
    string,
    Change<CheckResultState | null> & { scorecard: string; check: string }
  >;
  levels: Map<string, Change<string | null | undefined>>;
}

/**
 * Adds up transitions, page by page, and tells what was lost in the end. What
 * fell and rose again is no setback, nor is anything about an entity that was
 * judged for the first time meanwhile.
 */
export class SetbackCounter {
  readonly #scorecards: readonly ScorecardDefinition[];
  readonly #courses = new Map<string, Course>();
  readonly #new = new Set<string>();

  constructor(scorecards: readonly ScorecardDefinition[]) {
    this.#scorecards = scorecards;
  }

  /** @param rows - in the order in which they happened */
  add(rows: readonly TransitionRow[]): void {
    for (const row of rows) {
      const ref = row.entity_ref;
      if (row.event !== 'changed') {
        this.#courses.delete(ref);
        this.#new.add(ref);
      } else if (!this.#new.has(ref)) {
        this.#follow(row);
      }
    }
  }

  #follow(row: TransitionRow): void {
    const course: Course = this.#courses.get(row.entity_ref) ?? {
      checks: new Map(),
      levels: new Map(),
    };
    this.#courses.set(row.entity_ref, course);
    const changes: CheckChange[] = JSON.parse(row.checks);
    for (const [scorecard, check, from, to] of changes) {
      const key = `${scorecard} ${check}`;
      const known = course.checks.get(key);
      course.checks.set(key, {
        scorecard,
        check,
        from: known ? known.from : from,
        to,
      });
    }
    const { levels: before }: Partial<ResultState> = JSON.parse(
      row.previous ?? '{}',
    );
    if (before) {
      const after: ResultState['levels'] = JSON.parse(row.levels);
      for (const scorecard of new Set([
        ...Object.keys(before),
        ...Object.keys(after),
      ])) {
        const known = course.levels.get(scorecard);
        course.levels.set(scorecard, {
          from: known ? known.from : before[scorecard],
          to: after[scorecard],
        });
      }
    }
  }

  /** What was lost, by entity. */
  setbacks(): Setback[] {
    return [...this.#courses].flatMap(([entityRef, course]) => {
      const failing = [...course.checks.values()].filter(
        ({ from, to }) => to === 'failed' && from !== 'failed',
      );
      const lost = [...course.levels].flatMap(([scorecard, { from, to }]) => {
        // A level that falls for want of data, or by a provider's error, is
        // nothing that the owner did.
        const isLost =
          stepsBetween(this.#scorecards, scorecard, from, to) < 0 &&
          failing.some(check => check.scorecard === scorecard);
        return isLost ? [{ scorecard, from: from!, to: to! }] : [];
      });
      const checks = failing
        .filter(
          ({ from, scorecard }) =>
            from === 'passed' ||
            lost.some(level => level.scorecard === scorecard),
        )
        .map(({ scorecard, check }) => ({ scorecard, check }));
      return checks.length > 0 ? [{ entityRef, checks, levels: lost }] : [];
    });
  }
}
