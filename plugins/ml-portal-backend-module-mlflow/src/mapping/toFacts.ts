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

/** When the newest version was trained, as far as that is known. */
export function lastTrainedOf({
  versions,
  newestRunEnd,
}: Pick<ModelInRegistry, 'versions' | 'newestRunEnd'>): number | undefined {
  return newestRunEnd ?? newestOf(versions)?.created;
}

/** In the words of ISO 8601. */
export function dateTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

/** Without what is not known. */
export function known<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as T;
}

/** The facts of a registered model; what is not known is left out. */
export function toFacts(
  inRegistry: ModelInRegistry,
  { uiUrl, productionAlias }: FactSettings,
): JsonObject {
  const { model, versions } = inRegistry;
  const newest = newestOf(versions);
  const inProduction = model.aliases.get(productionAlias);
  const production = versions.find(item => item.version === inProduction);
  return known<Record<string, boolean | number | string | undefined>>({
    registered: true,
    versions: versions.length,
    latestVersion: newest?.version,
    lastTrainedAt: dateTime(lastTrainedOf(inRegistry)),
    lastUpdatedAt: dateTime(model.lastUpdated),
    productionVersion: inProduction,
    productionVersionCreatedAt: dateTime(production?.created),
    productionVersionStatus: production?.status,
    url: `${uiUrl}/#/models/${encodeURIComponent(model.name)}`,
  });
}
