import { InputError } from '@backstage/errors';
import {
  formatProblems,
  type PreviewItem,
  type ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Router, text } from 'express';
import { readDocuments } from '../preview/readDocuments';
import { presentPage } from './page';
import { parse } from './parse';
import { presentRejected } from './present';
import { noQuery, pageQuery } from './queries';
import { authorize, type Services } from './Services';

const MAX_BODY = '1mb';

function invalidItems(items: PreviewItem[]): PreviewItem[] {
  return items.filter(({ problems }) => problems.length > 0);
}

const LONGEST_NAME = 200;

function describe({ line, entityRef, problems }: PreviewItem): string {
  const name = entityRef?.slice(0, LONGEST_NAME) ?? 'a document';
  return `${name} (line ${line}): ${formatProblems(problems)}`;
}

/** Documents before they are merged, documents refused, scorecards in force. */
export function addDocumentRoutes(router: Router, services: Services): void {
  router.get('/v1/rejected', async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(pageQuery, request.query);
    const page = await services.rejected.list(query, visibility);
    response.json(presentPage(page, presentRejected));
  });

  router.get('/v1/scorecards', async (request, response) => {
    await authorize(request, services);
    parse(noQuery, request.query);
    const items = services.config.scorecards.map(
      ({ id, title, description, levels, checks }): ScorecardInForce => ({
        id,
        title,
        description,
        levels,
        checks: checks.map(check => ({
          id: check.id,
          level: check.level,
          title: check.title,
          description: check.description,
          weight: check.weight ?? 1,
          ...(check.effectiveFrom && { effectiveFrom: check.effectiveFrom }),
        })),
      }),
    );
    response.json({ items });
  });

  router.post(
    '/v1/preview',
    text({ type: () => true, limit: MAX_BODY }),
    async (request, response) => {
      const { credentials, visibility } = await authorize(request, services);
      parse(noQuery, request.query);
      if (typeof request.body !== 'string' || request.body.trim() === '') {
        throw new InputError('body: must be the YAML of catalog documents');
      }
      const { items, effects } = await services.previewer.preview(
        readDocuments(request.body, 'body'),
        credentials,
        visibility,
      );
      const invalid = invalidItems(items);
      if (invalid.length === 0) {
        response.json({ items, effects });
        return;
      }
      // A pull request wants the refusal, and what the others would score.
      response.status(400).json({
        error: {
          name: 'InputError',
          message: invalid.map(describe).join('\n'),
        },
        request: { method: request.method, url: request.url },
        response: { statusCode: 400 },
        items,
        effects,
      });
    },
  );
}
