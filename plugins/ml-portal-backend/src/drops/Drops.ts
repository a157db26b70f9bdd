import type {
  DropReason,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CountedScope } from '../database/countedEntities';
import type { CourseQueries, CourseRow } from '../database/CourseQueries';
import type { CheckChange } from '../history/transitionOf';
import { type Fall, fallOf } from './fallOf';
import { reasonsOf } from './reasonsOf';

/** An entity that fell, and how far. */
export interface FallenEntity extends Fall {
  entityRef: string;
  row: CourseRow;
}

/** What stands lower than it did some time ago. */
export class Drops {
  readonly #courses: CourseQueries;
  readonly #scorecards: readonly ScorecardDefinition[];

  constructor(options: {
    courses: CourseQueries;
    scorecards: readonly ScorecardDefinition[];
  }) {
    this.#courses = options.courses;
    this.#scorecards = options.scorecards;
  }

  /**
   * Everything that fell, in no order.
   *
   * @param since - in ms since the epoch
   */
  async since(since: number, scope: CountedScope): Promise<FallenEntity[]> {
    const rows = await this.#courses.since(since, scope);
    return rows.flatMap(row => {
      const fall = fallOf(row, this.#scorecards);
      return fall ? [{ entityRef: row.entity_ref, row, ...fall }] : [];
    });
  }

  /** Why some entities fell since a time, by reference. */
  async reasons(
    entityRefs: string[],
    since: number,
  ): Promise<(entityRef: string) => DropReason[]> {
    const changes = new Map<string, CheckChange[]>();
    const rows = await this.#courses.checkChanges(entityRefs, since);
    for (const { entity_ref: ref, event, checks } of rows) {
      const known = event === 'changed' ? changes.get(ref) ?? [] : [];
      known.push(...(JSON.parse(checks) as CheckChange[]));
      changes.set(ref, known);
    }
    return ref => reasonsOf(changes.get(ref) ?? [], this.#scorecards);
  }
}
