import { NotFoundError } from '@backstage/errors';
import type {
  LineOfBusiness,
  LineOfBusinessDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { RollUpScope } from '../database/modelsInScope';
import { lineOrder } from './lineOrder';
import { presentPage } from './page';
import { parse } from './parse';
import { linesOfBusinessQuery, pathReference, rollUpQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';
import { sortedPage } from './sortedPage';

async function linesOfBusiness(
  scope: RollUpScope,
  services: Services,
): Promise<LineOfBusiness[]> {
  const { held } = await presentationContext(scope.visibility, services);
  return held(`lines of business ${JSON.stringify(scope.lifecycle)}`, () =>
    services.rollUps.linesOfBusiness(scope),
  );
}

/** Lines of business, and the whole organization. */
export function addRollUpRoutes(router: Router, services: Services): void {
  router.get('/v1/lines-of-business', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { limit, cursor, sort, lifecycle } = parse(
      linesOfBusinessQuery,
      request.query,
    );
    const lines = await linesOfBusiness({ visibility, lifecycle }, services);
    const page = sortedPage(lines, lineOrder(sort), { limit, cursor });
    response.json(presentPage(page, (line: LineOfBusiness) => line));
  });

  router.get(
    '/v1/lines-of-business/:namespace/:name',
    async (request, response) => {
      const { visibility } = await authorize(request, services);
      const { lifecycle } = parse(rollUpQuery, request.query);
      const entityRef = pathReference(request.params, 'Group');
      const scope = { visibility, lifecycle };
      const lines = await linesOfBusiness(scope, services);
      const line = lines.find(candidate => candidate.entityRef === entityRef);
      if (!line) {
        throw new NotFoundError(`There is no line of business ${entityRef}`);
      }
      const { held } = await presentationContext(visibility, services);
      const exchange = await held(
        `exchange ${entityRef} ${JSON.stringify(lifecycle)}`,
        () => services.rollUps.exchange(entityRef, scope),
      );
      const details: LineOfBusinessDetails = { ...line, ...exchange };
      response.json(details);
    },
  );

  router.get('/v1/organization', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { lifecycle } = parse(rollUpQuery, request.query);
    const context = await presentationContext(visibility, services);
    const { completedAt, stale } = context.freshness;
    const key = `organization ${JSON.stringify(lifecycle)}`;
    const organization = await context.kept(key, async () => ({
      ...(await context.held(`counts of ${key}`, () =>
        services.rollUps.organization({ visibility, lifecycle }),
      )),
      evaluatedAt:
        completedAt === undefined ? null : new Date(completedAt).toISOString(),
      stale,
    }));
    response.type('json').send(organization);
  });
}
