import type { ScorecardDefinition } from '../types';
import { endToEndOwnership } from './endToEndOwnership';
import { featureStoreReadiness } from './featureStoreReadiness';
import { platformToolReadiness } from './platformToolReadiness';

/** The scorecards in force where nothing else is said. @public */
export const DEFAULT_SCORECARDS: ScorecardDefinition[] = [
  endToEndOwnership,
  featureStoreReadiness,
  platformToolReadiness,
];
