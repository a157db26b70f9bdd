import type { DeclaredModel } from '../model/readModel';
import { STAGES } from '../model/stages';
import { countHandoffs } from './handoffs';
import { judgeOperatingModel, OPERATING_MODEL_BY_RULE } from './operatingModel';
import type { Organization } from './organization';
import { ownershipScore } from './score';
import { judgeStage, wronglyNotApplicable } from './stageVerdict';
import {
  DEFAULT_OWNERSHIP_SETTINGS,
  type Finding,
  type OwnershipSettings,
  type OwnershipVerdict,
  type StageVerdict,
  type ToolLookup,
} from './types';

function findingsOf(
  model: DeclaredModel,
  stages: StageVerdict[],
  organization: Organization,
): Finding[] {
  const findings: Finding[] = [];
  const lines = model.owner ? organization.linesOf(model.owner) : [];
  if (lines.length === 0) {
    findings.push('no-line-of-business');
  } else if (lines.length > 1) {
    findings.push('line-of-business-ambiguous');
  }
  const owners = [model.owner, ...stages.map(({ owner }) => owner)];
  if (
    !organization.hasUsers &&
    owners.some(owner => owner !== undefined && organization.exists(owner))
  ) {
    findings.push('membership-unknown');
  }
  if (STAGES.some(stage => wronglyNotApplicable(model, stage))) {
    findings.push('stage-must-apply');
  }
  return findings;
}

/**
 * Who owns each stage of a model's life, and what follows from it: the rules of
 * ownership. Pure: the same input gives the same verdict.
 *
 * @public
 */
export function judgeOwnership(
  model: DeclaredModel,
  organization: Organization,
  findTool: ToolLookup,
  settings: OwnershipSettings = DEFAULT_OWNERSHIP_SETTINGS,
): OwnershipVerdict {
  const stages = STAGES.map(stage => judgeStage(model, stage, organization));
  const line = model.owner ? organization.lineOf(model.owner) : undefined;
  const operatingModelReason = judgeOperatingModel(stages, {
    modelOwner: model.owner,
    hasLine: line !== undefined,
    organization,
    findTool,
    thresholds: settings.thresholds,
  });
  return {
    owner: model.owner
      ? { entityRef: model.owner, alive: organization.isAlive(model.owner) }
      : null,
    lineOfBusiness: line ?? null,
    findings: findingsOf(model, stages, organization),
    score: ownershipScore(stages, settings.stageWeights),
    handoffs: countHandoffs(stages),
    operatingModel: OPERATING_MODEL_BY_RULE[operatingModelReason.rule],
    operatingModelReason,
    stages,
  };
}
