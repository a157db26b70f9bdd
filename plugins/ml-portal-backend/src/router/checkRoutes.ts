import type { FailingCheck } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import { rankedChecks } from '../checks/rankedChecks';
import { standingsOf } from '../checks/standingsOf';
import type { FailingRow } from '../database/CheckQueries';
import { presentPage } from './page';
import { parse } from './parse';
import {
  type PresentationContext,
  presentLine,
  presentScorecards,
} from './present';
import { failingChecksQuery, standingsQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';

function presentFailing(
  row: FailingRow,
  context: PresentationContext,
): FailingCheck {
  const lineOfBusiness = presentLine(row.line_of_business, context);
  const check = presentScorecards(row, lineOfBusiness)
    .find(({ id }) => id === row.scorecard)!
    .checks.find(({ id }) => id === row.check_id)!;
  return {
    entityRef: row.entity_ref,
    role: row.role,
    title: row.title,
    lifecycle: row.lifecycle,
    lineOfBusiness,
    scorecard: row.scorecard,
    level: check.level,
    check: check.id,
    checkTitle: check.title,
    message: check.message,
    remediation: check.remediation!,
  };
}

/** What checks say of many entities. */
export function addCheckRoutes(router: Router, services: Services): void {
  const { checks, config } = services;
  const ranked = rankedChecks(config.scorecards);

  router.get('/v1/scorecards/standings', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const filter = parse(standingsQuery, request.query);
    const { lines, held } = await presentationContext(visibility, services);
    const items = await held(`standings ${JSON.stringify(filter)}`, async () =>
      standingsOf(
        await checks.tallies({ visibility, lines, ...filter }),
        config.scorecards,
      ),
    );
    response.json({ items });
  });

  router.get('/v1/failing-checks', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(failingChecksQuery, request.query);
    const context = await presentationContext(visibility, services);
    const { limit, cursor, owner, ...filter } = query;
    const { lines } = context;
    const page = await context.kept(
      `failing checks ${JSON.stringify(query)}`,
      async () =>
        presentPage(
          await checks.failing(
            ranked,
            { visibility, lines, owners: owner, ...filter },
            { limit, cursor },
          ),
          row => presentFailing(row, context),
        ),
    );
    response.type('json').send(page);
  });
}
