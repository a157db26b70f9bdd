import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';

/** What of some actions the policy lets somebody do, asked at once. */
export async function allowedActions<TAction extends string>(
  permissions: PermissionsService,
  permissionOf: Record<TAction, BasicPermission>,
  credentials: BackstageCredentials,
): Promise<Record<TAction, boolean>> {
  const actions = Object.keys(permissionOf) as TAction[];
  const decisions = await permissions.authorize(
    actions.map(action => ({ permission: permissionOf[action] })),
    { credentials },
  );
  return Object.fromEntries(
    actions.map((action, i) => [
      action,
      decisions[i].result === AuthorizeResult.ALLOW,
    ]),
  ) as Record<TAction, boolean>;
}
