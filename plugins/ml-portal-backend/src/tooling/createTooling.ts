import type {
  AuditorService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { MlPortalConfig } from '../config';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import { IslandQueries } from '../database/IslandQueries';
import { DecisionQueries } from '../database/tooling/DecisionQueries';
import { DecisionStore } from '../database/tooling/DecisionStore';
import { PublicationQueries } from '../database/tooling/PublicationQueries';
import { ToolEvaluationStore } from '../database/tooling/ToolEvaluationStore';
import { ToolingQueries } from '../database/tooling/ToolingQueries';
import type { Evaluator } from '../evaluation/Evaluator';
import type { RoadmapRights } from '../roadmap/RoadmapRights';
import type { RevisionCache } from '../visibility/RevisionCache';
import { DecisionReader } from './DecisionReader';
import { StageTools } from './StageTools';
import { ToolChoices } from './ToolChoices';
import { ToolEvaluations } from './ToolEvaluations';
import { ToolingDecisions } from './ToolingDecisions';
import { ToolingRights } from './ToolingRights';
import { ToolStandings } from './ToolStandings';

/** Wires together what tools, their evaluations and decisions are made of. */
export function createTooling(platform: {
  auditor: AuditorService;
  cache: RevisionCache;
  config: MlPortalConfig;
  decisionQueries: DecisionQueries;
  evaluator: Pick<Evaluator, 'context'>;
  knex: Knex;
  now: () => number;
  /** Called after each change. */
  onChange: () => void;
  permissions: PermissionsService;
  roadmapRights: Pick<RoadmapRights, 'personOf'>;
  state: EvaluationStateStore;
  userInfo: UserInfoService;
}) {
  const { decisionQueries, evaluator, knex, now } = platform;
  const queries = new ToolingQueries(knex);
  const publications = new PublicationQueries(knex);
  const store = new DecisionStore(knex);
  const decisions = new ToolingDecisions({ ...platform, store });
  return {
    stageTools: new StageTools({
      uses: new IslandQueries(knex),
      queries,
      evaluator,
    }),
    toolChoices: new ToolChoices({
      queries,
      decisions: decisionQueries,
      evaluator,
    }),
    toolEvaluations: new ToolEvaluations({
      ...platform,
      store: new ToolEvaluationStore(knex),
      publications,
      queries,
    }),
    toolStandings: new ToolStandings({
      ...platform,
      publications,
      queries,
      thresholds: platform.config.tooling,
    }),
    toolingDecisions: decisions,
    decisionReader: new DecisionReader({
      decisions,
      store,
      queries: decisionQueries,
      tooling: queries,
      now,
    }),
    toolingRights: new ToolingRights(platform),
  };
}
