import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';

/** Says what a check is called; its id where no scorecard in force has it. */
export function useCheckTitles(): (scorecard: string, check: string) => string {
  const api = useApi(mlPortalApiRef);
  const { value } = usePolled(signal => api.getScorecards({ signal }), [api]);
  return (scorecard, check) =>
    value?.items
      .find(({ id }) => id === scorecard)
      ?.checks.find(({ id }) => id === check)?.title ?? check;
}
