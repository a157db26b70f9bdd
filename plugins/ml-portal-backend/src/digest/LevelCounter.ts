import type { ScorecardDefinition } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ResultState } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { TransitionRow } from '../database/tables';
import { stepsBetween } from '../notifications/levelRank';

/** What became of an entity over some time. */
export type LevelChange = 'new' | 'gained' | 'lost';

/** Adds up transitions, and tells what became of levels in the end. */
export class LevelCounter {
  readonly #scorecards: readonly ScorecardDefinition[];
  /** The levels at first; undefined for what is new. */
  readonly #before = new Map<string, ResultState['levels'] | undefined>();

  constructor(scorecards: readonly ScorecardDefinition[]) {
    this.#scorecards = scorecards;
  }

  /** @param rows - in the order in which they happened */
  add(rows: readonly TransitionRow[]): void {
    for (const { entity_ref: ref, event, previous } of rows) {
      if (event !== 'changed') {
        this.#before.set(ref, undefined);
      } else if (!this.#before.has(ref)) {
        const { levels }: Partial<ResultState> = JSON.parse(previous ?? '{}');
        if (levels) {
          this.#before.set(ref, levels);
        }
      }
    }
  }

  /** The entities whose levels may have changed. */
  get entityRefs(): string[] {
    return [...this.#before.keys()];
  }

  /**
   * @param levels - of the entity now, by scorecard
   * @returns undefined where nothing changed in the end
   */
  changeOf(
    entityRef: string,
    levels: ResultState['levels'],
  ): LevelChange | undefined {
    const before = this.#before.get(entityRef);
    if (!before) {
      return this.#before.has(entityRef) ? 'new' : undefined;
    }
    const steps = Object.keys(levels).map(scorecard =>
      stepsBetween(
        this.#scorecards,
        scorecard,
        before[scorecard],
        levels[scorecard],
      ),
    );
    if (steps.some(step => step < 0)) {
      return 'lost';
    }
    return steps.some(step => step > 0) ? 'gained' : undefined;
  }
}
