import { createPermission } from '@backstage/plugin-permission-common';

/**
 * All permissions are about an entity of the catalog, so that a policy may use
 * the catalog's own conditions, such as who owns it.
 */
const resourceType = 'catalog-entity';

/**
 * To ask for an exemption of an entity from a check.
 *
 * @public
 */
export const exemptionRequestPermission = createPermission({
  name: 'ml-portal.exemption.request',
  attributes: { action: 'create' },
  resourceType,
});

/**
 * To approve or reject an exemption that is asked for.
 *
 * @public
 */
export const exemptionDecidePermission = createPermission({
  name: 'ml-portal.exemption.decide',
  attributes: { action: 'update' },
  resourceType,
});

/**
 * To end an exemption, or to withdraw one that is asked for.
 *
 * @public
 */
export const exemptionRevokePermission = createPermission({
  name: 'ml-portal.exemption.revoke',
  attributes: { action: 'update' },
  resourceType,
});

/**
 * To have an entity evaluated now.
 *
 * @public
 */
export const entityEvaluatePermission = createPermission({
  name: 'ml-portal.entity.evaluate',
  attributes: { action: 'update' },
  resourceType,
});

/**
 * All permissions of ML Portal. Reading asks none of its own: it follows the
 * catalog's `catalog.entity.read`.
 *
 * @public
 */
export const mlPortalPermissions = [
  exemptionRequestPermission,
  exemptionDecidePermission,
  exemptionRevokePermission,
  entityEvaluatePermission,
];
