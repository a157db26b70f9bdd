import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'ml-portal' });

export const modelsRouteRef = createSubRouteRef({
  id: 'ml-portal/models',
  parent: rootRouteRef,
  path: '/models',
});
