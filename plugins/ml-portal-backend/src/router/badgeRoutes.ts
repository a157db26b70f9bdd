import { InputError } from '@backstage/errors';
import type { Request, Router } from 'express';
import { badgeOf } from '../badges/badgeOf';
import { renderBadge } from '../badges/renderBadge';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import { parse } from './parse';
import { badgeQuery, pathReference } from './queries';
import { authorize, type Services } from './Services';

/** Where badges lie: what is below may need no credentials. */
export const BADGES_PATH = '/v1/badges';

/** An image host keeps a badge for so long before it asks again. */
const PUBLIC_HEADERS = {
  'Cache-Control': 'public, max-age=300',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
/** What one caller may see is for nobody else, and for as long as it is so. */
const PRIVATE_HEADERS = { 'Cache-Control': 'private, no-cache' };

/** Levels and scores as images for a README. */
export function addBadgeRoutes(router: Router, services: Services): void {
  const { badges, scorecards } = services.config;

  const visibilityFor = async (request: Request): Promise<Visibility> =>
    badges.public
      ? EVERYTHING
      : (await authorize(request, services)).visibility;

  router.get(
    `${BADGES_PATH}/:kind/:namespace/:name.svg`,
    async (request, response) => {
      const visibility = await visibilityFor(request);
      const { scorecard } = parse(badgeQuery, request.query);
      const chosen = scorecards.find(({ id }) => id === scorecard);
      if (scorecard && !chosen) {
        throw new InputError(`scorecard: there is no scorecard ${scorecard}`);
      }
      const entityRef = pathReference(request.params);
      const row = await services.models.find(entityRef, undefined, visibility);
      // A README shows no image where the answer is no success, so what is not
      // known has a badge too.
      response
        .set(badges.public ? PUBLIC_HEADERS : PRIVATE_HEADERS)
        .type('svg')
        .send(renderBadge(badgeOf(row, chosen, scorecards)));
    },
  );
}
