import type { JsonObject } from '@backstage/types';
import type { DeclaredModel } from '../model/readModel';
import { text } from '../model/shapes';
import type { Stage } from '../model/stages';
import { toolsOfOwnedStages } from '../ownership/operatingModel';
import type { Organization } from '../ownership/organization';
import { applicable } from '../ownership/score';
import { isOwn } from '../ownership/stageVerdict';
import type {
  FenceTarget,
  OwnershipVerdict,
  StageStatus,
  StageVerdict,
  ToolLookup,
} from '../ownership/types';
import { ITS_LINE_OF_BUSINESS } from '../scorecard/nameLineOfBusiness';
import { nameOf, ownerFacts } from './ownerFacts';

const FENCE_WORDS: Record<FenceTarget, string> = {
  platform: 'the ML platform',
  'line-of-business': 'in another line of business',
  outside: 'outside the lines of business',
};

function fenceWords({ fencedTo }: StageVerdict, hasLine: boolean): string {
  return fencedTo === 'outside' && hasLine
    ? `outside ${ITS_LINE_OF_BUSINESS}`
    : FENCE_WORDS[fencedTo!];
}

/** The line to add under `spec.ml.stages` for each stage, indented to fit. */
function yamlOf(stages: Stage[], value: string): string {
  return stages.map(stage => `      ${stage}: ${value}`).join('\n');
}

/**
 * What the scorecards may ask about a model. Numbers are counts of stages or
 * tools; lists are for messages.
 *
 * @public
 */
export function modelFacts(
  model: DeclaredModel,
  verdict: OwnershipVerdict,
  organization: Organization,
  findTool: ToolLookup,
): JsonObject {
  const applying = applicable(verdict.stages);
  const having = (status: StageStatus) =>
    applying.filter(stage => stage.status === status);
  const names = (stages: { stage: Stage }[]) => stages.map(s => s.stage);

  const owned = having('owned');
  const fenced = having('fenced');
  const orphaned = having('orphaned');
  const unclaimed = having('unclaimed');
  const withoutTools = owned.filter(({ tools }) => !tools?.length);
  const tools = toolsOfOwnedStages(verdict.stages);
  const notSelfServe = tools.filter(ref => {
    const tool = findTool(ref);
    return !(
      tool &&
      (tool.access === 'self-serve' ||
        (tool.owner !== undefined &&
          organization.isAlive(tool.owner) &&
          isOwn(tool.owner, model.owner, organization)))
    );
  });
  const monitoring = verdict.stages.find(s => s.stage === 'monitoring');
  const objective = model.businessObjective;

  return {
    role: 'model',
    owner: ownerFacts(model.owner, organization),
    ownership: {
      linesOfBusiness: model.owner
        ? organization.linesOf(model.owner).length
        : 0,
      applicable: applying.length,
      claimed: applying.length - unclaimed.length,
      owned: owned.length,
      fenced: fenced.length,
      fences: fenced
        .map(
          verdictOfStage =>
            `${verdictOfStage.stage} is run by ${nameOf(
              verdictOfStage.owner!,
            )}, ${fenceWords(verdictOfStage, verdict.lineOfBusiness !== null)}`,
        )
        .join('; '),
      fencedYaml: yamlOf(names(fenced), '{}'),
      orphaned: orphaned.length,
      orphans: orphaned.map(
        ({ stage, owner }) =>
          `${stage} (${owner ? nameOf(owner) : 'no owner named'})`,
      ),
      orphanedYaml: yamlOf(names(orphaned), '{}'),
      unclaimed: unclaimed.length,
      unclaimedStages: names(unclaimed),
      unclaimedYaml: yamlOf(names(unclaimed), '{}'),
    },
    tools: {
      listed: tools.length,
      stagesWithout: withoutTools.length,
      stagesWithoutList: names(withoutTools),
      stagesWithoutYaml: yamlOf(
        names(withoutTools),
        '{ tools: [component:default/<tool>] }',
      ),
      notSelfServe: notSelfServe.length,
      notSelfServeList: notSelfServe.map(nameOf),
    },
    monitoring: {
      applies: monitoring?.status !== 'notApplicable',
      dashboard: Boolean(monitoring?.dashboard),
    },
    objective: {
      problem: text(objective?.problem) !== undefined,
      kpiTarget: typeof objective?.kpi?.target === 'number',
    },
  };
}
