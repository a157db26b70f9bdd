import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Organization } from '@ml-portal/backstage-plugin-ml-portal-common';

/** A person, by all references that they own things by. */
export interface Person {
  userEntityRef: string;
  ownershipEntityRefs: readonly string[];
}

/** Undefined for services: they do nothing in anybody's name. */
export async function personOf(
  credentials: BackstageCredentials,
  userInfo: UserInfoService,
): Promise<Person | undefined> {
  const { type } = credentials.principal as { type?: string };
  return type === 'user' ? userInfo.getUserInfo(credentials) : undefined;
}

/** All references that a person owns things by. */
export function refsOfPerson({
  userEntityRef,
  ownershipEntityRefs,
}: Person): string[] {
  return [userEntityRef, ...ownershipEntityRefs];
}

/** All lines of business that a person belongs to, by reference. */
export function linesOfPerson(
  person: Person,
  organization: Pick<Organization, 'linesOf'>,
): string[] {
  const lines = refsOfPerson(person).flatMap(ref => organization.linesOf(ref));
  return [...new Set(lines)].sort();
}

/** @param deciders - groups or users; the platform where left out */
export function isDecider(
  person: Person,
  deciders: readonly string[] | undefined,
  organization: Pick<Organization, 'isPlatform'>,
): boolean {
  const refs = refsOfPerson(person);
  return deciders
    ? refs.some(ref => deciders.includes(ref))
    : refs.some(ref => organization.isPlatform(ref));
}
