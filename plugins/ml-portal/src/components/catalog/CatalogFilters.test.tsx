import {
  catalogApiRef,
  EntityKindFilter,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  MockEntityListContextProvider,
} from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CatalogFilters } from './CatalogFilters';

const CORE_IT = { 'relations.mlStageOwnedBy': ['group:default/core-it'] };
const HIGH = { 'spec.ml.riskRating': ['high'] };
const REQUEST = { 'spec.ml.access': ['request'] };

/** Over a catalog whose entities have these values, by field. */
async function renderOver(known: Record<string, string[]>) {
  const catalog = catalogApiMock.mock({
    getEntityFacets: async ({ facets: [path] }) => ({
      facets: {
        [path]: (known[path] ?? []).map(value => ({ value, count: 1 })),
      },
    }),
  });
  const updateFilters = jest.fn();
  await renderInTestApp(
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      <MockEntityListContextProvider
        value={{
          updateFilters,
          filters: { kind: new EntityKindFilter('component', 'Component') },
        }}
      >
        <CatalogFilters />
      </MockEntityListContextProvider>
    </TestApiProvider>,
  );
  return updateFilters;
}

describe('the filters of the catalog', () => {
  it.each([
    ['Stage run by', 'core-it', 'stageOwners', CORE_IT],
    ['Risk rating', 'high', 'riskRatings', HIGH],
    ['Access to tools', 'request', 'toolAccesses', REQUEST],
  ])('ask it for %s %s', async (label, option, name, asked) => {
    const updateFilters = await renderOver(asked);
    expect(await screen.findByText(label)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.click(await screen.findByText(option));
    const [{ [name]: filter }] = updateFilters.mock.calls
      .filter(([change]) => change[name])
      .at(-1)!;
    expect(filter.getCatalogFilters()).toEqual(asked);
    expect(filter.toQueryValue()).toEqual(Object.values(asked)[0]);
  });

  it('are there for what is listed alone', async () => {
    await renderOver(REQUEST);
    expect(await screen.findByText('Access to tools')).toBeInTheDocument();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
  });
});
