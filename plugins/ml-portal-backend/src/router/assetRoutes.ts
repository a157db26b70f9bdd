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
import type { Visibility } from '../visibility/Visibility';
import { presentFeatureStore, presentTool } from './present';
import {
  featureStoresQuery,
  noQuery,
  pathReference,
  toolsQuery,
} from './queries';
import {
  authorize,
  type Caller,
  presentationContext,
  type ReplyContext,
  type Services,
} from './Services';

/** Lists and presents for one caller. */
interface AssetReplies {
  /** Another one whenever replies differ, though results are the same. */
  version: string;
  list(query: AssetsQuery): Promise<object>;
  present(row: EntityRow, uses: UseCount[]): object;
}

interface AssetRoutes {
  path: string;
  role: Exclude<MlRole, 'model'>;
  /** What people call one. */
  word: string;
  query: z.ZodType<AssetsQuery>;
  prepare(
    caller: Caller,
    context: ReplyContext,
    services: Services,
  ): Promise<AssetReplies>;
}

export const TOOLS: AssetRoutes = {
  path: '/v1/tools',
  role: 'tool',
  word: 'platform tool',
  query: toolsQuery,
  prepare: async (caller, context, services) => {
    const standings = await services.toolStandings.visibleTo(caller);
    return {
      version: standings.version,
      list: query => listTools(query, context, standings, services),
      present: (row, uses) => presentTool(row, uses, standings, context),
    };
  },
};

const FEATURE_STORES: AssetRoutes = {
  path: '/v1/feature-stores',
  role: 'featureStore',
  word: 'feature store',
  query: featureStoresQuery,
  prepare: async (_, context, services) => ({
    version: '',
    list: query => listFeatureStores(query, context, services),
    present: (row, uses) => presentFeatureStore(row, uses, context),
  }),
};

/** The kinds that a role's entities may be of; the path does not say. */
function kindsOf(pairs: KindAndType[]): string[] {
  return [...new Set(pairs.map(({ kind }) => kind))];
}

/**
 * The tool or store that a path names.
 *
 * @throws NotFoundError where there is none that the caller may see
 */
export async function findAsset(
  params: Record<string, string>,
  { role, word }: Pick<AssetRoutes, 'role' | 'word'>,
  visibility: Visibility,
  { models, config }: Services,
): Promise<EntityRow> {
  for (const kind of kindsOf(config.recognition[role])) {
    const row = await models.find(
      pathReference(params, kind),
      role,
      visibility,
    );
    if (row) {
      return row;
    }
  }
  const { namespace, name } = params;
  throw new NotFoundError(`There is no ${word} ${namespace}/${name}`);
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
  routes: AssetRoutes,
): void {
  const { path, role, query: listQuery, prepare } = routes;

  router.get(path, async (request, response) => {
    const caller = await authorize(request, services);
    const query = parse(listQuery, request.query);
    const context = await presentationContext(caller.visibility, services);
    const { version, list } = await prepare(caller, context, services);
    const page = await context.kept(
      `${role} list ${version} ${JSON.stringify(query)}`,
      () => list(query),
    );
    response.type('json').send(page);
  });

  router.get(`${path}/:namespace/:name`, async (request, response) => {
    const caller = await authorize(request, services);
    const { visibility } = caller;
    parse(noQuery, request.query);
    const row = await findAsset(request.params, routes, visibility, services);
    const context = await presentationContext(visibility, services);
    const [uses, { present }] = await Promise.all([
      services.assets.uses([row.entity_ref], visibility),
      prepare(caller, context, services),
    ]);
    response.json(present(row, uses));
  });
}
