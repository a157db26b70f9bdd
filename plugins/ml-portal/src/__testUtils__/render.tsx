import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { MlPortalApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactElement } from 'react';
import { mlPortalApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { modelEntity } from './data';

/** Answers for ever. */
export const pending = () => new Promise<never>(() => {});

/** An API with nothing to say but what `answers` have. */
export function fakeApi(
  answers: Partial<MlPortalApi>,
): jest.Mocked<Partial<MlPortalApi>> & MlPortalApi {
  const empty = async () => ({ items: [], totalItems: 0, pageInfo: {} });
  return {
    getRejected: jest.fn(empty),
    getLinesOfBusiness: jest.fn(empty),
    getExemptions: jest.fn(empty),
    getOwnershipHistory: jest.fn(empty),
    getScorecards: jest.fn(async () => ({ items: [] })),
    ...answers,
  } as jest.Mocked<Partial<MlPortalApi>> & MlPortalApi;
}

/** Renders an element as on a page of the portal at `path`. */
export function renderPage(
  element: ReactElement,
  api: MlPortalApi,
  path = '/',
) {
  return renderInTestApp(
    <TestApiProvider apis={[[mlPortalApiRef, api]]}>
      <EntityProvider entity={modelEntity}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/ml-portal': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
