import type { Entity } from '@backstage/catalog-model';

/**
 * A kind, and the `spec.type` that narrows it; without a type the whole kind is
 * meant. Both are compared without regard to case, as the catalog does.
 *
 * @public
 */
export interface KindAndType {
  kind: string;
  type?: string;
}

/**
 * What the portal takes an entity for.
 *
 * @public
 */
export type EntityRole =
  | 'model'
  | 'featureStore'
  | 'tool'
  | 'lineOfBusiness'
  | 'platform';

/**
 * Which entities of a catalog are models, stores, tools, lines of business and
 * platform groups. Everything asks this; nothing tests `spec.type` by itself.
 *
 * @public
 */
export type Recognition = Record<EntityRole, KindAndType[]>;

/** @public */
export const DEFAULT_RECOGNITION: Recognition = {
  model: [{ kind: 'Component', type: 'ml-model' }],
  featureStore: [{ kind: 'Resource', type: 'feature-store' }],
  tool: [{ kind: 'Component', type: 'ml-platform-tool' }],
  lineOfBusiness: [{ kind: 'Group', type: 'line-of-business' }],
  platform: [{ kind: 'Group', type: 'ml-platform' }],
};

/** The roles whose entities carry ML data and a scorecard. @public */
export const ML_ROLES = ['model', 'featureStore', 'tool'] as const;

/** @public */
export type MlRole = (typeof ML_ROLES)[number];

/** The part of an entity that recognition looks at. @public */
export type RecognisableEntity = Pick<Entity, 'kind' | 'spec'>;

/** Whether `entity` plays `role`. @public */
export function hasRole(
  entity: RecognisableEntity,
  role: EntityRole,
  recognition: Recognition,
): boolean {
  const kind = entity.kind.toLowerCase();
  const type = entity.spec?.type;
  return recognition[role].some(
    pair =>
      pair.kind.toLowerCase() === kind &&
      (pair.type === undefined ||
        (typeof type === 'string' &&
          pair.type.toLowerCase() === type.toLowerCase())),
  );
}

/** The ML role of `entity`, or undefined if it has none. @public */
export function mlRoleOf(
  entity: RecognisableEntity,
  recognition: Recognition,
): MlRole | undefined {
  return ML_ROLES.find(role => hasRole(entity, role, recognition));
}

/**
 * The catalog filter that selects the entities of `roles`, in the form
 * `catalogApi.getEntities({ filter })` takes.
 *
 * @public
 */
export function recognitionFilter(
  roles: readonly EntityRole[],
  recognition: Recognition,
): Record<string, string>[] {
  return roles
    .flatMap(role => recognition[role])
    .map(
      ({ kind, type }): Record<string, string> =>
        type === undefined ? { kind } : { kind, 'spec.type': type },
    );
}
