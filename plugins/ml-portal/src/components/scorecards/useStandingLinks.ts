import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  MlRole,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  featureStoresRouteRef,
  modelsRouteRef,
  toolsRouteRef,
} from '../../routes';
import {
  failingCheck,
  reachedLevel,
  type ScorecardParameters,
} from '../filters/scorecardParameters';

type Counted = Pick<ScorecardStanding, 'role' | 'scorecard'>;

/**
 * Makes addresses of the models, tools or stores that a number counts.
 *
 * @param lineOfBusiness - whose they are; `none` for those without one
 */
export function useStandingLinks(lineOfBusiness: string | undefined): {
  failing(standing: Counted, check: string): string;
  /** @param level - the highest that they reached; null below the first */
  atLevel(standing: Counted, level: string | null): string;
} {
  const lists: Record<MlRole, () => string> = {
    model: useRouteRef(modelsRouteRef),
    tool: useRouteRef(toolsRouteRef),
    featureStore: useRouteRef(featureStoresRouteRef),
  };
  const link = (role: MlRole, asked: ScorecardParameters) => {
    const parameters = new URLSearchParams({
      ...asked,
      ...(lineOfBusiness && { lineOfBusiness }),
      // As models are counted.
      ...(role === 'model' && { lifecycle: 'production' }),
    });
    return `${lists[role]()}?${parameters}`;
  };
  return {
    failing: ({ role, scorecard }, check) =>
      link(role, failingCheck(role, scorecard, check)),
    atLevel: ({ role, scorecard }, level) =>
      link(role, reachedLevel(role, scorecard, level)),
  };
}
