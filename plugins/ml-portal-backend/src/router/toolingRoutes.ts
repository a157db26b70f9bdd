import type { Router } from 'express';
import { dayOf } from '../evaluation/Judge';
import { presentPage } from './page';
import { parse } from './parse';
import { rollUpQuery } from './queries';
import { authorize, presentationContext, type Services } from './Services';
import { toolChoicesQuery } from './toolingQueries';

/** Which tools are used at which stage, and which ones are a line's own. */
export function addToolingRoutes(router: Router, services: Services): void {
  const { stageTools, toolChoices, toolStandings } = services;

  router.get('/v1/tooling', async (request, response) => {
    const caller = await authorize(request, services);
    const { visibility } = caller;
    const query = parse(rollUpQuery, request.query);
    const [context, standings] = await Promise.all([
      presentationContext(visibility, services),
      toolStandings.visibleTo(caller),
    ]);
    const reply = await context.kept(
      `tooling ${standings.version} ${JSON.stringify(query)}`,
      async () => ({
        stages: await stageTools.of(
          { visibility, ...query },
          context,
          standings,
        ),
      }),
    );
    response.type('json').send(reply);
  });

  router.get('/v1/tool-choices', async (request, response) => {
    const caller = await authorize(request, services);
    const { visibility } = caller;
    const { limit, cursor, lifecycle, ...filter } = parse(
      toolChoicesQuery,
      request.query,
    );
    const [context, { version }] = await Promise.all([
      presentationContext(visibility, services),
      toolStandings.visibleTo(caller),
    ]);
    const all = await context.held(
      `tool choices ${version} ${JSON.stringify(lifecycle)}`,
      () =>
        toolChoices.all(
          { visibility, lifecycle },
          context.lines,
          dayOf(Date.now()),
        ),
    );
    const found = toolChoices.page(all, filter, { limit, cursor }, context);
    response.json(presentPage(found, choice => choice));
  });
}
