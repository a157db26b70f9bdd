import type {
  Page,
  RoadmapComment,
  RoadmapRequest,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Request, Router } from 'express';
import type { RoadmapActor } from '../roadmap/Roadmap';
import { jsonBody } from './jsonBody';
import { presentPage } from './page';
import { parse } from './parse';
import { presentComment } from './presentRoadmap';
import { identifier, noQuery, pageQuery } from './queries';
import {
  roadmapBoardQuery,
  roadmapCommentBody,
  roadmapMoveBody,
  roadmapRequestBody,
  roadmapRequestsQuery,
} from './roadmapQueries';
import { authorize, type Services } from './Services';

const MAX_BODY = '100kb';
const ONE = '/v1/roadmap-requests/:id';

/** What lines of business ask the platform for. */
export function addRoadmapRoutes(router: Router, services: Services): void {
  const { roadmap, roadmapLists, roadmapReader, roadmapRights } = services;
  const body = jsonBody(MAX_BODY);

  const actorOf = async (request: Request): Promise<RoadmapActor> => {
    const { credentials, visibility } = await authorize(request, services);
    const person = await roadmapRights.personOf(credentials);
    return { person, visibility, request };
  };
  const idOf = ({ params }: Request) => parse(identifier, params.id);
  router.get('/v1/roadmap-board', async (request, response) => {
    const actor = await actorOf(request);
    const { sort, ...filter } = parse(roadmapBoardQuery, request.query);
    response.json(await roadmapLists.board(filter, sort, actor));
  });

  router.get('/v1/roadmap-requests', async (request, response) => {
    const actor = await actorOf(request);
    const { limit, cursor, sort, ...filter } = parse(
      roadmapRequestsQuery,
      request.query,
    );
    const page = { limit, cursor };
    const found = await roadmapLists.list(filter, sort, page, actor);
    response.json(presentPage(found, (listed: RoadmapRequest) => listed));
  });

  router.get('/v1/roadmap-offers', async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    response.json({ items: await roadmapReader.offers(actor) });
  });

  router.post('/v1/roadmap-requests', body, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    const wanted = parse(roadmapRequestBody, request.body);
    const id = await roadmap.ask(wanted, actor);
    response.status(201).json(await roadmapReader.whole(id, actor));
  });

  router.get(ONE, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    response.json(await roadmapReader.whole(idOf(request), actor));
  });

  router.delete(ONE, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    await roadmap.delete(idOf(request), actor);
    response.status(204).end();
  });

  router.post(`${ONE}/move`, body, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    const id = idOf(request);
    await roadmap.move(id, parse(roadmapMoveBody, request.body), actor);
    response.json(await roadmapReader.whole(id, actor));
  });

  const addVote = (method: 'put' | 'delete', name: 'vote' | 'withdrawVote') =>
    router[method](`${ONE}/vote`, async (request, response) => {
      const actor = await actorOf(request);
      parse(noQuery, request.query);
      const id = idOf(request);
      await roadmap[name](id, actor);
      response.json(await roadmapReader.votes(id, actor));
    });
  addVote('put', 'vote');
  addVote('delete', 'withdrawVote');

  const addFollow = (method: 'put' | 'delete', following: boolean) =>
    router[method](`${ONE}/follow`, async (request, response) => {
      const actor = await actorOf(request);
      parse(noQuery, request.query);
      await roadmap.follow(idOf(request), following, actor);
      response.status(204).end();
    });
  addFollow('put', true);
  addFollow('delete', false);

  router.get(`${ONE}/comments`, async (request, response) => {
    const actor = await actorOf(request);
    const page = parse(pageQuery, request.query);
    const found = await roadmapReader.comments(idOf(request), page, actor);
    const reply: Page<RoadmapComment> = presentPage(found, comment =>
      presentComment(comment, actor.person),
    );
    response.json(reply);
  });

  router.post(`${ONE}/comments`, body, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    const { text } = parse(roadmapCommentBody, request.body);
    const comment = await roadmap.comment(idOf(request), text, actor);
    response.status(201).json(presentComment(comment, actor.person));
  });

  router.delete(`${ONE}/comments/:commentId`, async (request, response) => {
    const actor = await actorOf(request);
    parse(noQuery, request.query);
    const commentId = parse(identifier, request.params.commentId);
    await roadmap.deleteComment(idOf(request), commentId, actor);
    response.status(204).end();
  });
}
