import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  type MlPortalApi,
  RESULTS_CHANGED_CHANNEL,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import { mlPortalApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { modelEntity } from './data';
import { fakeOperatingApi } from './operating';
import { fakeRoadmapApi } from './roadmap';
import { fakeToolingApi } from './tooling';
import { fakeValueApi } from './value';
import { fakeVelocityApi } from './velocity';

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
    getOrganizationHistory: jest.fn(async () => ({ items: [] })),
    getScorecards: jest.fn(async () => ({ items: [] })),
    operating: fakeOperatingApi(),
    value: fakeValueApi(),
    velocity: fakeVelocityApi(),
    checks: {
      getStandings: jest.fn(async () => ({ items: [] })),
      getFailing: jest.fn(empty),
    },
    roadmap: fakeRoadmapApi(),
    tooling: fakeToolingApi(),
    ...answers,
  } as jest.Mocked<Partial<MlPortalApi>> & MlPortalApi;
}

/** Signals of which `send` makes one that results changed. */
export function fakeSignals() {
  const listeners = new Set<(message: any) => void>();
  let revision = 0;
  return {
    subscribe: (channel: string, onMessage: (message: any) => void) => {
      if (channel === RESULTS_CHANGED_CHANNEL) {
        listeners.add(onMessage);
      }
      return { unsubscribe: () => listeners.delete(onMessage) };
    },
    send: () =>
      act(async () => {
        revision++;
        listeners.forEach(listener => listener({ revision }));
      }),
  } satisfies SignalApi & { send: () => Promise<void> };
}

/** Renders an element as on a page of the portal at `path`. */
export function renderPage(
  element: ReactElement,
  api: MlPortalApi,
  path = '/',
  signals?: SignalApi,
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [mlPortalApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
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
