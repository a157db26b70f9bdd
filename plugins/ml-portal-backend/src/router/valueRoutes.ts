import type {
  Kpi,
  ModelObjective,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { ModelObjectiveRow } from '../database/ObjectiveQueries';
import { presentPage } from './page';
import { parse } from './parse';
import { type LineContext, presentLine } from './present';
import { rollUpQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';
import { objectivesQuery } from './valueQueries';

function presentKpi(row: ModelObjectiveRow): Kpi {
  const { kpi, unit, baseline, target, current, as_of: asOf } = row;
  return {
    ...(kpi !== null && { name: kpi }),
    ...(unit !== null && { unit }),
    ...(baseline !== null && { baseline }),
    ...(target !== null && { target }),
    ...(current !== null && { current }),
    ...(asOf !== null && { asOf }),
  };
}

function presentObjective(
  row: ModelObjectiveRow,
  context: LineContext,
): ModelObjective {
  const { annual_value: amount, currency } = row;
  return {
    entityRef: row.entity_ref,
    title: row.title,
    lifecycle: row.lifecycle,
    lineOfBusiness: presentLine(row.line_of_business, context),
    standing: row.standing,
    kpi: presentKpi(row),
    annualValue:
      amount === null || currency === null ? null : { amount, currency },
    fences: row.fences,
  };
}

/** What models are for, and what they are declared worth. */
export function addValueRoutes(router: Router, services: Services): void {
  router.get('/v1/value', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const { lifecycle } = parse(rollUpQuery, request.query);
    const { held } = await presentationContext(visibility, services);
    response.json(
      await held(`value ${JSON.stringify(lifecycle)}`, () =>
        services.values.of({ visibility, lifecycle }),
      ),
    );
  });

  router.get('/v1/objectives', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(objectivesQuery, request.query);
    const context = await presentationContext(visibility, services);
    const { limit, cursor, sort, ...asked } = query;
    const page = await context.kept(
      `objectives ${JSON.stringify(query)}`,
      async () =>
        presentPage(
          await services.objectives.objectives(
            asked,
            sort,
            { limit, cursor },
            { visibility, lines: context.lines },
          ),
          row => presentObjective(row, context),
        ),
    );
    response.type('json').send(page);
  });
}
