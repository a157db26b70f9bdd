import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { MlRole } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request, Router } from 'express';
import { ORGANIZATION } from '../database/DailyRollUpStore';
import { presentPage } from './page';
import { parse } from './parse';
import { presentTransition } from './presentTransition';
import { dayRangeQuery, pageQuery, pathReference } from './queries';
import { authorize, type Services } from './Services';

/** How results changed over time. */
export function addHistoryRoutes(router: Router, services: Services): void {
  const addEntityHistory = (
    path: string,
    role: MlRole,
    refsOf: (request: Request) => string[],
  ) =>
    router.get(`${path}/history`, async (request, response) => {
      const { visibility } = await authorize(request, services);
      const query = parse(pageQuery, request.query);
      for (const entityRef of refsOf(request)) {
        if (await services.models.find(entityRef, role, visibility)) {
          const page = await services.transitions.list(entityRef, query);
          response.json(
            presentPage(page, row => presentTransition(row, visibility)),
          );
          return;
        }
      }
      throw new NotFoundError(`There is no ${refsOf(request).join(' or ')}`);
    });

  const kindsOf = (role: MlRole) => (request: Request) =>
    [...new Set(services.config.recognition[role].map(({ kind }) => kind))].map(
      kind => pathReference(request.params, kind),
    );

  addEntityHistory('/v1/ownership/:kind/:namespace/:name', 'model', request => [
    pathReference(request.params),
  ]);
  addEntityHistory('/v1/tools/:namespace/:name', 'tool', kindsOf('tool'));
  addEntityHistory(
    '/v1/feature-stores/:namespace/:name',
    'featureStore',
    kindsOf('featureStore'),
  );

  const addDailyHistory = (
    path: string,
    lineOf: (request: Request) => string,
  ) =>
    router.get(`${path}/history`, async (request, response) => {
      const { visibility } = await authorize(request, services);
      const range = parse(dayRangeQuery, request.query);
      const line = lineOf(request);
      if (!visibility.all) {
        // What was recorded counts entities that this caller may not read.
        throw new NotAllowedError(
          'The history is shown to those who may read every entity',
        );
      }
      const lines = await services.lines.list();
      if (
        line !== ORGANIZATION &&
        !lines.some(({ entityRef }) => entityRef === line)
      ) {
        throw new NotFoundError(`There is no line of business ${line}`);
      }
      response.json({ items: await services.daily.list(line, range) });
    });
  addDailyHistory('/v1/lines-of-business/:namespace/:name', request =>
    pathReference(request.params, 'Group'),
  );
  addDailyHistory('/v1/organization', () => ORGANIZATION);
}
