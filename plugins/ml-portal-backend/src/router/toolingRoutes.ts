import type { Router } from 'express';
import { dayOf } from '../evaluation/Judge';
import { presentPage } from './page';
import { parse } from './parse';
import { rollUpQuery } from './queries';
import {
  authorize,
  type Caller,
  presentationContext,
  type Services,
} from './Services';
import { toolChoicesQuery } from './toolingQueries';

/** Which tools are used at which stage, and which ones are a line's own. */
export function addToolingRoutes(router: Router, services: Services): void {
  const { evaluator, stageTools, toolChoices, toolStandings } = services;

  /** What replies are made from. */
  const sourcesFor = async (caller: Caller) => {
    const [context, standings, catalog] = await Promise.all([
      presentationContext(caller.visibility, services),
      toolStandings.visibleTo(caller),
      // Who is of the platform is read from groups, not from results.
      evaluator.context(),
    ]);
    return { context, standings, catalogVersion: catalog.version };
  };

  router.get('/v1/tooling', async (request, response) => {
    const caller = await authorize(request, services);
    const { visibility } = caller;
    const query = parse(rollUpQuery, request.query);
    const { context, standings, catalogVersion } = await sourcesFor(caller);
    const reply = await context.kept(
      `tooling ${catalogVersion} ${standings.version} ${JSON.stringify(query)}`,
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
    const { context, standings, catalogVersion } = await sourcesFor(caller);
    const today = dayOf(Date.now());
    const state = [catalogVersion, standings.revision, today].join(' ');
    const all = await context.held(
      `tool choices ${state} ${JSON.stringify(lifecycle)}`,
      () => toolChoices.all({ visibility, lifecycle }, context.lines, today),
    );
    const found = toolChoices.page(all, filter, { limit, cursor }, context);
    response.json(presentPage(found, choice => choice));
  });
}
