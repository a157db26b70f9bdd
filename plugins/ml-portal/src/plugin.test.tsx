import { EntitySwitch } from '@backstage/plugin-catalog';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityModelOwnershipCard,
  isModel,
  mlPortalApiRef,
  MlPortalPage,
  mlPortalPlugin,
} from '.';
import {
  modelEntity,
  modelPage,
  overview,
  ownership,
} from './__testUtils__/data';
import { fakeApi } from './__testUtils__/render';
import { rootRouteRef } from './routes';

const api = fakeApi({
  getOrganization: async () => overview,
  getModels: async () => modelPage(['fraud']),
  getOwnership: async () => ownership,
});

describe('in an app of the legacy frontend system', () => {
  it('brings its own API', () => {
    const apis = [...mlPortalPlugin.getApis()].map(factory => factory.api.id);
    expect(apis).toEqual(['plugin.ml-portal.service']);
  });

  it('mounts the page with its tabs', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlPortalApiRef, api]]}>
        <Routes>
          <Route path="/ml-portal/*" element={<MlPortalPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/ml-portal'],
        mountedRoutes: {
          '/ml-portal': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(
      await screen.findByText('Who owns which stage', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Exemptions' }));
    expect(
      await screen.findByText(
        'No exemption waits for a decision',
        {},
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
    expect(await screen.findByText('1 model, page 1 of 1')).toBeInTheDocument();
  });

  const renderPortal = (page: ReactElement, path: string) =>
    renderInTestApp(
      <TestApiProvider apis={[[mlPortalApiRef, api]]}>
        <Routes>
          <Route path="/ml-portal/*" element={page} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: [path],
        mountedRoutes: {
          '/ml-portal': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );

  it('mounts the tabs of choice, with the columns and sections of choice', async () => {
    await renderPortal(
      <MlPortalPage
        title="Models of Acme"
        tabs={['models', 'overview']}
        lists={{ models: { columns: ['model', 'owner'] } }}
        sections={['heatMap']}
      />,
      '/ml-portal/models',
    );
    expect(
      await screen.findByText('1 model, page 1 of 1', {}, { timeout: 30_000 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Models of Acme')).toBeInTheDocument();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual(['Models', 'Overview']);
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Model', 'Owner']);
    await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
    expect(await screen.findByText('Who owns which stage')).toBeInTheDocument();
    expect(screen.queryByText('What to fix first')).not.toBeInTheDocument();
  });

  it('shows a card under the title of choice', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlPortalApiRef, api]]}>
        <EntityProvider entity={modelEntity}>
          <EntityModelOwnershipCard title="Whose it is" variant="gridItem" />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { name: 'Whose it is' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['a model', modelEntity, true],
    ['a service', { ...modelEntity, spec: { type: 'service' } }, false],
  ])('shows the card on the page of %s', async (_, entity, shown) => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlPortalApiRef, api]]}>
        <EntityProvider entity={entity}>
          <EntitySwitch>
            <EntitySwitch.Case if={isModel}>
              <EntityModelOwnershipCard />
            </EntitySwitch.Case>
            <EntitySwitch.Case>
              <p>Something else</p>
            </EntitySwitch.Case>
          </EntitySwitch>
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    if (shown) {
      await screen.findByText('End-to-end ownership', {}, { timeout: 10_000 });
    } else {
      await screen.findByText('Something else');
    }
    expect(screen.queryAllByText('Something else')).toHaveLength(shown ? 0 : 1);
  });
});
