import type { MlRole } from '../../model/recognition';
import { endToEndOwnership } from './endToEndOwnership';
import { featureStoreReadiness } from './featureStoreReadiness';
import { platformToolReadiness } from './platformToolReadiness';

/** The scorecard that a question about levels or checks means where it names none. @public */
export const DEFAULT_SCORECARD_BY_ROLE: Record<MlRole, string> = {
  model: endToEndOwnership.id,
  featureStore: featureStoreReadiness.id,
  tool: platformToolReadiness.id,
};
