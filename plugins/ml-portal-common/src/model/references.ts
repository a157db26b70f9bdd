import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** The kind that a shorthand reference means, by the field it stands in. @public */
export const REFERENCE_KINDS = {
  owner: 'Group',
  tool: 'Component',
  featureStore: 'Resource',
  stakeholder: 'User',
} as const;

/**
 * Completes a shorthand reference by Backstage's rules: `kind` where none is
 * written, and the namespace of the entity it is written in.
 *
 * @returns the full reference in lower case, or undefined where `ref` is none.
 * @public
 */
export function completeReference(
  ref: unknown,
  kind: string,
  writtenIn: Pick<Entity, 'metadata'>,
): string | undefined {
  // No name holds a control character, and some databases refuse NUL.
  // eslint-disable-next-line no-control-regex
  if (typeof ref !== 'string' || /[\u0000-\u001f]/.test(ref)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: kind,
        defaultNamespace: writtenIn.metadata.namespace || 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** Completes a list, leaving out what is no reference and what stands twice. @public */
export function completeReferences(
  refs: unknown,
  kind: string,
  writtenIn: Pick<Entity, 'metadata'>,
): string[] {
  const complete = (Array.isArray(refs) ? refs : [])
    .map(ref => completeReference(ref, kind, writtenIn))
    .filter((ref): ref is string => ref !== undefined);
  return [...new Set(complete)];
}
