import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { mlSpecOf } from './readModel';
import type { MlRole } from './recognition';
import { validateMl } from './validate';

/**
 * Those of the given keys of `spec.ml` that are as the schema wants them. A
 * portal may hold documents from before the validation was installed: what has
 * the wrong shape is taken as not written.
 *
 * @public
 */
export function wellFormed<T extends object>(
  entity: Entity,
  role: MlRole,
  keys: readonly (keyof T & string)[],
): Pick<Partial<T>, keyof T & string> {
  const ml = mlSpecOf<T>(entity);
  const isWellFormed = (key: keyof T & string) => {
    const alone = { ml: { [key]: ml[key] } as JsonObject };
    return validateMl({ ...entity, spec: alone }, role).length === 0;
  };
  return Object.fromEntries(
    keys
      .filter(key => Object.hasOwn(ml, key) && isWellFormed(key))
      .map(key => [key, ml[key]]),
  ) as Partial<T>;
}
