import { NotAllowedError } from '@backstage/errors';
import {
  judgePhase,
  type Organization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import { parse } from './parse';
import { noQuery, rollUpQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';

const PRODUCTION = { visibility: EVERYTHING, lifecycle: ['production'] };

/** Groups and users are all counted, so that whoever asks must be free to read them. */
function refuseUnlessAll(visibility: Visibility): void {
  if (!visibility.all) {
    throw new NotAllowedError(
      'People are counted for those who may read every entity',
    );
  }
}

/** How a company organises machine learning: islands, people, and its phase. */
export function addOperatingRoutes(router: Router, services: Services): void {
  /** What people worked out, kept until results, or groups and users, change. */
  const heldWith = async <T>(
    key: string,
    workOut: (organization: Organization) => Promise<T>,
  ): Promise<T> => {
    const { organization, version, readAt } =
      await services.evaluator.context();
    const { held } = await presentationContext(EVERYTHING, services);
    return held(`${key} of ${version ?? readAt}`, () => workOut(organization));
  };

  router.get('/v1/islands', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { lifecycle } = parse(rollUpQuery, request.query);
    const { held } = await presentationContext(visibility, services);
    response.json(
      await held(`islands ${JSON.stringify(lifecycle)}`, () =>
        services.islands.of({ visibility, lifecycle }),
      ),
    );
  });

  router.get('/v1/people', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { lifecycle } = parse(rollUpQuery, request.query);
    refuseUnlessAll(visibility);
    response.json(
      await heldWith(`people ${JSON.stringify(lifecycle)}`, organization =>
        services.people.of({ visibility, lifecycle }, organization),
      ),
    );
  });

  router.get('/v1/phase', async (request, response) => {
    const { visibility } = await authorize(request, services);
    parse(noQuery, request.query);
    refuseUnlessAll(visibility);
    const figures = await heldWith('figures of the phase', organization =>
      services.people.phaseFigures(PRODUCTION, organization),
    );
    response.json(judgePhase(figures, services.config.phase));
  });
}
