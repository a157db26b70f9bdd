import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** A typed reference, complete; as it is where it is none: the server says so. */
export function completeRef(ref: string, defaultKind: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref.trim(), { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return ref.trim();
  }
}
