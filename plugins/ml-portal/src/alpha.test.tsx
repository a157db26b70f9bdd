import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from './alpha';
import { mlPortalApiRef } from './api';
import {
  modelEntity,
  modelPage,
  overview,
  ownership,
} from './__testUtils__/data';
import { fakeApi, fakeSignals } from './__testUtils__/render';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mlPortalApiRef,
      deps: {},
      factory: () =>
        fakeApi({
          getOrganization: async () => overview,
          getOwnership: async () => ownership,
          getModels: async () => modelPage(['fraud']),
        }),
    }),
});

describe('in an app of the new frontend system', () => {
  it('shows overview, models and exemptions as pages of one plugin', async () => {
    renderTestApp({
      features: [plugin.withOverrides({ extensions: [api] })],
      initialRouteEntries: ['/ml-portal'],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
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
    expect(
      await screen.findByText('1 model, page 1 of 1', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });

  it.each([
    ['entity-card:ml-portal/ownership', EntityCardBlueprint],
    ['entity-content:ml-portal/ownership', EntityContentBlueprint],
  ] as const)(
    'shows %s for what is configured to be a model',
    (id, { dataRefs }) => {
      const isShown = createExtensionTester(plugin.getExtension(id), {
        apis: [
          mockApis.config({
            data: {
              mlPortal: { recognition: { models: [{ kind: 'Model' }] } },
            },
          }),
        ],
      }).get(dataRefs.filterFunction)!;
      expect(isShown({ ...modelEntity, kind: 'Model' })).toBe(true);
      expect(isShown(modelEntity)).toBe(false);
    },
  );

  it('leads from the card to the tab, wherever that is', async () => {
    const catalog = catalogApiMock({ entities: [modelEntity] });
    renderTestApp({
      features: [catalogPlugin, plugin.withOverrides({ extensions: [api] })],
      config: {
        app: {
          extensions: [
            {
              'entity-content:ml-portal/ownership': {
                config: { path: '/who' },
              },
            },
          ],
        },
      },
      apis: [[catalogApiRef, catalog]],
      initialRouteEntries: ['/catalog/default/component/card-fraud'],
    });
    // By text: to look through the roles of a whole app takes seconds.
    await userEvent.click(await screen.findByText(/See each stage/));
    expect(
      await screen.findByText('From data to retraining'),
    ).toBeInTheDocument();
  });

  it('follows the signals of the app', async () => {
    const signals = fakeSignals();
    const getOrganization = jest
      .fn()
      .mockResolvedValueOnce({ ...overview, score: 11 })
      .mockResolvedValue({ ...overview, score: 77 });
    renderTestApp({
      features: [
        plugin.withOverrides({
          extensions: [
            ApiBlueprint.make({
              params: defineParams =>
                defineParams({
                  api: mlPortalApiRef,
                  deps: {},
                  factory: () => fakeApi({ getOrganization }),
                }),
            }),
          ],
        }),
      ],
      apis: [[signalApiRef, signals]],
      initialRouteEntries: ['/ml-portal'],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    });
    expect(
      await screen.findByText('11', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    await signals.send();
    expect(await screen.findByText('77')).toBeInTheDocument();
  });
});
