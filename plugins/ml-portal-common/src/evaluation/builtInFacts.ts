/**
 * The names in `facts` that the portal's own rules use, for any kind of entity;
 * no provider may have one of them as its id.
 *
 * @public
 */
export const BUILT_IN_FACTS: readonly string[] = [
  // of all
  'role',
  'owner',
  // of models
  'ownership',
  'tools',
  'monitoring',
  'objective',
  // of feature stores
  'described',
  'featureViews',
  // of tools
  'stagesServed',
  'documented',
  'access',
  'requestable',
  'alternatives',
  'decisionRecorded',
];

/** What providers brought, without what stands under a built-in name. */
export function exceptBuiltIn<T>(
  byProvider: { readonly [id: string]: T } = {},
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(byProvider).filter(([id]) => !BUILT_IN_FACTS.includes(id)),
  );
}
