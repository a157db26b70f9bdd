import { useRouteRef } from '@backstage/core-plugin-api';
import { velocityRouteRef } from '../../routes';
import type { ModelVelocityValues } from './useModelVelocityFilter';
import { USUAL_DAYS } from './useVelocityView';

/** Makes addresses of the list of models, narrowed to `filter`, for a period. */
export function useVelocityLink(
  days = USUAL_DAYS,
): (filter: ModelVelocityValues) => string {
  const link = useRouteRef(velocityRouteRef);
  return filter =>
    `${link()}?${new URLSearchParams({
      view: 'models',
      ...(days !== USUAL_DAYS && { days: String(days) }),
      ...filter,
    })}`;
}
