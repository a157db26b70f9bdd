import type {
  FenceRow,
  ModelFilter,
  ModelOwnership,
  ModelRow,
  ModelSort,
  Page,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { refuseUnknownCheck } from '../checks/refuseUnknownCheck';
import { documentOf, type PageRequest } from '../database/ModelQueries';
import { presentPage } from '../router/page';
import { presentFence, presentModel, presentModelRow } from '../router/present';
import {
  presentationContext,
  type ReplyContext,
  type Services,
} from '../router/Services';
import type { Visibility } from '../visibility/Visibility';
import { missing } from './missing';

/**
 * One model, whole.
 *
 * @throws NotFoundError, which tells what is hidden as what does not exist
 */
export async function readModel(
  entityRef: string,
  visibility: Visibility,
  services: Services,
): Promise<ModelOwnership> {
  const row = await services.models.find(entityRef, 'model', visibility);
  if (!row) {
    throw await missing(entityRef, ['model'], 'model', visibility, services);
  }
  const { thresholds } = services.config.ownership;
  const reason = documentOf(row).model?.operatingModelReason;
  return {
    ...presentModel(row, await presentationContext(visibility, services)),
    ...(reason && { operatingModelReason: { ...reason, thresholds } }),
  };
}

/** A page of models. */
export async function listModels(
  {
    limit,
    cursor,
    sort,
    ...filter
  }: ModelFilter & PageRequest & { sort: ModelSort },
  context: ReplyContext,
  { models, config }: Services,
): Promise<Page<ModelRow>> {
  refuseUnknownCheck(filter, 'model', config.scorecards);
  const page = { limit, cursor };
  return presentPage(
    await models.models(filter, sort, page, context, context.held),
    row => presentModelRow(row, context),
  );
}

/** A page of fences. */
export async function listFences(
  { limit, cursor, ...filter }: ModelFilter & PageRequest,
  context: ReplyContext,
  { models, config }: Services,
): Promise<Page<FenceRow>> {
  refuseUnknownCheck(filter, 'model', config.scorecards);
  return presentPage(
    await models.fences(filter, { limit, cursor }, context, context.held),
    row => presentFence(row, context),
  );
}
