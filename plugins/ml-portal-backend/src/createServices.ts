import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { createAnnouncer } from './announcements/createAnnouncer';
import type { MlPortalConfig } from './config';
import { AssetQueries } from './database/AssetQueries';
import { CheckQueries } from './database/CheckQueries';
import { CourseQueries } from './database/CourseQueries';
import { DailyRollUpStore } from './database/DailyRollUpStore';
import { DependencyStore } from './database/DependencyStore';
import { EvaluationStateStore } from './database/EvaluationStateStore';
import { ExemptionStore } from './database/ExemptionStore';
import { FactStore } from './database/FactStore';
import { IslandQueries } from './database/IslandQueries';
import { LineStore } from './database/LineStore';
import { ModelQueries } from './database/ModelQueries';
import { NotificationStore } from './database/NotificationStore';
import { ObjectiveQueries } from './database/ObjectiveQueries';
import { PeopleQueries } from './database/PeopleQueries';
import { ProductionMoveStore } from './database/ProductionMoveStore';
import { RejectedStore } from './database/RejectedStore';
import { ResultStore } from './database/ResultStore';
import { RollUpQueries } from './database/RollUpQueries';
import { TransitionStore } from './database/TransitionStore';
import { ValueQueries } from './database/ValueQueries';
import { VelocityQueries } from './database/VelocityQueries';
import { DecisionQueries } from './database/tooling/DecisionQueries';
import { Digests } from './digest/Digests';
import { scheduleDigests } from './digest/scheduleDigests';
import { Drops } from './drops/Drops';
import { CatalogReader } from './evaluation/CatalogReader';
import { ChangeFollower } from './evaluation/ChangeFollower';
import { EvaluateNow } from './evaluation/EvaluateNow';
import { Evaluator } from './evaluation/Evaluator';
import { dayOf, Judge } from './evaluation/Judge';
import { ResultSignals } from './evaluation/ResultSignals';
import {
  EVALUATION_TASK_ID,
  scheduleEvaluation,
} from './evaluation/scheduleEvaluation';
import { createExemptions } from './exemptions/createExemptions';
import { FactCollector } from './facts/FactCollector';
import type { FactProviders } from './facts/FactProviders';
import { scheduleFacts } from './facts/scheduleFacts';
import { History } from './history/History';
import { Islands } from './islands/Islands';
import { People } from './people/People';
import { Effects } from './preview/Effects';
import { Previewer } from './preview/Previewer';
import { RejectedDocuments } from './rejected/RejectedDocuments';
import { createRoadmap } from './roadmap/createRoadmap';
import { RollUps } from './rollup/RollUps';
import type { Services } from './router/Services';
import { createTooling } from './tooling/createTooling';
import { Values } from './value/Values';
import { Velocities } from './velocity/Velocities';
import { RevisionCache } from './visibility/RevisionCache';
import { VisibilityService } from './visibility/VisibilityService';

/** What Backstage gives the plugin, and what was read of its configuration. */
export interface Platform {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: MlPortalConfig;
  events: EventsService;
  httpAuth: HttpAuthService;
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  providers: FactProviders;
  scheduler: SchedulerService;
  signals: SignalsService;
  userInfo: UserInfoService;
  now?: () => number;
}

