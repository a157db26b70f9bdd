import { useRouteRef } from '@backstage/core-plugin-api';
import { toolingDecisionRouteRef, toolsRouteRef } from '../../routes';
import type { DecisionsAddress } from './useDecisionsFilter';

/** Makes addresses of the list of choices and decisions, narrowed to `filter`. */
export function useDecisionsLink(): (
  filter: Omit<DecisionsAddress, 'limit'>,
) => string {
  const link = useRouteRef(toolsRouteRef);
  return filter =>
    `${link()}?${new URLSearchParams({ view: 'decisions', ...filter })}`;
}

/** Makes the address of a decision. */
export function useDecisionLink(): (id: string) => string {
  const link = useRouteRef(toolingDecisionRouteRef);
  return id => link({ id });
}
