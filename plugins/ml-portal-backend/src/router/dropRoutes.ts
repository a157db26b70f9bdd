import type { Drop } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { FallenEntity } from '../drops/Drops';
import { presentPage } from './page';
import { parse } from './parse';
import { presentLine } from './present';
import { dropsQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';
import { type Order, sortedPage } from './sortedPage';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const DEEPEST_FIRST: Order<FallenEntity> = {
  name: 'drops',
  type: 'number',
  valueOf: ({ depth }) => depth,
  descending: true,
};

/** What stands lower than some days ago. */
export function addDropRoutes(router: Router, services: Services): void {
  router.get('/v1/drops', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { limit, cursor, days, ...filter } = parse(dropsQuery, request.query);
    // To the hour, so that what was worked out serves more than one caller.
    const now = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
    const since = now - days * DAY_MS;
    const context = await presentationContext(visibility, services);
    const fallen = await context.held(
      `drops ${since} ${JSON.stringify(filter)}`,
      () =>
        services.drops.since(since, {
          visibility,
          lines: context.lines,
          ...filter,
        }),
    );
    const page = sortedPage(fallen, DEEPEST_FIRST, { limit, cursor });
    const reasonsOf = await services.drops.reasons(
      page.rows.map(({ entityRef }) => entityRef),
      since,
    );
    response.json(
      presentPage(
        page,
        ({ entityRef, row, before, now: after }): Drop => ({
          entityRef,
          role: row.role,
          title: row.title,
          lifecycle: row.lifecycle,
          lineOfBusiness: presentLine(row.line_of_business, context),
          before,
          now: after,
          at: new Date(Number(row.last_at)).toISOString(),
          reasons: reasonsOf(entityRef),
        }),
      ),
    );
  });
}
