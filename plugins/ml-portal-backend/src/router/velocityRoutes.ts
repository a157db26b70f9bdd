import type { ModelVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { ModelWithFigures } from '../velocity/courses';
import { isoOf } from './isoOf';
import { presentPage } from './page';
import { parse } from './parse';
import { type LineContext, presentLine } from './present';
import { authorize, presentationContext, type Services } from './Services';
import { modelVelocityQuery, velocityQuery } from './velocityQueries';

const timeOf = (ms: number | null) => (ms === null ? null : isoOf(ms));

function presentModel(
  model: ModelWithFigures,
  context: LineContext,
): ModelVelocity {
  return {
    entityRef: model.entityRef,
    title: model.title,
    lineOfBusiness: presentLine(model.line, context),
    lifecycle: model.lifecycle,
    registeredAt: timeOf(model.registeredAt),
    productionAt: timeOf(model.productionAt),
    leadTimeDays: model.leadTimeDays,
    changes: model.changes,
    rollbacks: model.rollbacks,
    version: model.version,
    lastTrainedAt: timeOf(model.lastTrainedAt),
    trainingAgeDays: model.trainingAgeDays,
    cadence: model.cadence,
    training: model.training,
  };
}

/** How quickly models move. */
export function addVelocityRoutes(router: Router, services: Services): void {
  router.get('/v1/velocity', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { days } = parse(velocityQuery, request.query);
    response.json(await services.velocities.of(visibility, days));
  });

  router.get('/v1/model-velocity', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(modelVelocityQuery, request.query);
    const { limit, cursor, sort, ...asked } = query;
    const context = await presentationContext(visibility, services);
    response.json(
      presentPage(
        await services.velocities.models(visibility, asked, sort, {
          limit,
          cursor,
        }),
        model => presentModel(model, context),
      ),
    );
  });
}