/** All parts of the plugin, wired together; nothing runs before `start`. */
export function createServices(platform: Platform) {
  const { catalog, config, events, knex, logger, permissions, scheduler } =
    platform;
  const { now = Date.now } = platform;
  const { recognition, scorecards } = config;

  const lines = new LineStore(knex);
  const state = new EvaluationStateStore(knex);
  const rejected = new RejectedStore(knex);
  const results = new ResultStore(knex);
  const dependencies = new DependencyStore(knex);
  const factStore = new FactStore(knex);
  const exemptionStore = new ExemptionStore(knex);
  const transitions = new TransitionStore(knex);
  const daily = new DailyRollUpStore(knex);
  const models = new ModelQueries(knex);
  const rollUps = new RollUps({
    queries: new RollUpQueries(knex),
    lines,
    scorecards,
  });

  const reader = new CatalogReader({
    catalog,
    auth: platform.auth,
    recognition,
    now,
  });
  const judge = new Judge({
    config,
    facts: factStore,
    exemptions: exemptionStore,
  });
  const pending = new NotificationStore(knex);
  const announcer = createAnnouncer({ ...platform, models, pending });
  const signals = new ResultSignals({
    signals: platform.signals,
    state,
    logger,
  });
  const tellAll = () => {
    signals.announce();
    announcer.wake();
  };
  const evaluator = new Evaluator({
    reader,
    judge,
    results,
    lines,
    dependencies,
    state,
    logger,
    now,
    onChange: tellAll,
  });
  const facts = new FactCollector({
    providers: platform.providers,
    store: factStore,
    reader,
    evaluator,
    recognition,
    trustedForMs: config.factsTrustedForMs,
    logger,
    now,
  });
  const history = new History({
    rollUps,
    daily,
    transitions,
    moves: new ProductionMoveStore(knex),
    state,
    retentionMs: config.historyRetentionMs,
  });
  const decisionQueries = new DecisionQueries(knex);
  const digests = new Digests({
    reader,
    evaluator,
    rollUps,
    daily,
    transitions,
    models,
    exemptions: exemptionStore,
    decisions: decisionQueries,
    pending,
    scorecards,
    logger,
    now,
  });
  const rejectedDocuments = new RejectedDocuments({
    store: rejected,
    reader,
    events,
    recognition,
    processingIntervalMs: config.processingIntervalMs,
  });
  const follower = new ChangeFollower({
    evaluator,
    facts,
    events,
    scheduler,
    logger,
    taskId: EVALUATION_TASK_ID,
  });

  const cache = new RevisionCache();
  const roadmap = createRoadmap({
    ...platform,
    cache,
    evaluator,
    lines,
    models,
    now,
    onChange: tellAll,
    pending,
    state,
  });
  const tooling = createTooling({
    ...platform,
    cache,
    decisionQueries,
    evaluator,
    now,
    onChange: () => signals.announce(),
    roadmapRights: roadmap.roadmapRights,
    state,
  });
  const services: Services = {
    config,
    httpAuth: platform.httpAuth,
    visibility: new VisibilityService({
      permissions,
      catalog,
      recognition,
      now,
    }),
    cache,
    models,
    assets: new AssetQueries(knex),
    lines,
    rollUps,
    islands: new Islands({ queries: new IslandQueries(knex), lines }),
    people: new People({ queries: new PeopleQueries(knex), lines }),
    values: new Values({ queries: new ValueQueries(knex), lines }),
    objectives: new ObjectiveQueries(knex),
    velocities: new Velocities({
      queries: new VelocityQueries(knex),
      lines,
      state,
      cache,
      fewest: config.velocity.fewest,
      retentionMs: config.historyRetentionMs,
      now,
    }),
    evaluator,
    transitions,
    daily,
    checks: new CheckQueries(knex),
    drops: new Drops({ courses: new CourseQueries(knex), scorecards }),
    rejected,
    state,
    reader,
    previewer: new Previewer({
      catalog,
      evaluator,
      judge,
      effects: new Effects({ reader, judge, models, dependencies }),
      recognition,
      now,
    }),
    evaluateNow: new EvaluateNow({ evaluator, facts, permissions }),
    exemptions: createExemptions({
      ...platform,
      evaluator,
      models,
      now,
      onChange: () => signals.announce(),
      store: exemptionStore,
    }),
    ...roadmap,
    ...tooling,
  };

  /** A run over the whole catalog, with what is due before and after it. */
  const run = async (signal?: AbortSignal) => {
    await exemptionStore.expire(dayOf(now()), now());
    const report = await evaluator.evaluateAll(signal);
    await tooling.toolEvaluations.endAged();
    await history.record(now());
    await rejectedDocuments.reconcile();
    return report;
  };

  return {
    services,
    evaluator,
    facts,
    announcer,
    digests,
    run,
    async start(): Promise<void> {
      await announcer.start(scheduler);
      await rejectedDocuments.start();
      await follower.start();
      await scheduleEvaluation({
        scheduler,
        schedule: config.schedule,
        logger,
        run,
      });
      if (config.notifications.enabled && config.notifications.digest.enabled) {
        await scheduleDigests({
          scheduler,
          schedule: config.notifications.digest.schedule,
          logger,
          send: async () => {
            if ((await digests.prepare()) > 0) {
              announcer.wake();
            }
          },
        });
      }
      await facts.forgetOthers();
      await scheduleFacts({
        providers: platform.providers,
        collector: facts,
        scheduler,
        logger,
      });
    },
    stop(): void {
      follower.stop();
      announcer.stop();
      signals.stop();
    },
  };
}
