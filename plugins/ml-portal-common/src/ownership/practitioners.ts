import type { Organization } from './organization';

/** Who works on models. References of users, sorted. @public */
export interface Practitioners {
  /** The members of the groups that own a model or a stage. */
  practitioners: string[];
  /** Those of them who are members of a platform group, too. */
  embedded: string[];
}

/**
 * Who works on the models that `owners` own, or own stages of. Each person is
 * counted once, and a member of a group below an owner not at all.
 *
 * @param owners - references of the owners of models and of their stages
 * @public
 */
export function practitionersOf(
  owners: Iterable<string>,
  organization: Organization,
): Practitioners {
  const practitioners = new Set<string>();
  const embedded = new Set<string>();
  for (const owner of new Set(owners)) {
    for (const user of organization.membersOf(owner)) {
      practitioners.add(user);
      // Of a user this asks whether one of the user's groups is platform.
      if (organization.isPlatform(user)) {
        embedded.add(user);
      }
    }
  }
  return {
    practitioners: [...practitioners].sort(),
    embedded: [...embedded].sort(),
  };
}
