import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { MlPortalConfig } from '../config';
import type { AssetQueries } from '../database/AssetQueries';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import type { LineStore } from '../database/LineStore';
import type { ModelQueries } from '../database/ModelQueries';
import type { RejectedStore } from '../database/RejectedStore';
import type { CatalogReader } from '../evaluation/CatalogReader';
import type { Evaluator } from '../evaluation/Evaluator';
import { freshnessOf } from '../evaluation/freshness';
import type { Previewer } from '../preview/Previewer';
import type { RollUps } from '../rollup/RollUps';
import type { Visibility } from '../visibility/Visibility';
import type { VisibilityService } from '../visibility/VisibilityService';
import type { PresentationContext } from './present';

/** What the routes delegate to. */
export interface Services {
  config: MlPortalConfig;
  httpAuth: HttpAuthService;
  visibility: VisibilityService;
  models: ModelQueries;
  assets: AssetQueries;
  lines: LineStore;
  rollUps: RollUps;
  rejected: RejectedStore;
  state: EvaluationStateStore;
  evaluator: Evaluator;
  reader: CatalogReader;
  previewer: Previewer;
}

/** Who asks, and what they may see. Refuses callers without credentials. */
export async function authorize(
  request: Parameters<HttpAuthService['credentials']>[0],
  { httpAuth, visibility }: Services,
) {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  return { credentials, visibility: await visibility.of(credentials) };
}

export async function freshness({ state, config }: Services) {
  return freshnessOf(await state.get(), config.staleAfterMs, Date.now());
}

export async function presentationContext(
  visibility: Visibility,
  services: Services,
): Promise<PresentationContext> {
  const [lines, fresh] = await Promise.all([
    services.lines.list(),
    freshness(services),
  ]);
  return { visibility, lines, freshness: fresh };
}
