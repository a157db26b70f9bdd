/**
 * What a caller may see: every entity, or those with the given references. A
 * caller who may see nothing has no references.
 */
export type Visibility =
  | { all: true }
  | {
      all: false;
      refs: ReadonlySet<string>;
    };

export const EVERYTHING: Visibility = { all: true };
export const NOTHING: Visibility = { all: false, refs: new Set() };

/** Whether the caller may see an entity. */
export function canSee(visibility: Visibility, entityRef: string): boolean {
  return visibility.all || visibility.refs.has(entityRef);
}
