import type { CollectedFacts } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { MlflowClient } from '../client/MlflowClient';
import { MlflowModelError } from '../errors';
import {
  type ModelVersion,
  parseRegisteredModel,
  parseRunEnd,
  parseVersionPage,
} from '../mapping/replies';
import {
  type FactSettings,
  newestOf,
  NOT_REGISTERED,
  toFacts,
} from '../mapping/toFacts';
import { toStanding } from '../mapping/toStanding';

/** A server that goes on for longer is taken to run in circles. */
const MAX_PAGES = 200;

/** Of models with this very name: the search may find similar ones. */
async function readVersions(
  client: MlflowClient,
  name: string,
  signal: AbortSignal,
): Promise<ModelVersion[]> {
  const all: ModelVersion[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const reply = await client.searchVersions(name, pageToken, signal);
    // Missing by now: the model was deleted in between.
    const { versions, nextPageToken } = parseVersionPage(reply ?? {});
    all.push(...versions.filter(version => version.modelName === name));
    if (nextPageToken === undefined) {
      return all;
    }
    pageToken = nextPageToken;
  }
  throw new MlflowModelError(
    `MLflow lists more than ${MAX_PAGES} pages of versions`,
  );
}

/** Deleted runs are missing; who may read models may not read every run. */
async function readRunEnd(
  client: MlflowClient,
  runId: string | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (runId === undefined) {
    return undefined;
  }
  try {
    const reply = await client.getRun(runId, signal);
    return reply === undefined ? undefined : parseRunEnd(reply);
  } catch (error) {
    if (error instanceof MlflowModelError && error.status === 403) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The facts of one model, and how it stands in the registry. Takes three requests where there is one page of
 * versions: MLflow's filters know no "or", so models are asked for one by one.
 *
 * @throws MlflowModelError, MlflowServerError, or the reason of the signal
 */
export async function readModel(
  client: MlflowClient,
  name: string,
  settings: FactSettings,
  signal: AbortSignal,
): Promise<CollectedFacts> {
  const reply = await client.getRegisteredModel(name, signal);
  if (reply === undefined) {
    return { facts: NOT_REGISTERED };
  }
  const model = parseRegisteredModel(reply);
  // Prompts share the registry, and are no models.
  if (model.isPrompt) {
    return { facts: NOT_REGISTERED };
  }
  const versions = await readVersions(client, model.name, signal);
  const newestRunEnd = await readRunEnd(
    client,
    newestOf(versions)?.runId,
    signal,
  );
  const inRegistry = { model, versions, newestRunEnd };
  return {
    facts: toFacts(inRegistry, settings),
    registry: toStanding(inRegistry, settings),
  };
}
