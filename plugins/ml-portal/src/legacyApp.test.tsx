import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import {
  EntityModelOwnershipCard,
  EntityModelOwnershipContent,
  isModel,
  mlPortalApiRef,
  MlPortalPage,
} from '.';
import {
  modelEntity,
  modelPage,
  overview,
  ownership,
} from './__testUtils__/data';
import { fakeApi } from './__testUtils__/render';

const app = createApp({
  configLoader: async () => [
    {
      context: 'test',
      data: {
        app: { title: 'Legacy', baseUrl: 'http://localhost' },
        backend: { baseUrl: 'http://localhost' },
      },
    },
  ],
  plugins: [catalogPlugin],
  apis: [
    createApiFactory(
      mlPortalApiRef,
      fakeApi({
        getOrganization: async () => overview,
        getModels: async () => modelPage(['fraud']),
        getOwnership: async () => ownership,
      }),
    ),
    createApiFactory(
      catalogApiRef,
      catalogApiMock({ entities: [modelEntity] }),
    ),
  ],
});

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Home">
      <EntitySwitch>
        <EntitySwitch.Case if={isModel}>
          <EntityModelOwnershipCard />
        </EntitySwitch.Case>
      </EntitySwitch>
    </EntityLayout.Route>
    <EntityLayout.Route path="/who" title="Who owns it">
      <EntityModelOwnershipContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const App = app.createRoot(
  <AppRouter>
    <FlatRoutes>
      <Route path="/catalog" element={<CatalogIndexPage />} />
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<CatalogEntityPage />}
      >
        {entityPage}
      </Route>
      <Route path="/ml-portal" element={<MlPortalPage />} />
    </FlatRoutes>
  </AppRouter>,
);

describe('in a whole app of the legacy frontend system', () => {
  it('leads from the card of a model to its tab, wherever that is mounted', async () => {
    window.history.pushState({}, '', '/catalog/default/component/card-fraud');
    render(<App />);
    // By text: to look through the roles of a whole app takes seconds.
    await userEvent.click(await screen.findByText(/See each stage/));
    expect(
      await screen.findByText('From data to retraining'),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe(
      '/catalog/default/component/card-fraud/who',
    );
  });
});
