import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import type { FilterValues } from '../../hooks/useModelFilter';
import { modelsRouteRef } from '../../routes';

/** Makes addresses of the list of models, narrowed to `filter`. */
export function useModelsLink(): (filter: FilterValues) => string {
  const link = useRouteRef(modelsRouteRef);
  return useCallback(
    filter => `${link()}?${new URLSearchParams(filter)}`,
    [link],
  );
}
