import type { Request, Router } from 'express';
import { dayOf } from '../evaluation/Judge';
import { mayDecideFor } from '../tooling/toolingRules';
import { jsonBody } from './jsonBody';
import { presentPage } from './page';
import { parse } from './parse';
import { presentOwnLines } from './presentRoadmap';
import { identifier, noQuery } from './queries';
import type { Services } from './Services';
import { type Acting, actingOf } from './toolingActor';
import {
  toolingDecisionBody,
  toolingDecisionsQuery,
  toolingEndBody,
  toolingReviewBody,
} from './toolingQueries';

const MAX_BODY = '100kb';
const ALL = '/v1/tooling-decisions';
const ONE = `${ALL}/:id`;

/** Why lines of business use tools of their own. */
export function addToolingDecisionRoutes(
  router: Router,
  services: Services,
): void {
  const { decisionReader, toolingDecisions } = services;
  const body = jsonBody(MAX_BODY);
  const today = () => dayOf(Date.now());
  const idOf = ({ params }: Request) => parse(identifier, params.id);
  const whole = (id: string, acting: Acting) =>
    decisionReader.whole(id, acting, acting.context.lines);

  router.get(ALL, async (request, response) => {
    const acting = await actingOf(request, services);
    const { limit, cursor, ...filter } = parse(
      toolingDecisionsQuery,
      request.query,
    );
    const { context } = acting;
    const found = await decisionReader.list(
      filter,
      { limit, cursor },
      acting,
      context.lines,
    );
    response.json({
      ...presentPage(found, decision => decision),
      mayDecideFor: presentOwnLines(mayDecideFor(acting), context),
    });
  });

  router.post(ALL, body, async (request, response) => {
    const acting = await actingOf(request, services);
    parse(noQuery, request.query);
    const decision = parse(toolingDecisionBody(today()), request.body);
    const id = await toolingDecisions.record(decision, acting);
    response.status(201).json(await whole(id, acting));
  });

  router.get(ONE, async (request, response) => {
    const acting = await actingOf(request, services);
    parse(noQuery, request.query);
    response.json(await whole(idOf(request), acting));
  });

  router.post(`${ONE}/review`, body, async (request, response) => {
    const acting = await actingOf(request, services);
    parse(noQuery, request.query);
    const id = idOf(request);
    const review = parse(toolingReviewBody(today()), request.body);
    await toolingDecisions.review(id, review, acting);
    response.json(await whole(id, acting));
  });

  router.post(`${ONE}/end`, body, async (request, response) => {
    const acting = await actingOf(request, services);
    parse(noQuery, request.query);
    const id = idOf(request);
    await toolingDecisions.end(id, parse(toolingEndBody, request.body), acting);
    response.json(await whole(id, acting));
  });
}
