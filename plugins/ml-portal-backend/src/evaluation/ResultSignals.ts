import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  RESULTS_CHANGED_CHANNEL,
  type ResultsChangedSignal,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';

/** Changes within this time go out as one signal. */
const GATHER_MS = 1_000;

/**
 * Tells open pages that results changed. It says no more, as not everybody may
 * know of every entity.
 */
export class ResultSignals {
  readonly #signals: SignalsService;
  readonly #state: EvaluationStateStore;
  readonly #logger: LoggerService;
  #timer?: NodeJS.Timeout;

  constructor(options: {
    signals: SignalsService;
    state: EvaluationStateStore;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#state = options.state;
    this.#logger = options.logger;
  }

  /** Results changed. */
  announce(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#publish().catch(error =>
        this.#logger.debug('Open pages could not be told of changes', error),
      );
    }, GATHER_MS).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #publish(): Promise<void> {
    const { revision } = await this.#state.get();
    await this.#signals.publish<ResultsChangedSignal>({
      recipients: { type: 'broadcast' },
      channel: RESULTS_CHANGED_CHANNEL,
      message: { revision },
    });
  }
}
