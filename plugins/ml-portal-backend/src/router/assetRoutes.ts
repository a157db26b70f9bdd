import { NotFoundError } from '@backstage/errors';
import type {
  KindAndType,
  MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { z } from 'zod';
import type { UseCount } from '../database/AssetQueries';
import type { EntityRow } from '../database/tables';
import {
  type AssetsQuery,
  listFeatureStores,
  listTools,
} from '../reading/assets';
import { parse } from './parse';
import {
  type PresentationContext,
  presentFeatureStore,
  presentTool,
} from './present';
import {
  featureStoresQuery,
  noQuery,
  pathReference,
  toolsQuery,
} from './queries';
import {
  authorize,
  presentationContext,
  type ReplyContext,
  type Services,
} from './Services';

interface AssetRoutes {
  path: string;
  role: Exclude<MlRole, 'model'>;
  /** What people call one. */
  word: string;
  query: z.ZodType<AssetsQuery>;
  list(
    query: AssetsQuery,
    context: ReplyContext,
    services: Services,
  ): Promise<object>;
  present(
    row: EntityRow,
    uses: UseCount[],
    context: PresentationContext,
  ): object;
}

const TOOLS: AssetRoutes = {
  path: '/v1/tools',
  role: 'tool',
  word: 'platform tool',
  query: toolsQuery,
  list: listTools,
  present: presentTool,
};

const FEATURE_STORES: AssetRoutes = {
  path: '/v1/feature-stores',
  role: 'featureStore',
  word: 'feature store',
  query: featureStoresQuery,
  list: listFeatureStores,
  present: presentFeatureStore,
};

/** The kinds that a role's entities may be of; the path does not say. */
function kindsOf(pairs: KindAndType[]): string[] {
  return [...new Set(pairs.map(({ kind }) => kind))];
}

/** Tools with their adoption, feature stores with their reuse. */
export function addAssetRoutes(router: Router, services: Services): void {
  for (const routes of [TOOLS, FEATURE_STORES]) {
    addRoutes(router, services, routes);
  }
}

function addRoutes(
  router: Router,
  services: Services,
  { path, role, word, query: listQuery, list, present }: AssetRoutes,
): void {
  const { assets, models, config } = services;

  router.get(path, async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(listQuery, request.query);
    const context = await presentationContext(visibility, services);
    const page = await context.kept(
      `${role} list ${JSON.stringify(query)}`,
      () => list(query, context, services),
    );
    response.type('json').send(page);
  });

  router.get(`${path}/:namespace/:name`, async (request, response) => {
    const { visibility } = await authorize(request, services);
    parse(noQuery, request.query);
    for (const kind of kindsOf(config.recognition[role])) {
      const entityRef = pathReference(request.params, kind);
      const row = await models.find(entityRef, role, visibility);
      if (row) {
        const uses = await assets.uses(role, [entityRef], visibility);
        const context = await presentationContext(visibility, services);
        response.json(present(row, uses, context));
        return;
      }
    }
    const { namespace, name } = request.params;
    throw new NotFoundError(`There is no ${word} ${namespace}/${name}`);
  });
}
