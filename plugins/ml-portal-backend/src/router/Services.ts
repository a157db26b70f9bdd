import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { MlPortalConfig } from '../config';
import type { AssetQueries } from '../database/AssetQueries';
import type { CheckQueries } from '../database/CheckQueries';
import type { DailyRollUpStore } from '../database/DailyRollUpStore';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore } from '../database/LineStore';
import type { ModelQueries } from '../database/ModelQueries';
import type { ObjectiveQueries } from '../database/ObjectiveQueries';
import type { RejectedStore } from '../database/RejectedStore';
import type { TransitionStore } from '../database/TransitionStore';
import type { Drops } from '../drops/Drops';
import type { CatalogReader } from '../evaluation/CatalogReader';
import type { EvaluateNow } from '../evaluation/EvaluateNow';
import type { Evaluator } from '../evaluation/Evaluator';
import { freshnessOf } from '../evaluation/freshness';
import type { Exemptions } from '../exemptions/Exemptions';
import type { Islands } from '../islands/Islands';
import type { People } from '../people/People';
import type { Previewer } from '../preview/Previewer';
import type { Roadmap } from '../roadmap/Roadmap';
import type { RoadmapLists } from '../roadmap/RoadmapLists';
import type { RoadmapReader } from '../roadmap/RoadmapReader';
import type { RoadmapRights } from '../roadmap/RoadmapRights';
import type { RollUps } from '../rollup/RollUps';
import type { DecisionReader } from '../tooling/DecisionReader';
import type { StageTools } from '../tooling/StageTools';
import type { ToolChoices } from '../tooling/ToolChoices';
import type { ToolEvaluations } from '../tooling/ToolEvaluations';
import type { ToolingDecisions } from '../tooling/ToolingDecisions';
import type { ToolingRights } from '../tooling/ToolingRights';
import type { ToolStandings } from '../tooling/ToolStandings';
import type { Values } from '../value/Values';
import type { RevisionCache } from '../visibility/RevisionCache';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import type { VisibilityService } from '../visibility/VisibilityService';
import type { PresentationContext } from './present';

/** What the routes delegate to. */
export interface Services {
  config: MlPortalConfig;
  httpAuth: HttpAuthService;
  visibility: VisibilityService;
  cache: RevisionCache;
  models: ModelQueries;
  assets: AssetQueries;
  lines: LineStore;
  rollUps: RollUps;
  islands: Islands;
  people: People;
  values: Values;
  objectives: ObjectiveQueries;
  evaluator: Evaluator;
  transitions: TransitionStore;
  daily: DailyRollUpStore;
  checks: CheckQueries;
  drops: Drops;
  rejected: RejectedStore;
  state: EvaluationStateStore;
  reader: CatalogReader;
  previewer: Previewer;
  evaluateNow: EvaluateNow;
  exemptions: Exemptions;
  roadmap: Roadmap;
  roadmapLists: RoadmapLists;
  roadmapReader: RoadmapReader;
  roadmapRights: RoadmapRights;
  stageTools: StageTools;
  toolChoices: ToolChoices;
  toolEvaluations: ToolEvaluations;
  toolStandings: ToolStandings;
  toolingDecisions: ToolingDecisions;
  decisionReader: DecisionReader;
  toolingRights: ToolingRights;
}

/** Who asks, and what they may see. */
export interface Caller {
  credentials: BackstageCredentials;
  visibility: Visibility;
}

/** Refuses callers without credentials. */
export async function authorize(
  request: Parameters<HttpAuthService['credentials']>[0],
  { httpAuth, visibility }: Services,
): Promise<Caller> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  return { credentials, visibility: await visibility.of(credentials) };
}

/** How far results can be trusted, and of which revision they are. */
export async function freshness({ state, config }: Services) {
  const known = await state.get();
  return {
    ...freshnessOf(known, config.staleAfterMs, Date.now()),
    revision: known.revision,
  };
}

/** What replies are made from, and what of it is kept until results change. */
export interface ReplyContext extends PresentationContext {
  /** What `workOut` gives, or gave since the results changed. */
  held<T>(key: string, workOut: () => Promise<T>): Promise<T>;
  /** The JSON of a whole reply, which also tells how fresh results are. */
  kept(key: string, make: () => Promise<object>): Promise<string>;
}

export async function presentationContext(
  visibility: Visibility,
  services: Services,
): Promise<ReplyContext> {
  const { cache, lines } = services;
  const { revision, ...fresh } = await freshness(services);
  return {
    visibility,
    lines: await cache.get(EVERYTHING, revision, 'lines', () => lines.list()),
    freshness: fresh,
    held: (key, workOut) => cache.get(visibility, revision, key, workOut),
    kept: (key, make) =>
      // Every result says when it was last found to hold.
      cache.get(
        visibility,
        revision,
        `${JSON.stringify(fresh)} ${key}`,
        async () => JSON.stringify(await make()),
      ),
  };
}
