import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { addAssetRoutes } from './assetRoutes';
import { addBadgeRoutes } from './badgeRoutes';
import { addCheckRoutes } from './checkRoutes';
import { addDocumentRoutes } from './documentRoutes';
import { addDropRoutes } from './dropRoutes';
import { addEvaluationRoutes } from './evaluationRoutes';
import { addExemptionRoutes } from './exemptionRoutes';
import { addExportRoutes } from './exportRoutes';
import { addHistoryRoutes } from './historyRoutes';
import { addModelRoutes } from './modelRoutes';
import { addOpenApiRoute } from './openApiRoute';
import { addOperatingRoutes } from './operatingRoutes';
import { addRoadmapRoutes } from './roadmapRoutes';
import { addRollUpRoutes } from './rollUpRoutes';
import type { Services } from './Services';
import { addToolEvaluationRoutes } from './toolEvaluationRoutes';
import { addToolingDecisionRoutes } from './toolingDecisionRoutes';
import { addToolingRoutes } from './toolingRoutes';
import { addValueRoutes } from './valueRoutes';

/** The HTTP API, as described by `schema/openapi.yaml`. */
export function createRouter(services: Services): Router {
  const router = createPromiseRouter();
  addModelRoutes(router, services);
  addExportRoutes(router, services);
  addRollUpRoutes(router, services);
  addOperatingRoutes(router, services);
  addValueRoutes(router, services);
  addAssetRoutes(router, services);
  addDocumentRoutes(router, services);
  addCheckRoutes(router, services);
  addDropRoutes(router, services);
  addEvaluationRoutes(router, services);
  addExemptionRoutes(router, services);
  addRoadmapRoutes(router, services);
  addToolingRoutes(router, services);
  addToolEvaluationRoutes(router, services);
  addToolingDecisionRoutes(router, services);
  addHistoryRoutes(router, services);
  addBadgeRoutes(router, services);
  addOpenApiRoute(router, services);
  return router;
}
