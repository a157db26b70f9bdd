import {
  ML_ROLES,
  type ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { presentResult } from '../router/present';
import { presentationContext, type Services } from '../router/Services';
import type { Visibility } from '../visibility/Visibility';
import { missing } from './missing';

/** What an entity of any role has reached. */
export interface Result {
  entityRef: string;
  title: string;
  /** 0 to 100; null for what is no model, or when no stage applies. */
  score: number | null;
  scorecards: ScorecardResult[];
  /** ISO 8601. */
  evaluatedAt: string;
  stale: boolean;
}

/**
 * The result of a model, feature store or tool.
 *
 * @throws NotFoundError, which tells what is hidden as what does not exist
 */
export async function readResult(
  entityRef: string,
  visibility: Visibility,
  services: Services,
): Promise<Result> {
  const row = await services.models.find(entityRef, undefined, visibility);
  if (!row) {
    const word = 'model, feature store or tool';
    throw await missing(entityRef, ML_ROLES, word, visibility, services);
  }
  const context = await presentationContext(visibility, services);
  return {
    entityRef,
    title: row.title,
    ...presentResult(row, context),
    stale: context.freshness.stale,
  };
}
