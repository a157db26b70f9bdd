import { createApp } from '@backstage/app-defaults';
import { AppRouter } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogPlugin, CatalogEntityPage } from '@backstage/plugin-catalog';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityModelOwnershipContent,
  mlPortalApiRef,
  MlPortalPage,
  mlPortalTranslationRef,
} from '..';
import { bareTexts, inBrackets } from '../__testUtils__/bareTexts';
import {
  modelEntity,
  modelPage,
  overview,
  ownership,
} from '../__testUtils__/data';
import { islands, people } from '../__testUtils__/operating';
import { exemption, pageOf } from '../__testUtils__/exemptions';
import { objectives, value } from '../__testUtils__/value';
import {
  choices,
  decision,
  fakeToolingApi,
  stageTools,
} from '../__testUtils__/tooling';
import { fakeApi } from '../__testUtils__/render';
import { movingModels, velocity } from '../__testUtils__/velocity';

const history = [
  { ...overview, day: '2026-11-20', score: 60 },
  { ...overview, day: '2026-11-21', score: 75 },
];
const exemptions = pageOf([exemption()], true);
const models = modelPage(['fraud']);
/** What is no text of the plugin: what the API answers, and Backstage itself says. */
const others = [
  overview,
  ownership,
  exemptions,
  models,
  [islands, people],
  [value, objectives],
  [velocity, movingModels],
  [stageTools, choices, decision],
  ['tabs', ', Opens in a new window'],
  // Of the page, on its paper.
  'http://localhost/ml-portal',
];

const tooling = fakeToolingApi({
  getStages: async () => ({
    stages: [
      {
        stage: 'training',
        tools: stageTools,
        totalTools: 52,
        unused: [decision.tool],
      },
    ],
  }),
  getChoices: async () => ({ items: choices, totalItems: 2, pageInfo: {} }),
  getDecisions: async () => ({
    items: [decision],
    totalItems: 1,
    pageInfo: {},
    mayDecideFor: [decision.lineOfBusiness],
  }),
});

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
        getOrganizationHistory: async () => ({ items: history }),
        getModels: async () => models,
        getOwnership: async () => ownership,
        tooling,
        getExemptions: async () => exemptions,
      }),
    ),
    createApiFactory(catalogApiRef, catalogApiMock({ entities: [] })),
  ],
  __experimentalTranslations: {
    resources: [
      createTranslationMessages({
        ref: mlPortalTranslationRef,
        messages: inBrackets(mlPortalTranslationRef),
      }),
    ],
  },
});

const App = app.createRoot(
  <AppRouter>
    <Routes>
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<CatalogEntityPage />}
      />
      <Route path="/ml-portal/*" element={<MlPortalPage />} />
      <Route
        path="/model"
        element={
          <EntityProvider entity={modelEntity}>
            <EntityModelOwnershipContent />
          </EntityProvider>
        }
      />
    </Routes>
  </AppRouter>,
);

describe('in an app that words all texts its own way', () => {
  it.each([
    ['/ml-portal', '⟦What to fix first⟧'],
    ['/ml-portal/models', '⟦⟦1 model⟧, page 1 of 1⟧'],
    ['/ml-portal/operating-models', '⟦Tools at each stage⟧'],
    ['/ml-portal/value', '⟦How objectives stand⟧'],
    ['/ml-portal/value?view=objectives', '⟦⟦2 models⟧, page 1 of 1⟧'],
    ['/ml-portal/velocity', '⟦How quickly models move⟧'],
    ['/ml-portal/velocity?view=models', '⟦⟦2 models⟧, page 1 of 1⟧'],
    ['/ml-portal/tools?view=stages', '⟦52 tools in use⟧'],
    ['/ml-portal/tools?view=decisions', '⟦Overdue⟧'],
    ['/ml-portal/exemptions', '⟦⟦1 exemption⟧, page 1 of 1⟧'],
    ['/model', '⟦From data to retraining⟧'],
  ])('no other text is on %s', async (path, text) => {
    window.history.pushState({}, '', path);
    const { container } = render(<App />);
    await screen.findByText(text);
    expect(bareTexts(container, others)).toEqual([]);
  });
});
