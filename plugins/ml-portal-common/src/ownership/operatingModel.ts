import type { Organization } from './organization';
import { applicable } from './score';
import type {
  OperatingModel,
  OwnershipSettings,
  StageStatus,
  StageVerdict,
  ToolLookup,
} from './types';

/** The distinct tools listed in owned stages. @public */
export function toolsOfOwnedStages(stages: readonly StageVerdict[]): string[] {
  const tools = stages
    .filter(({ status }) => status === 'owned')
    .flatMap(stage => stage.tools ?? []);
  return [...new Set(tools)];
}

/**
 * In which of the four operating models a model is made and run. The first
 * rule that fits wins.
 */
export function judgeOperatingModel(
  stages: readonly StageVerdict[],
  context: {
    modelOwner: string | undefined;
    hasLine: boolean;
    organization: Organization;
    findTool: ToolLookup;
    thresholds: OwnershipSettings['thresholds'];
  },
): OperatingModel {
  const { modelOwner, hasLine, organization, findTool, thresholds } = context;
  const applying = applicable(stages);
  const share = (...statuses: StageStatus[]) =>
    applying.filter(({ status }) => statuses.includes(status)).length /
    applying.length;

  if (
    applying.length === 0 ||
    share('unclaimed', 'orphaned') > thresholds.unknown
  ) {
    return 'unknown';
  }
  const owned = share('owned');
  const toPlatform =
    applying.filter(({ fencedTo }) => fencedTo === 'platform').length /
    applying.length;
  if (
    (modelOwner !== undefined && organization.isPlatform(modelOwner)) ||
    toPlatform >= thresholds.centralized ||
    (!hasLine && owned >= thresholds.owned)
  ) {
    return 'centralized';
  }
  if (owned >= thresholds.owned) {
    const tools = toolsOfOwnedStages(stages);
    if (tools.length === 0) {
      return 'unknown';
    }
    const ofPlatform = tools.filter(ref => {
      const owner = findTool(ref)?.owner;
      return owner !== undefined && organization.isPlatform(owner);
    });
    return ofPlatform.length / tools.length >= thresholds.hybrid
      ? 'hybrid'
      : 'decentralized';
  }
  return applying.some(({ status }) => status === 'fenced')
    ? 'traditional'
    : 'unknown';
}
