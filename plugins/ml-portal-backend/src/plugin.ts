import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readConfig } from './config';
import { AssetQueries } from './database/AssetQueries';
import { EvaluationStateStore } from './database/EvaluationStateStore';
import { LineStore } from './database/LineStore';
import { openDatabase } from './database/migrate';
import { ModelQueries } from './database/ModelQueries';
import { RejectedStore } from './database/RejectedStore';
import { ResultStore } from './database/ResultStore';
import { RollUpQueries } from './database/RollUpQueries';
import { CatalogReader } from './evaluation/CatalogReader';
import { ChangeFollower } from './evaluation/ChangeFollower';
import { Evaluator } from './evaluation/Evaluator';
import {
  EVALUATION_TASK_ID,
  scheduleEvaluation,
} from './evaluation/scheduleEvaluation';
import { Previewer } from './preview/Previewer';
import { RejectedDocuments } from './rejected/RejectedDocuments';
import { RollUps } from './rollup/RollUps';
import { createRouter } from './router/createRouter';
import { VisibilityService } from './visibility/VisibilityService';

/**
 * The backend plugin `ml-portal`.
 *
 * @public
 */
export const mlPortalPlugin = createBackendPlugin({
  pluginId: 'ml-portal',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { catalog, events, logger, scheduler } = deps;
        const config = readConfig(deps.config);
        const { recognition, scorecards } = config;
        const knex = await openDatabase(deps.database);

        const lines = new LineStore(knex);
        const state = new EvaluationStateStore(knex);
        const rejected = new RejectedStore(knex);
        const reader = new CatalogReader({
          catalog,
          auth: deps.auth,
          recognition,
        });
        const evaluator = new Evaluator({
          config,
          reader,
          results: new ResultStore(knex),
          lines,
          state,
          logger,
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
          events,
          scheduler,
          logger,
          taskId: EVALUATION_TASK_ID,
        });

        deps.httpRouter.use(
          createRouter({
            config,
            httpAuth: deps.httpAuth,
            visibility: new VisibilityService({
              permissions: deps.permissions,
              catalog,
              recognition,
            }),
            models: new ModelQueries(knex),
            assets: new AssetQueries(knex),
            lines,
            rollUps: new RollUps({
              queries: new RollUpQueries(knex),
              lines,
              scorecards,
            }),
            rejected,
            state,
            evaluator,
            reader,
            previewer: new Previewer({ catalog, evaluator, recognition }),
          }),
        );

        await rejectedDocuments.start();
        await follower.start();
        deps.lifecycle.addShutdownHook(() => follower.stop());
        await scheduleEvaluation({
          evaluator,
          scheduler,
          schedule: config.schedule,
          logger,
          afterRun: () => rejectedDocuments.reconcile(),
        });
      },
    });
  },
});
