import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { mlPortalApiRef } from './api';
import { fakeApi } from './__testUtils__/render';

it('adds its results, its type and its filters to the search page', async () => {
  const query = jest.fn(async () => ({
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
  }));
  renderTestApp({
    features: [
      searchPlugin,
      plugin.withOverrides({
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: mlPortalApiRef,
                deps: {},
                factory: () => fakeApi({}),
              }),
          }),
        ],
      }),
    ],
    apis: [
      [searchApiRef, { query }],
      [catalogApiRef, catalogApiMock()],
    ],
    initialRouteEntries: ['/search?query=card'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  expect(
    await screen.findByText('Score: 83', {}, { timeout: 10_000 }),
  ).toBeInTheDocument();
  expect(screen.getByLabelText('filter by type')).toHaveTextContent(
    'ML Portal',
  );
  for (const filter of ['Machine learning', 'Line of business', 'Level']) {
    expect(
      await screen.findByLabelText(new RegExp(`^${filter} `), {
        selector: '[role=button]',
      }),
    ).toBeInTheDocument();
  }
});
