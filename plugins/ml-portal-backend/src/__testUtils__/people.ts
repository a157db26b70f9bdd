import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Who calls, as the header of a request. */
export const headerOf = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

function nameOf({ principal }: BackstageCredentials): string | undefined {
  const { userEntityRef } = principal as { userEntityRef?: string };
  return userEntityRef?.split('/')[1];
}

/** People who belong to groups, by name. */
export function peopleIn(groups: Record<string, string[]>): UserInfoService {
  return {
    getUserInfo: async credentials => {
      const name = nameOf(credentials)!;
      const userEntityRef = `user:default/${name}`;
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...(groups[name] ?? [])],
      };
    },
  };
}

/** A policy that refuses people some permissions, by name, and allows the rest. */
export function refusing(
  refused: Record<string, (permission: Permission) => boolean>,
): PermissionsService {
  const answer = async (
    requests: { permission: Permission }[],
    { credentials }: { credentials: BackstageCredentials },
  ) =>
    requests.map(
      ({ permission }): PolicyDecision => ({
        result: refused[nameOf(credentials) ?? '']?.(permission)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      }),
    );
  return {
    authorize: answer,
    authorizeConditional: answer,
  } as unknown as PermissionsService;
}
