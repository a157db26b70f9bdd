import { createPermission } from '@backstage/plugin-permission-common';

/**
 * What is done to an entity of the catalog is decided by entity, so that a
 * policy may use the catalog's own conditions, such as who owns it.
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
 * To read what lines of business ask the platform for. What a request touches
 * is told as far as the catalog lets the reader read it.
 *
 * @public
 */
export const roadmapRequestReadPermission = createPermission({
  name: 'ml-portal.roadmap-request.read',
  attributes: { action: 'read' },
});

/**
 * To ask the platform for something.
 *
 * @public
 */
export const roadmapRequestCreatePermission = createPermission({
  name: 'ml-portal.roadmap-request.create',
  attributes: { action: 'create' },
});

/**
 * To vote for a roadmap request, or to withdraw one's vote.
 *
 * @public
 */
export const roadmapRequestVotePermission = createPermission({
  name: 'ml-portal.roadmap-request.vote',
  attributes: { action: 'update' },
});

/**
 * To comment on a roadmap request, or to delete a comment.
 *
 * @public
 */
export const roadmapRequestCommentPermission = createPermission({
  name: 'ml-portal.roadmap-request.comment',
  attributes: { action: 'update' },
});

/**
 * To move a roadmap request to another status.
 *
 * @public
 */
export const roadmapRequestMovePermission = createPermission({
  name: 'ml-portal.roadmap-request.move',
  attributes: { action: 'update' },
});

/**
 * To delete a roadmap request.
 *
 * @public
 */
export const roadmapRequestDeletePermission = createPermission({
  name: 'ml-portal.roadmap-request.delete',
  attributes: { action: 'delete' },
});

/**
 * To say what one thinks of a tool that one's groups use. One's own answers can
 * always be withdrawn.
 *
 * @public
 */
export const toolEvaluationAnswerPermission = createPermission({
  name: 'ml-portal.tool-evaluation.answer',
  attributes: { action: 'update' },
});

/**
 * To record that a line of business uses a tool of its own, and why.
 *
 * @public
 */
export const toolingDecisionRecordPermission = createPermission({
  name: 'ml-portal.tooling-decision.record',
  attributes: { action: 'create' },
});

/**
 * To review a tooling decision, or to end it.
 *
 * @public
 */
export const toolingDecisionReviewPermission = createPermission({
  name: 'ml-portal.tooling-decision.review',
  attributes: { action: 'update' },
});

/**
 * All permissions of ML Portal. Reading entities asks none of its own: it
 * follows the catalog's `catalog.entity.read`.
 *
 * @public
 */
export const mlPortalPermissions = [
  exemptionRequestPermission,
  exemptionDecidePermission,
  exemptionRevokePermission,
  entityEvaluatePermission,
  roadmapRequestReadPermission,
  roadmapRequestCreatePermission,
  roadmapRequestVotePermission,
  roadmapRequestCommentPermission,
  roadmapRequestMovePermission,
  roadmapRequestDeletePermission,
  toolEvaluationAnswerPermission,
  toolingDecisionRecordPermission,
  toolingDecisionReviewPermission,
];
