import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'ml-portal' });

export const modelsRouteRef = createSubRouteRef({
  id: 'ml-portal/models',
  parent: rootRouteRef,
  path: '/models',
});

export const exemptionsRouteRef = createSubRouteRef({
  id: 'ml-portal/exemptions',
  parent: rootRouteRef,
  path: '/exemptions',
});

/** The tab of a model's page. */
export const ownershipRouteRef = createRouteRef({ id: 'ml-portal/ownership' });

/** The same for whoever links there: an app may leave the tab out. */
export const ownershipTabRouteRef = createExternalRouteRef({
  id: 'ml-portal/ownership-tab',
  optional: true,
  defaultTarget: 'ml-portal.ownership',
});
