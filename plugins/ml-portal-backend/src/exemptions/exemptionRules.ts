import type {
  ExemptionStatus,
  Organization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { isDecider, type Person } from '../people/Person';

/** Who decides beside what permissions say. */
export interface Deciders {
  /** Groups; members of platform groups where left out. */
  approvers?: readonly string[];
  organization: Pick<Organization, 'isPlatform'>;
}

/** What of an exemption the rules look at. */
export interface ExemptionStanding {
  status: ExemptionStatus;
  requestedBy: string;
  /** The owner of the entity. */
  owner: string | null;
}

/** Whether a person owns what `owner` owns. */
export function isOwner(person: Person, owner: string | null): boolean {
  return (
    owner !== null &&
    (person.userEntityRef === owner ||
      person.ownershipEntityRefs.includes(owner))
  );
}

/** The steps that a person may take, where permissions do not say no. */
export function permittedSteps(
  person: Person,
  { status, requestedBy, owner }: ExemptionStanding,
  { approvers, organization }: Deciders,
): { approve: boolean; reject: boolean; revoke: boolean } {
  const decider = isDecider(person, approvers, organization);
  const asked = person.userEntityRef === requestedBy;
  const decides = status === 'requested' && decider && !asked;
  return {
    approve: decides,
    reject: decides,
    // Who asked may think better of it; who decides, rejects.
    revoke:
      (status === 'requested' && (asked || isOwner(person, owner))) ||
      (status === 'approved' && (asked || decider || isOwner(person, owner))),
  };
}
