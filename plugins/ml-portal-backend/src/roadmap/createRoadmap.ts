import type {
  AuditorService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { MlPortalConfig } from '../config';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore } from '../database/LineStore';
import type { ModelQueries } from '../database/ModelQueries';
import type { NotificationStore } from '../database/NotificationStore';
import { CommentStore } from '../database/roadmap/CommentStore';
import { DeliveryQueries } from '../database/roadmap/DeliveryQueries';
import { DemandQueries } from '../database/roadmap/DemandQueries';
import { RequestQueries } from '../database/roadmap/RequestQueries';
import { RequestStore } from '../database/roadmap/RequestStore';
import { VoteStore } from '../database/roadmap/VoteStore';
import type { Evaluator } from '../evaluation/Evaluator';
import type { RevisionCache } from '../visibility/RevisionCache';
import { RequestLister } from './RequestLister';
import { Roadmap } from './Roadmap';
import { RoadmapDemand } from './RoadmapDemand';
import { RoadmapLists } from './RoadmapLists';
import { RoadmapNews } from './RoadmapNews';
import { RoadmapReader } from './RoadmapReader';
import { RoadmapRights } from './RoadmapRights';

/** Wires together what the roadmap is made of. */
export function createRoadmap(platform: {
  auditor: AuditorService;
  cache: RevisionCache;
  config: MlPortalConfig;
  evaluator: Pick<Evaluator, 'context'>;
  knex: Knex;
  lines: LineStore;
  models: ModelQueries;
  now: () => number;
  /** Called after each change. */
  onChange: () => void;
  pending: NotificationStore;
  permissions: PermissionsService;
  state: EvaluationStateStore;
  userInfo: UserInfoService;
}) {
  const { cache, config, knex, lines, models, state } = platform;
  const { deciders, offersFromModels } = config.roadmap;
  const requests = new RequestStore(knex);
  const votes = new VoteStore(knex);
  const comments = new CommentStore(knex);
  const touched = new DemandQueries(knex);
  const demand = new RoadmapDemand({
    queries: touched,
    requests,
    lines,
    state,
    cache,
  });
  const queries = new RequestQueries(knex);
  const lister = new RequestLister({ queries, votes });
  return {
    roadmap: new Roadmap({
      requests,
      votes,
      comments,
      demand,
      models,
      news: new RoadmapNews({
        pending: platform.pending,
        enabled: config.notifications.enabled,
      }),
      auditor: platform.auditor,
      onChange: platform.onChange,
      now: platform.now,
    }),
    roadmapLists: new RoadmapLists({ queries, lister, demand, cache }),
    roadmapReader: new RoadmapReader({
      queries,
      lister,
      requests,
      comments,
      touched,
      deliveries: new DeliveryQueries(knex),
      demand,
      offersFromModels,
    }),
    roadmapRights: new RoadmapRights({
      evaluator: platform.evaluator,
      permissions: platform.permissions,
      userInfo: platform.userInfo,
      deciders,
      now: platform.now,
    }),
  };
}
