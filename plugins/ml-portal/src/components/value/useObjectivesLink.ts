import { useRouteRef } from '@backstage/core-plugin-api';
import { valueRouteRef } from '../../routes';
import type { ObjectivesFilter } from './useObjectivesFilter';

/** Makes addresses of the list of objectives, narrowed to `filter`. */
export function useObjectivesLink(): (filter: ObjectivesFilter) => string {
  const link = useRouteRef(valueRouteRef);
  return filter =>
    `${link()}?${new URLSearchParams({ view: 'objectives', ...filter })}`;
}
