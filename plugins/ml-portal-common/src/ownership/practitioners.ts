import type { Organization } from './organization';
import type { OwnershipVerdict } from './types';

/** Who works on models. References of users, sorted. @public */
export interface Practitioners {
  /** The members of the groups that own a model or a stage. */
  practitioners: string[];
  /** Those of them who are members of a platform group too. */
  embedded: string[];
}

/** Who works on the models that `verdicts` are about. @public */
export function practitionersOf(
  verdicts: Iterable<Pick<OwnershipVerdict, 'owner' | 'stages'>>,
  organization: Organization,
): Practitioners {
  const owners = new Set<string>();
  for (const { owner, stages } of verdicts) {
    for (const ref of [owner?.entityRef, ...stages.map(s => s.owner)]) {
      if (ref !== undefined) {
        owners.add(ref);
      }
    }
  }
  const practitioners = [
    ...new Set([...owners].flatMap(ref => organization.membersOf(ref))),
  ].sort();
  return {
    practitioners,
    // Of a user this asks whether one of the user's groups is platform.
    embedded: practitioners.filter(user => organization.isPlatform(user)),
  };
}
