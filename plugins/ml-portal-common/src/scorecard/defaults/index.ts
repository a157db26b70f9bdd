import type { ScorecardDefinition } from '../types';
import { endToEndOwnership } from './endToEndOwnership';
import { featureStoreReadiness } from './featureStoreReadiness';
import { platformToolReadiness } from './platformToolReadiness';

export { DEFAULT_SCORECARD_BY_ROLE } from './byRole';

/** The scorecards in force where nothing else is said. @public */
export const DEFAULT_SCORECARDS: ScorecardDefinition[] = [
  endToEndOwnership,
  featureStoreReadiness,
  platformToolReadiness,
];
