import type { Router } from 'express';
import { listFences, listModels, readModel } from '../reading/models';
import { parse } from './parse';
import { fencesQuery, modelsQuery, noQuery, pathReference } from './queries';
import { authorize, presentationContext, type Services } from './Services';

/** Models, their ownership, and their fences. */
export function addModelRoutes(router: Router, services: Services): void {
  router.get(
    '/v1/ownership/:kind/:namespace/:name',
    async (request, response) => {
      const { visibility } = await authorize(request, services);
      parse(noQuery, request.query);
      const entityRef = pathReference(request.params);
      response.json(await readModel(entityRef, visibility, services));
    },
  );

  router.get('/v1/models', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(modelsQuery, request.query);
    const context = await presentationContext(visibility, services);
    const page = await context.kept(`models ${JSON.stringify(query)}`, () =>
      listModels(query, context, services),
    );
    response.type('json').send(page);
  });

  router.get('/v1/fences', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(fencesQuery, request.query);
    const context = await presentationContext(visibility, services);
    const page = await context.kept(`fences ${JSON.stringify(query)}`, () =>
      listFences(query, context, services),
    );
    response.type('json').send(page);
  });
}
