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
import { failingCheck } from '../filters/scorecardParameters';

/** Makes addresses of the models, tools or stores that are counted as failing a check. */
export function useFailingLink(
  lineOfBusiness: string | undefined,
): (standing: ScorecardStanding, check: string) => string {
  const lists: Record<MlRole, () => string> = {
    model: useRouteRef(modelsRouteRef),
    tool: useRouteRef(toolsRouteRef),
    featureStore: useRouteRef(featureStoresRouteRef),
  };
  return ({ role, scorecard }, check) => {
    const parameters = new URLSearchParams({
      ...failingCheck(role, scorecard, check),
      ...(lineOfBusiness && { lineOfBusiness }),
      // As models are counted.
      ...(role === 'model' && { lifecycle: 'production' }),
    });
    return `${lists[role]()}?${parameters}`;
  };
}
