import { useRouteRef } from '@backstage/core-plugin-api';
import { roadmapRequestRouteRef } from '../../routes';

/** Makes the address of a request. */
export function useRequestLink(): (id: string) => string {
  const link = useRouteRef(roadmapRequestRouteRef);
  return id => link({ id });
}
