import { NotFoundError } from '@backstage/errors';
import type {
  KindAndType,
  MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import type { UseCount } from '../database/AssetQueries';
import type { EntityRow } from '../database/tables';
import { presentPage } from './page';
import { parse } from './parse';
import {
  type PresentationContext,
  presentFeatureStore,
  presentFeatureStoreRow,
  presentTool,
  presentToolRow,
} from './present';
import { assetsQuery, noQuery, pathReference } from './queries';
import { authorize, presentationContext, type Services } from './Services';

interface AssetRoutes {
  path: string;
  role: Exclude<MlRole, 'model'>;
  /** What people call one. */
  word: string;
  presentRow(
    row: EntityRow,
    uses: UseCount[],
    context: PresentationContext,
  ): object;
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
  presentRow: presentToolRow,
  present: presentTool,
};

const FEATURE_STORES: AssetRoutes = {
  path: '/v1/feature-stores',
  role: 'featureStore',
  word: 'feature store',
  presentRow: presentFeatureStoreRow,
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
  { path, role, word, presentRow, present }: AssetRoutes,
): void {
  const { assets, models, config } = services;

  router.get(path, async (request, response) => {
    const { visibility } = await authorize(request, services);
    const query = parse(assetsQuery, request.query);
    const context = await presentationContext(visibility, services);
    const page = await assets.list(role, query, visibility);
    const uses = await assets.uses(
      page.rows.map(({ entity_ref }) => entity_ref),
      visibility,
    );
    response.json(presentPage(page, row => presentRow(row, uses, context)));
  });

  router.get(`${path}/:namespace/:name`, async (request, response) => {
    const { visibility } = await authorize(request, services);
    parse(noQuery, request.query);
    for (const kind of kindsOf(config.recognition[role])) {
      const entityRef = pathReference(request.params, kind);
      const row = await models.find(entityRef, role, visibility);
      if (row) {
        const uses = await assets.uses([entityRef], visibility);
        const context = await presentationContext(visibility, services);
        response.json(present(row, uses, context));
        return;
      }
    }
    const { namespace, name } = request.params;
    throw new NotFoundError(`There is no ${word} ${namespace}/${name}`);
  });
}
