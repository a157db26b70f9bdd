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

export const linesOfBusinessRouteRef = createSubRouteRef({
  id: 'ml-portal/lines-of-business',
  parent: rootRouteRef,
  path: '/lines-of-business',
});

export const scorecardsRouteRef = createSubRouteRef({
  id: 'ml-portal/scorecards',
  parent: rootRouteRef,
  path: '/scorecards',
});

export const registerRouteRef = createSubRouteRef({
  id: 'ml-portal/register',
  parent: rootRouteRef,
  path: '/register',
});

export const operatingModelsRouteRef = createSubRouteRef({
  id: 'ml-portal/operating-models',
  parent: rootRouteRef,
  path: '/operating-models',
});

export const valueRouteRef = createSubRouteRef({
  id: 'ml-portal/value',
  parent: rootRouteRef,
  path: '/value',
});

export const velocityRouteRef = createSubRouteRef({
  id: 'ml-portal/velocity',
  parent: rootRouteRef,
  path: '/velocity',
});

export const toolsRouteRef = createSubRouteRef({
  id: 'ml-portal/tools',
  parent: rootRouteRef,
  path: '/tools',
});

export const toolingDecisionRouteRef = createSubRouteRef({
  id: 'ml-portal/tools/decision',
  parent: rootRouteRef,
  path: '/tools/decisions/:id',
});

export const featureStoresRouteRef = createSubRouteRef({
  id: 'ml-portal/feature-stores',
  parent: rootRouteRef,
  path: '/feature-stores',
});

export const roadmapRouteRef = createSubRouteRef({
  id: 'ml-portal/roadmap',
  parent: rootRouteRef,
  path: '/roadmap',
});

export const roadmapRequestRouteRef = createSubRouteRef({
  id: 'ml-portal/roadmap/request',
  parent: rootRouteRef,
  path: '/roadmap/:id',
});

export const exemptionsRouteRef = createSubRouteRef({
  id: 'ml-portal/exemptions',
  parent: rootRouteRef,
  path: '/exemptions',
});

/** The tab of a model's page. */
export const ownershipRouteRef = createRouteRef({ id: 'ml-portal/ownership' });

/** The tab of the page of a line of business. */
export const portfolioRouteRef = createRouteRef({ id: 'ml-portal/portfolio' });

/** The tab of a tool's page. */
export const adoptionRouteRef = createRouteRef({ id: 'ml-portal/adoption' });

/** The tab of a feature store's page. */
export const featuresRouteRef = createRouteRef({ id: 'ml-portal/features' });

/** The ownership tab for whoever links there: an app may leave the tab out. */
export const ownershipTabRouteRef = createExternalRouteRef({
  id: 'ml-portal/ownership-tab',
  optional: true,
  defaultTarget: 'ml-portal.ownership',
});

/** Where the address of a document is registered: an app may leave it out. */
export const importPageRouteRef = createExternalRouteRef({
  id: 'ml-portal/import-page',
  optional: true,
  defaultTarget: 'catalog-import.importPage',
});
