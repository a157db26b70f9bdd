import type { DeclaredModel } from '../model/readModel';
import type { Stage } from '../model/stages';
import type { Organization } from './organization';
import type { FenceTarget, StageVerdict } from './types';

/** In production these always apply: somebody serves and watches the model. */
const MUST_APPLY: readonly Stage[] = ['serving', 'monitoring'];

/** Whether the model says that a stage does not apply which must. @public */
export function wronglyNotApplicable(
  model: DeclaredModel,
  stage: Stage,
): boolean {
  return (
    model.lifecycle === 'production' &&
    MUST_APPLY.includes(stage) &&
    model.stages.get(stage)?.notApplicable !== undefined
  );
}

/**
 * Whether a living owner counts as the model's own: it is the model's owner, or
 * works in the model's line of business, or in one above or below it.
 *
 * @public
 */
export function isOwn(
  owner: string,
  modelOwner: string | undefined,
  organization: Organization,
): boolean {
  if (owner === modelOwner) {
    return true;
  }
  const line =
    modelOwner === undefined ? undefined : organization.lineOf(modelOwner);
  return (
    line !== undefined &&
    organization
      .linesOf(owner)
      .some(ownerLine => organization.related(ownerLine, line))
  );
}

function targetOf(owner: string, organization: Organization): FenceTarget {
  if (organization.isPlatform(owner)) {
    return 'platform';
  }
  return organization.linesOf(owner).length > 0
    ? 'line-of-business'
    : 'outside';
}

/** Judges one stage of a model; the first rule that fits wins. */
export function judgeStage(
  model: DeclaredModel,
  stage: Stage,
  organization: Organization,
): StageVerdict {
  const declared = model.stages.get(stage);
  if (!declared || wronglyNotApplicable(model, stage)) {
    return { stage, status: 'unclaimed' };
  }
  if (declared.notApplicable !== undefined) {
    return { stage, status: 'notApplicable', reason: declared.notApplicable };
  }
  const owner = declared.ownerUnreadable
    ? undefined
    : declared.owner ?? model.owner;
  const details = {
    ...(owner && {
      owner,
      lineOfBusiness: organization.lineOf(owner) ?? null,
    }),
    tools: declared.tools,
    ...(declared.agreement && { agreement: declared.agreement }),
    ...(declared.dashboard && { dashboard: declared.dashboard }),
  };
  if (owner === undefined || !organization.isAlive(owner)) {
    return { stage, status: 'orphaned', ...details };
  }
  if (isOwn(owner, model.owner, organization)) {
    return { stage, status: 'owned', ...details };
  }
  return {
    stage,
    status: 'fenced',
    ...details,
    fencedTo: targetOf(owner, organization),
  };
}
