import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useModelsLink } from '../models/modelsLink';

/** The parameter of the list of models that a tool or store goes into. */
export type UsedAs = 'tool' | 'featureStore';

/** Makes addresses of the models of a line of business that use something. */
export function useUsersLink(
  usedAs: UsedAs,
): (asset: SharedAsset, line?: string) => string {
  const link = useModelsLink();
  return ({ entityRef }, lineOfBusiness) =>
    link({ [usedAs]: entityRef, ...(lineOfBusiness && { lineOfBusiness }) });
}
