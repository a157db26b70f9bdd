import type { JsonObject } from '@backstage/types';
import type { ModelVersion, RegisteredModel } from './replies';

/** What the registry holds about one model. */
export interface ModelInRegistry {
  model: RegisteredModel;
  /** All versions, in any order. */
  versions: readonly ModelVersion[];
  /** When the run behind the newest version ended, where that is known. */
  newestRunEnd?: number;
}

/** How facts are told, by the server's configuration. */
export interface FactSettings {
  /** Without a slash at the end. */
  uiUrl: string;
  productionAlias: string;
}

/** The facts of a model that the registry does not have. */
export const NOT_REGISTERED: JsonObject = { registered: false };

/** The one with the highest number, which MLflow never gives twice. */
export function newestOf(
  versions: readonly ModelVersion[],
): ModelVersion | undefined {
  return versions.reduce<ModelVersion | undefined>(
    (newest, candidate) =>
      newest && Number(newest.version) >= Number(candidate.version)
        ? newest
        : candidate,
    undefined,
  );
}

function dateTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

/** The facts of a registered model; what is not known is left out. */
export function toFacts(
  { model, versions, newestRunEnd }: ModelInRegistry,
  { uiUrl, productionAlias }: FactSettings,
): JsonObject {
  const newest = newestOf(versions);
  const inProduction = model.aliases.get(productionAlias);
  const production = versions.find(item => item.version === inProduction);
  const facts: Record<string, boolean | number | string | undefined> = {
    registered: true,
    versions: versions.length,
    latestVersion: newest?.version,
    lastTrainedAt: dateTime(newestRunEnd ?? newest?.created),
    lastUpdatedAt: dateTime(model.lastUpdated),
    productionVersion: inProduction,
    productionVersionCreatedAt: dateTime(production?.created),
    productionVersionStatus: production?.status,
    url: `${uiUrl}/#/models/${encodeURIComponent(model.name)}`,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
}
