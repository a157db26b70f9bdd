import {
  type Evaluation,
  nameLineOfBusiness,
  type Organization,
  type PreviewItem,
  roundScore,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { presentStage } from '../router/present';
import { canSee, type Visibility } from '../visibility/Visibility';

/** What a preview says of a valid document, as far as the caller may know it. */
export function presentPreview(
  evaluation: Evaluation,
  organization: Organization,
  visibility: Visibility,
): Pick<PreviewItem, 'ownership' | 'scorecards'> {
  const { ownership, model, scorecards } = evaluation;
  if (!ownership || !model) {
    return { scorecards };
  }
  const line = ownership.lineOfBusiness;
  const lineOfBusiness =
    line !== null && canSee(visibility, line)
      ? { entityRef: line, title: organization.titleOf(line) }
      : null;
  const named = lineOfBusiness
    ? nameLineOfBusiness(scorecards, lineOfBusiness.title)
    : scorecards;
  return {
    scorecards: named,
    ownership: {
      entityRef: evaluation.entityRef,
      title: evaluation.title,
      lifecycle: model.lifecycle ?? null,
      owner: ownership.owner,
      lineOfBusiness,
      findings: ownership.findings,
      score: roundScore(ownership.score),
      handoffs: ownership.handoffs,
      operatingModel: ownership.operatingModel,
      stages: ownership.stages.map(stage => presentStage(stage, visibility)),
      scorecards: named,
    },
  };
}
