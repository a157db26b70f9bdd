import type {
  AssetSort,
  FeatureStoreRow,
  MlRole,
  Page,
  ToolFilter,
  ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { refuseUnknownCheck } from '../checks/refuseUnknownCheck';
import type { UseCount } from '../database/AssetQueries';
import type { PageRequest } from '../database/ModelQueries';
import type { EntityRow } from '../database/tables';
import { presentPage } from '../router/page';
import { presentFeatureStoreRow, presentToolRow } from '../router/present';
import type { ReplyContext, Services } from '../router/Services';
import type { VisibleStandings } from '../tooling/ToolStandings';

/** What is asked of a list of tools or stores. */
export type AssetsQuery = ToolFilter & PageRequest & { sort: AssetSort };

async function listAssets<T>(
  role: Exclude<MlRole, 'model'>,
  query: AssetsQuery,
  context: ReplyContext,
  { assets, config }: Services,
  presentRow: (row: EntityRow, uses: UseCount[]) => T,
): Promise<Page<T>> {
  refuseUnknownCheck(query, role, config.scorecards);
  const page = await assets.list(role, query, context);
  const uses = await assets.uses(
    page.rows.map(({ entity_ref }) => entity_ref),
    context.visibility,
  );
  return presentPage(page, row => presentRow(row, uses));
}

/** A page of tools with their adoption. */
export function listTools(
  query: AssetsQuery,
  context: ReplyContext,
  standings: VisibleStandings,
  services: Services,
): Promise<Page<ToolRow>> {
  return listAssets('tool', query, context, services, (row, uses) =>
    presentToolRow(row, uses, standings, context),
  );
}

/** A page of feature stores with their reuse. */
export function listFeatureStores(
  query: AssetsQuery,
  context: ReplyContext,
  services: Services,
): Promise<Page<FeatureStoreRow>> {
  return listAssets('featureStore', query, context, services, (row, uses) =>
    presentFeatureStoreRow(row, uses, context),
  );
}
