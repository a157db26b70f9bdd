import { renderTestApp } from '@backstage/frontend-test-utils';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from './alpha';
import { mlPortalApiRef } from './api';
import { modelPage, overview } from './__testUtils__/data';
import { fakeApi } from './__testUtils__/render';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mlPortalApiRef,
      deps: {},
      factory: () =>
        fakeApi({
          getOrganization: async () => overview,
          getModels: async () => modelPage(['fraud']),
        }),
    }),
});

describe('in an app of the new frontend system', () => {
  it('shows overview and models as pages of one plugin', async () => {
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
    await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
    expect(
      await screen.findByText('1 model, page 1 of 1', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });

  it('offers a card and a tab to entity pages', () => {
    for (const id of [
      'entity-card:ml-portal/ownership',
      'entity-content:ml-portal/ownership',
    ] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });
});
