import type { Request, Router } from 'express';
import { findAsset, TOOLS } from './assetRoutes';
import { jsonBody } from './jsonBody';
import { parse } from './parse';
import { noQuery } from './queries';
import type { Services } from './Services';
import { actingOf } from './toolingActor';
import { toolRatingsBody } from './toolingQueries';

const MAX_BODY = '10kb';
const EVALUATION = `${TOOLS.path}/:namespace/:name/evaluation`;

/** What the people who use a tool think of it. */
export function addToolEvaluationRoutes(
  router: Router,
  services: Services,
): void {
  const { toolEvaluations } = services;

  const toolOf = async (request: Request) => {
    const acting = await actingOf(request, services);
    parse(noQuery, request.query);
    const { visibility } = acting;
    const row = await findAsset(request.params, TOOLS, visibility, services);
    return { acting, tool: row.entity_ref };
  };

  router.get(EVALUATION, async (request, response) => {
    const { acting, tool } = await toolOf(request);
    response.json(await toolEvaluations.of(tool, acting, acting.context));
  });

  router.put(EVALUATION, jsonBody(MAX_BODY), async (request, response) => {
    const { acting, tool } = await toolOf(request);
    const ratings = parse(toolRatingsBody, request.body);
    await toolEvaluations.answer(tool, ratings, acting);
    response.json(await toolEvaluations.of(tool, acting, acting.context));
  });

  router.delete(EVALUATION, async (request, response) => {
    const { acting, tool } = await toolOf(request);
    await toolEvaluations.withdraw(tool, acting);
    response.status(204).end();
  });
}
