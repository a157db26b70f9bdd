import { NotFoundError } from '@backstage/errors';
import { hasRole } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import { canSee, type Visibility } from '../visibility/Visibility';
import { presentPage } from './page';
import { parse } from './parse';
import { presentFence, presentModel, presentModelRow } from './present';
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
      const row = await services.models.find(entityRef, 'model', visibility);
      if (!row) {
        throw await missingModel(entityRef, visibility, services);
      }
      response.json(
        presentModel(row, await presentationContext(visibility, services)),
      );
    },
  );

  router.get('/v1/models', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(modelsQuery, request.query);
    const { limit, cursor, sort, ...filter } = query;
    const context = await presentationContext(visibility, services);
    const page = await context.kept(
      `models ${JSON.stringify(query)}`,
      async () =>
        presentPage(
          await services.models.models(
            filter,
            sort,
            { limit, cursor },
            context,
            context.held,
          ),
          row => presentModelRow(row, context),
        ),
    );
    response.type('json').send(page);
  });

  router.get('/v1/fences', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(fencesQuery, request.query);
    const { limit, cursor, ...filter } = query;
    const context = await presentationContext(visibility, services);
    const page = await context.kept(
      `fences ${JSON.stringify(query)}`,
      async () =>
        presentPage(
          await services.models.fences(
            filter,
            { limit, cursor },
            context,
            context.held,
          ),
          row => presentFence(row, context),
        ),
    );
    response.type('json').send(page);
  });
}

/** Tells an entity that is no model from one that does not exist. */
async function missingModel(
  entityRef: string,
  visibility: Visibility,
  { reader, config }: Services,
): Promise<NotFoundError> {
  const [entity] = canSee(visibility, entityRef)
    ? await reader.byRefs([entityRef])
    : [];
  if (!entity) {
    return new NotFoundError(`There is no model ${entityRef}`);
  }
  return hasRole(entity, 'model', config.recognition)
    ? new NotFoundError(`${entityRef} has not been evaluated yet`)
    : new NotFoundError(`${entityRef} is not a model`);
}
