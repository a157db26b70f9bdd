import type { Organization } from './organization';
import { applicable } from './score';
import type {
  OperatingModel,
  OperatingModelReason,
  OperatingModelRule,
  OwnershipSettings,
  StageVerdict,
  ToolLookup,
} from './types';

/** What each rule says that a model is. @public */
export const OPERATING_MODEL_BY_RULE: Record<
  OperatingModelRule,
  OperatingModel
> = {
  'nothing-applies': 'unknown',
  'mostly-nobodys': 'unknown',
  'owned-by-platform': 'centralized',
  'run-by-platform': 'centralized',
  'run-by-central-team': 'centralized',
  'no-tool-listed': 'unknown',
  'platform-tools': 'hybrid',
  'own-tools': 'decentralized',
  'handed-over': 'traditional',
  'partly-nobodys': 'unknown',
};

/** The distinct tools listed in owned stages. @public */
export function toolsOfOwnedStages(stages: readonly StageVerdict[]): string[] {
  const tools = stages
    .filter(({ status }) => status === 'owned')
    .flatMap(stage => stage.tools ?? []);
  return [...new Set(tools)];
}

/** What the rules ask beside the counts. */
interface Circumstances {
  modelOwner: string | undefined;
  hasLine: boolean;
  organization: Organization;
  thresholds: OwnershipSettings['thresholds'];
}

/** The first rule that fits. */
function ruleFor(
  counts: Omit<OperatingModelReason, 'rule'>,
  { modelOwner, hasLine, organization, thresholds }: Circumstances,
): OperatingModelRule {
  const { applicable: all, toPlatform, nobodys, tools, platformTools } = counts;
  if (all === 0) {
    return 'nothing-applies';
  }
  if (nobodys / all > thresholds.unknown) {
    return 'mostly-nobodys';
  }
  if (modelOwner !== undefined && organization.isPlatform(modelOwner)) {
    return 'owned-by-platform';
  }
  if (toPlatform / all >= thresholds.centralized) {
    return 'run-by-platform';
  }
  if (counts.owned / all >= thresholds.owned) {
    if (!hasLine) {
      return 'run-by-central-team';
    }
    if (tools === 0) {
      return 'no-tool-listed';
    }
    return platformTools / tools >= thresholds.hybrid
      ? 'platform-tools'
      : 'own-tools';
  }
  return counts.fenced > 0 ? 'handed-over' : 'partly-nobodys';
}

/**
 * Why a model is made and run in one of the four operating models: the counts
 * that the rules look at, and the rule that decided.
 */
export function judgeOperatingModel(
  stages: readonly StageVerdict[],
  context: Circumstances & { findTool: ToolLookup },
): OperatingModelReason {
  const { organization, findTool } = context;
  const applying = applicable(stages);
  const count = (test: (stage: StageVerdict) => boolean) =>
    applying.filter(test).length;
  const tools = toolsOfOwnedStages(stages);
  const counts = {
    applicable: applying.length,
    owned: count(({ status }) => status === 'owned'),
    fenced: count(({ status }) => status === 'fenced'),
    toPlatform: count(({ fencedTo }) => fencedTo === 'platform'),
    nobodys: count(({ status }) => ['unclaimed', 'orphaned'].includes(status)),
    tools: tools.length,
    platformTools: tools.filter(ref => {
      const owner = findTool(ref)?.owner;
      return owner !== undefined && organization.isPlatform(owner);
    }).length,
  };
  return { rule: ruleFor(counts, context), ...counts };
}
