import {
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
  type DiscoveryService,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** Decides for a user; services may do everything. */
export type Policy = (permission: Permission, user: string) => PolicyDecision;

interface Question {
  permission: Permission;
  resourceRef?: string;
}

/** Has the plugin that owns the resource say whether the conditions hold. */
async function applyConditions(
  decision: Extract<PolicyDecision, { result: AuthorizeResult.CONDITIONAL }>,
  resourceRef: string | undefined,
  discovery: DiscoveryService,
): Promise<{ result: AuthorizeResult }> {
  const { pluginId, resourceType, conditions } = decision;
  const response = await fetch(
    `${await discovery.getBaseUrl(
      pluginId,
    )}/.well-known/backstage/permissions/apply-conditions`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.service.header(),
      },
      body: JSON.stringify({
        items: [{ id: 'one', resourceRef, resourceType, conditions }],
      }),
    },
  );
  const { items } = await response.json();
  return items[0];
}

/**
 * A permissions service that asks `policy`, in place of the permission backend,
 * which does not take the credentials of tests.
 */
export function permissionsUnder(policy: Policy) {
  const decide = (
    { permission }: Question,
    { principal }: BackstageCredentials<any>,
  ): PolicyDecision =>
    principal.type === 'user'
      ? policy(permission, principal.userEntityRef)
      : { result: AuthorizeResult.ALLOW };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: { discovery: coreServices.discovery },
    factory: ({ discovery }) =>
      ({
        authorizeConditional: async (questions, { credentials }) =>
          questions.map(question => decide(question, credentials)),
        authorize: (questions, { credentials }) =>
          Promise.all(
            questions.map(question => {
              const decision = decide(question, credentials);
              return decision.result === AuthorizeResult.CONDITIONAL
                ? applyConditions(decision, question.resourceRef, discovery)
                : decision;
            }),
          ),
      } as PermissionsService),
  });
}
