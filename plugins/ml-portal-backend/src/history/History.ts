import type { RollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  type DailyRollUpStore,
  ORGANIZATION,
} from '../database/DailyRollUpStore';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { ProductionMoveStore } from '../database/ProductionMoveStore';
import type { TransitionStore } from '../database/TransitionStore';
import { dayOf } from '../evaluation/Judge';
import type { RollUps } from '../rollup/RollUps';
import { EVERYTHING } from '../visibility/Visibility';

const PRODUCTION = { visibility: EVERYTHING, lifecycle: ['production'] };

/** Records how lines of business and the organization stand, day by day. */
export class History {
  readonly #rollUps: RollUps;
  readonly #daily: DailyRollUpStore;
  readonly #transitions: TransitionStore;
  readonly #moves: ProductionMoveStore;
  readonly #state: EvaluationStateStore;
  readonly #retentionMs: number;

  constructor(options: {
    rollUps: RollUps;
    daily: DailyRollUpStore;
    transitions: TransitionStore;
    moves: ProductionMoveStore;
    state: EvaluationStateStore;
    retentionMs: number;
  }) {
    this.#rollUps = options.rollUps;
    this.#daily = options.daily;
    this.#transitions = options.transitions;
    this.#moves = options.moves;
    this.#state = options.state;
    this.#retentionMs = options.retentionMs;
  }

  /**
   * Records the day, unless it is recorded and nothing changed since. On a new
   * day, forgets what is older than is to be kept.
   *
   * @param now - in ms since the epoch
   */
  async record(now: number): Promise<void> {
    const day = dayOf(now);
    const { revision } = await this.#state.get();
    const recorded = await this.#daily.revisionOf(day);
    if (recorded === revision) {
      return;
    }
    const { organization, lines } = await this.#rollUps.all(PRODUCTION);
    const rollUps = new Map<string, RollUp>([[ORGANIZATION, organization]]);
    for (const { entityRef, title: _, above: __, ...rollUp } of lines) {
      rollUps.set(entityRef, rollUp);
    }
    await this.#daily.save(day, rollUps, revision);
    if (recorded === undefined) {
      await this.#transitions.removeBefore(now - this.#retentionMs);
      await this.#moves.removeBefore(now - this.#retentionMs);
      await this.#daily.removeBefore(dayOf(now - this.#retentionMs));
    }
  }
}
