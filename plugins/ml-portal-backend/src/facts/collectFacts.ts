import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CollectedFacts } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { InstalledProvider } from './FactProviders';
import { registryProblem } from './registryProblem';

/** After so many failures in a row the provider is left alone for this time. */
const MOST_FAILURES = 3;

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

/** Settles with `promise`, or fails when the time is up or `signal` aborts. */
function within<T>(
  promise: Promise<T>,
  provider: InstalledProvider,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () =>
      reject(
        signal.reason?.name === 'TimeoutError'
          ? new Error(
              `${provider.title} did not answer within ${
                provider.timeoutMs / 1000
              } s`,
            )
          : signal.reason,
      );
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** What was said of one entity: not every provider keeps to the types. */
function checked(
  outcome: unknown,
  provider: InstalledProvider,
): CollectedFacts {
  const { facts, error, registry } = Object(outcome);
  if (facts === undefined) {
    const reason = error instanceof Error ? error.message : error;
    return {
      error:
        typeof reason === 'string' && reason !== ''
          ? reason
          : `${provider.title} gave neither facts nor a reason`,
    };
  }
  const problem = provider.problemOf(facts) ?? registryProblem(registry);
  if (problem !== undefined) {
    return { error: problem };
  }
  try {
    JSON.stringify(facts);
  } catch (notJson) {
    return { error: messageOf(notJson) };
  }
  return registry === undefined ? { facts } : { facts, registry };
}

async function collectBatch(
  provider: InstalledProvider,
  batch: Entity[],
  options: { signal?: AbortSignal; logger: LoggerService },
): Promise<Map<string, CollectedFacts>> {
  const signals = [AbortSignal.timeout(provider.timeoutMs)];
  const signal = AbortSignal.any(
    options.signal ? [...signals, options.signal] : signals,
  );
  const asked = new Set(batch.map(entity => stringifyEntityRef(entity)));
  // What is thrown before a promise is there counts as well.
  const call = (async () =>
    provider.collect(batch, { signal, logger: options.logger }))();
  const outcomes = new Map<string, CollectedFacts>();
  for (const [ref, outcome] of await within(call, provider, signal)) {
    const entityRef = ref.toLowerCase();
    if (asked.has(entityRef)) {
      outcomes.set(entityRef, checked(outcome, provider));
    }
  }
  return outcomes;
}

/** How a provider fares in one round over all entities. */
export class Round {
  #failures = 0;
  /** Why it failed last. */
  reason = '';

  /** Whether it failed so often in a row that it is left alone. */
  get over(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(reason: string): void {
    this.#failures += 1;
    this.reason = reason;
  }
}

/**
 * Asks a provider about entities: in batches, a few at a time, each within its
 * time. A batch that fails is an error of each of its entities. A provider that
 * keeps failing is not asked on in this round.
 *
 * @returns by reference; entities without facts are left out
 * @throws only what `signal` was aborted with
 */
export async function collectFacts(
  provider: InstalledProvider,
  entities: Entity[],
  options: { signal?: AbortSignal; logger: LoggerService; round?: Round },
): Promise<Map<string, CollectedFacts>> {
  const { round = new Round() } = options;
  const outcomes = new Map<string, CollectedFacts>();
  const batches: Entity[][] = [];
  for (let at = 0; at < entities.length; at += provider.batchSize) {
    batches.push(entities.slice(at, at + provider.batchSize));
  }
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      options.signal?.throwIfAborted();
      try {
        if (!round.over) {
          const found = await collectBatch(provider, batch, options);
          found.forEach((outcome, ref) => outcomes.set(ref, outcome));
          round.succeeded();
          continue;
        }
      } catch (error) {
        options.signal?.throwIfAborted();
        round.failed(messageOf(error));
        options.logger.warn(`Fact provider ${provider.id}: ${round.reason}`);
      }
      for (const entity of batch) {
        outcomes.set(stringifyEntityRef(entity), { error: round.reason });
      }
    }
  };
  await Promise.all(Array.from({ length: provider.concurrency }, work));
  return outcomes;
}
