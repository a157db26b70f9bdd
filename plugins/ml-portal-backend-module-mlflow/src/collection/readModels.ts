import type { CollectedFacts } from '@ml-portal/backstage-plugin-ml-portal-node';
import { MlflowClient } from '../client/MlflowClient';
import type { MlflowInstance } from '../config';
import { MlflowModelError, MlflowServerError } from '../errors';
import { readModel } from './readModel';

/** Models that are asked for at a time, of one server. */
const CONCURRENCY = 4;

/** Facts by the name of the model, and why the rest was given up. */
export interface ModelsRead {
  read: ReadonlyMap<string, CollectedFacts>;
  /** Set where the server as a whole failed: the models not read are in vain. */
  failure?: MlflowServerError;
}

/**
 * Reads models of one server. The first failure of the server as a whole ends
 * it; what was read until then counts.
 *
 * @throws the reason of the signal
 */
export async function readModels(
  instance: MlflowInstance,
  names: Iterable<string>,
  signal: AbortSignal,
): Promise<ModelsRead> {
  const client = new MlflowClient(instance);
  const read = new Map<string, CollectedFacts>();
  const giveUp = new AbortController();
  const either = AbortSignal.any([signal, giveUp.signal]);
  const queue = new Set(names).values();
  let failure: MlflowServerError | undefined;

  async function work(): Promise<void> {
    // The queue is shared: each name is taken by one worker.
    for (const name of queue) {
      if (failure) {
        return;
      }
      try {
        read.set(name, await readModel(client, name, instance, either));
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof MlflowModelError) {
          read.set(name, { error: error.message });
        } else if (error instanceof MlflowServerError) {
          failure ??= error;
          giveUp.abort(error);
        } else {
          throw error;
        }
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return { read, failure };
}
