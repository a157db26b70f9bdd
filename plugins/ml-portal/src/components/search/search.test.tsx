import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  MockSearchApi,
  searchApiRef,
  SearchContextProvider,
  SearchResult,
  useSearch,
} from '@backstage/plugin-search-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { JsonObject } from '@backstage/types';
import type {
  MlPortalApi,
  MlPortalSearchDocument,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { configApiRef } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { fakeApi } from '../../__testUtils__/render';
import { MlPortalSearchResultListItem } from '../../plugin';
import { SearchFilters } from './SearchFilters';
import { SearchResultListItem } from './SearchResultListItem';

const MODEL: MlPortalSearchDocument = {
  title: 'Card fraud detection',
  text: 'Scores every card payment. Deployment: fenced, run by core-it.',
  location: '/catalog/default/component/card-fraud',
  kind: 'Component',
  role: 'model',
  owner: 'group:default/cards',
  lineOfBusiness: 'group:default/payments',
  lineOfBusinessTitle: 'Payments',
  level: 'self-sufficient',
  lifecycle: 'production',
  score: 83,
  operatingModel: 'hybrid',
  stages: ['owned', 'owned', 'fenced', 'owned', 'unclaimed', 'notApplicable'],
  stageOwners: [],
  tools: [],
  featureStores: [],
};

const TOOL: MlPortalSearchDocument = {
  ...MODEL,
  title: 'MLflow',
  role: 'tool',
  lineOfBusiness: '',
  lineOfBusinessTitle: '',
  level: 'none',
  score: null,
  stages: [],
};

describe('a result', () => {
  it('of a model says what it is, whose, how far it is, and who runs its stages', async () => {
    await renderInTestApp(<SearchResultListItem result={MODEL} />);
    expect(
      screen.getByRole('link', { name: 'Card fraud detection' }),
    ).toHaveAttribute('href', '/catalog/default/component/card-fraud');
    for (const fact of [
      'Model',
      'Payments',
      'Level: Self-sufficient',
      'Score: 83',
      MODEL.text,
    ]) {
      expect(screen.getByText(fact)).toBeInTheDocument();
    }
    const stages = within(screen.getByRole('list', { name: 'Stages' }));
    expect(stages.getAllByRole('listitem')).toHaveLength(6);
    expect(stages.getByText('Deployment: Fenced')).toBeInTheDocument();
  });

  it('of a tool has neither score nor stages', async () => {
    await renderInTestApp(<SearchResultListItem result={TOOL} />);
    expect(screen.getByText('Platform tool')).toBeInTheDocument();
    expect(screen.getByText('Level: None yet')).toBeInTheDocument();
    expect(screen.queryByText(/Score:/)).not.toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('marks what was found', async () => {
    await renderInTestApp(
      <SearchResultListItem
        result={MODEL}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: {
            title: 'Card <b>fraud</b> detection',
            text: 'run by <b>core</b>-it',
          },
        }}
      />,
    );
    const marked = document.querySelectorAll('mark');
    expect([...marked].map(({ textContent }) => textContent)).toEqual([
      'fraud',
      'core',
    ]);
  });

  it('is left to others where it is none of the portal’s', async () => {
    const other: SearchDocument = { title: 'Shop', text: '', location: '/s' };
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [mlPortalApiRef, fakeApi({})],
          [
            searchApiRef,
            new MockSearchApi({
              results: [
                { type: 'software-catalog', document: other },
                // Of a version that made other documents.
                { type: 'ml-portal', document: { ...other, title: 'Old' } },
                { type: 'ml-portal', document: MODEL },
              ],
            }),
          ],
        ]}
      >
        <SearchContextProvider
          initialState={{ term: 'o', types: [], filters: {} }}
        >
          <SearchResult>
            <MlPortalSearchResultListItem />
          </SearchResult>
        </SearchContextProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByText('Score: 83')).toBeInTheDocument();
    expect(screen.getByText('Shop')).toBeInTheDocument();
    expect(screen.getByText('Old')).toBeInTheDocument();
    expect(screen.getAllByText(/^Score:/)).toHaveLength(1);
  });
});

function Asked() {
  const { filters } = useSearch();
  return <output>{JSON.stringify(filters)}</output>;
}

function renderFilters(options: {
  api?: Partial<MlPortalApi>;
  config?: JsonObject;
  types?: string[];
}) {
  const { api = {}, config = {}, types = [] } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [searchApiRef, new MockSearchApi()],
        [mlPortalApiRef, fakeApi(api)],
        [configApiRef, mockApis.config({ data: config })],
      ]}
    >
      <SearchContextProvider initialState={{ term: '', types, filters: {} }}>
        <SearchFilters />
        <Asked />
      </SearchContextProvider>
    </TestApiProvider>,
  );
}

describe('the filters', () => {
  const api: Partial<MlPortalApi> = {
    getScorecards: async () => ({
      items: [
        {
          id: 'one',
          title: 'One',
          description: '',
          levels: [{ id: 'end-to-end', title: 'End to end' }],
          checks: [],
        },
      ],
    }),
    getLinesOfBusiness: async () => ({
      items: [
        { entityRef: 'group:default/payments', title: 'Payments' },
      ] as any,
      totalItems: 1,
      pageInfo: {},
    }),
  };

  it.each([
    ['Machine learning', 'Feature stores', { role: 'featureStore' }],
    ['Level', 'End to end', { level: 'end-to-end' }],
    ['Level', 'None yet', { level: 'none' }],
    [
      'Line of business',
      'Payments',
      { lineOfBusiness: 'group:default/payments' },
    ],
  ])('by %s: %s', async (filter, option, asked) => {
    await renderFilters({ api });
    const select = await screen.findByRole('button', {
      name: new RegExp(`^${filter} `),
    });
    await userEvent.click(select);
    await userEvent.click(await screen.findByRole('option', { name: option }));
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        JSON.stringify(asked),
      ),
    );
  });

  it('has no line of business where documents name none', async () => {
    await renderFilters({ config: { permission: { enabled: true } } });
    expect(
      await screen.findByRole('button', { name: /^Level / }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Line of / }),
    ).not.toBeInTheDocument();
  });

  it('go with the results that they narrow', async () => {
    await renderFilters({ types: ['techdocs'] });
    expect(await screen.findByRole('status')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Level / }),
    ).not.toBeInTheDocument();
  });
});
