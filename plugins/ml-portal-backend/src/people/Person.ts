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

/** @param deciders - groups or users; the platform where left out */
export function isDecider(
  person: Person,
  deciders: readonly string[] | undefined,
  organization: Pick<Organization, 'isPlatform'>,
): boolean {
  const refs = [person.userEntityRef, ...person.ownershipEntityRefs];
  return deciders
    ? refs.some(ref => deciders.includes(ref))
    : refs.some(ref => organization.isPlatform(ref));
}
