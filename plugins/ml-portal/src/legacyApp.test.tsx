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
import {
  SearchContextProvider,
  searchApiRef,
  SearchResult,
} from '@backstage/plugin-search-react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import {
  EntityModelOwnershipCard,
  EntityModelOwnershipContent,
  HomePageBiggestDrops,
  HomePageMyModels,
  HomePageWaitingOnMe,
  isModel,
  mlPortalApiRef,
  MlPortalPage,
  MlPortalSearchResultListItem,
} from '.';
import {
  modelEntity,
  modelPage,
  overview,
  ownership,
} from './__testUtils__/data';
import { fakeApi } from './__testUtils__/render';

/** The first render loads much of Backstage. */
const WAIT = { timeout: 30_000 };

const getModels = jest.fn(async () => modelPage(['fraud']));
const getDrops = jest.fn(async () => ({
  items: [],
  totalItems: 0,
  pageInfo: {},
}));
const search = {
  query: async () => ({
    results: [
      {
        type: 'ml-portal',
        document: {
          title: 'Card fraud',
          text: '',
          location: '/card-fraud',
          role: 'model',
          level: 'none',
          score: 83,
          stages: [],
        },
      },
    ],
    numberOfResults: 1,
  }),
};

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
        getModels,
        drops: { getDrops },
        getFences: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
        getOwnership: async () => ownership,
      }),
    ),
    createApiFactory(searchApiRef, search),
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
      <Route
        path="/ml-portal"
        element={
          <MlPortalPage lists={{ models: { columns: ['model', 'owner'] } }} />
        }
      />
      <Route
        path="/home"
        element={
          <>
            <HomePageMyModels title="Ours" limit={3} />
            <HomePageWaitingOnMe />
            <HomePageBiggestDrops days={30} />
          </>
        }
      />
      <Route
        path="/search"
        element={
          <SearchContextProvider
            initialState={{ term: 'card', types: [], filters: {} }}
          >
            <SearchResult>
              <MlPortalSearchResultListItem />
            </SearchResult>
          </SearchContextProvider>
        }
      />
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

  it('shows the pages, with the properties that the app gives', async () => {
    window.history.pushState({}, '', '/ml-portal/models');
    render(<App />);
    expect(
      await screen.findByText('1 model, page 1 of 1', {}, WAIT),
    ).toBeInTheDocument();
    expect(
      [...document.querySelectorAll('thead th')].map(cell => cell.textContent),
    ).toEqual(['Model', 'Owner']);
  });

  it('shows the widgets of the home page', async () => {
    window.history.pushState({}, '', '/home');
    render(<App />);
    expect(await screen.findByText('Ours', {}, WAIT)).toBeInTheDocument();
    expect(await screen.findByText('fraud')).toBeInTheDocument();
    expect(getModels).toHaveBeenCalledWith(
      expect.objectContaining({ limit: 3 }),
      expect.anything(),
    );
    expect(
      await screen.findByText('Nothing waits on you or your groups.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing stands lower than 30 days ago.'),
    ).toBeInTheDocument();
  });

  it('shows what is found', async () => {
    window.history.pushState({}, '', '/search');
    render(<App />);
    expect(await screen.findByText('Score: 83', {}, WAIT)).toBeInTheDocument();
  });
});
