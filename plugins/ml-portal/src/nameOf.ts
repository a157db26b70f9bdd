/** The name in an entity reference, for sentences. */
export function nameOf(entityRef: string): string {
  return entityRef.split('/').pop()!;
}
