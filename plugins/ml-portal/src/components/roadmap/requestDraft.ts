import type {
  NewRoadmapRequest,
  RoadmapScope,
  Stage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { completeRef } from '../forms/completeRef';

/** As many models as a request may name. */
export const MOST_MODELS = 200;

/** A request as it is being written; references as they were typed. */
export interface RequestDraft {
  title: string;
  problem: string;
  stage: Stage | '';
  scopeKind: RoadmapScope['kind'];
  team: string;
  models: string[];
  /** Whose models. */
  scopeLine: string;
  businessObjective: string;
  /** Who asks. */
  lineOfBusiness: string;
}

/** Tells scopes apart. */
export function scopeKeyOf(scope: RoadmapScope): string {
  return Object.values(scope).flat().join(' ');
}

/** A draft that begins with what is known. */
export function draftOf(
  known: Partial<Omit<NewRoadmapRequest, 'lineOfBusiness'>>,
  lineOfBusiness: string,
): RequestDraft {
  const { scope = { kind: 'receivingTeam', team: '' } } = known;
  return {
    title: known.title ?? '',
    problem: known.problem ?? '',
    stage: known.stage ?? '',
    scopeKind: scope.kind,
    team: scope.kind === 'receivingTeam' ? scope.team : '',
    models: scope.kind === 'models' ? scope.models : [],
    scopeLine:
      scope.kind === 'lineOfBusiness' ? scope.lineOfBusiness : lineOfBusiness,
    businessObjective: known.businessObjective ?? '',
    lineOfBusiness,
  };
}

function scopeOf(draft: RequestDraft): RoadmapScope | undefined {
  const { scopeKind, team, models, scopeLine } = draft;
  switch (scopeKind) {
    case 'receivingTeam':
      return team.trim()
        ? { kind: scopeKind, team: completeRef(team, 'group') }
        : undefined;
    case 'models':
      return models.length > 0
        ? {
            kind: scopeKind,
            models: models.map(model => completeRef(model, 'component')),
          }
        : undefined;
    case 'lineOfBusiness':
      return scopeLine
        ? { kind: scopeKind, lineOfBusiness: scopeLine }
        : undefined;
    default:
      return { kind: scopeKind };
  }
}

/** The request that a draft asks for; undefined while something is missing. */
export function toRequest(draft: RequestDraft): NewRoadmapRequest | undefined {
  const scope = scopeOf(draft);
  const title = draft.title.trim();
  const problem = draft.problem.trim();
  const businessObjective = draft.businessObjective.trim();
  const { stage, lineOfBusiness } = draft;
  if (!scope || !title || !problem || !stage || !lineOfBusiness) {
    return undefined;
  }
  return {
    title,
    problem,
    stage,
    scope,
    lineOfBusiness,
    ...(businessObjective && { businessObjective }),
  };
}
