import {
  type ExtensionDefinition,
  ApiBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { screen, within } from '@testing-library/react';
import plugin from './alpha';
import { mlPortalApiRef } from './api';
import { pageOf, storeRow, toolRow } from './__testUtils__/assets';
import { modelEntity, modelPage, overview } from './__testUtils__/data';
import { lineDetails } from './__testUtils__/lines';
import { fakeApi } from './__testUtils__/render';

const WAIT = { timeout: 30_000 };
const getModels = jest.fn(async () => modelPage(['fraud']));
const getLinesOfBusiness = jest.fn(async () => pageOf([lineDetails]));
const getTools = jest.fn(async () => pageOf([toolRow('kiln')]));
const getFeatureStores = jest.fn(async () => pageOf([storeRow('feast')]));

const open = (path: string, extension: string, config: object) =>
  renderTestApp({
    features: [
      plugin.withOverrides({
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: mlPortalApiRef,
                deps: {},
                factory: () =>
                  fakeApi({
                    getModels,
                    getLinesOfBusiness,
                    getTools,
                    getFeatureStores,
                    getOrganization: async () => overview,
                  }),
              }),
          }),
        ],
      }),
    ],
    config: { app: { extensions: [{ [extension]: { config } }] } },
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

/** What the app says when it starts with a configuration. */
function startWith(id: string, config: object) {
  const extension = plugin.getExtension(id as never) as ExtensionDefinition;
  return () =>
    createExtensionTester(extension, {
      config: config as never,
      apis: [mockApis.config()],
    }).snapshot();
}

describe('configured in the new frontend system', () => {
  it('the list of models shows the columns of choice, and opens as chosen', async () => {
    open('/ml-portal/models', 'sub-page:ml-portal/models', {
      columns: ['score', 'model', 'tasks'],
      pageSize: 100,
      lifecycle: 'production',
    });
    await screen.findByText('1 model, page 1 of 1', {}, WAIT);
    const table = within(screen.getByRole('table'));
    expect(
      table.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Score', 'Model', 'Tasks']);
    expect(getModels).toHaveBeenCalledWith(
      expect.objectContaining({ limit: 100, lifecycle: ['production'] }),
      expect.anything(),
    );
  });

  it.each([
    [
      'lines-of-business',
      ['score', 'lineOfBusiness'],
      ['Score', 'Line of business'],
      getLinesOfBusiness,
    ],
    ['tools', ['tool', 'origin'], ['Tools', 'Origin'], getTools],
    [
      'feature-stores',
      ['featureStore', 'owner'],
      ['Feature stores', 'Owner'],
      getFeatureStores,
    ],
  ])(
    'the list of %s shows the columns of choice',
    async (tab, columns, titles, get) => {
      open(`/ml-portal/${tab}`, `sub-page:ml-portal/${tab}`, {
        columns,
        pageSize: 100,
      });
      const table = within(await screen.findByRole('table', {}, WAIT));
      expect(
        table
          .getAllByRole('columnheader')
          .map(({ textContent }) => textContent),
      ).toEqual(titles);
      expect(table.getAllByRole('rowheader')).toHaveLength(1);
      expect(get).toHaveBeenCalledWith(
        expect.objectContaining({ limit: 100 }),
        expect.anything(),
      );
    },
  );

  it('the overview shows the sections of choice, in that order', async () => {
    open('/ml-portal', 'sub-page:ml-portal/overview', {
      sections: ['fixFirst', 'heatMap'],
    });
    await screen.findByText('Who owns which stage', {}, WAIT);
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(['What to fix first', 'Who owns which stage']);
  });

  it.each([
    [
      'models',
      { columns: ['model', 'scor'] },
      /Invalid option.* at 'columns\.1'/,
    ],
    ['models', { columns: ['score'] }, /must have 'model'.* at 'columns'/],
    [
      'models',
      { columns: ['model', 'model'] },
      /not name anything twice at 'columns'/,
    ],
    ['models', { pageSize: 30 }, / at 'pageSize'/],
    ['tools', { columns: ['tool', 'stars'] }, / at 'columns\.1'/],
    ['tools', { columns: ['owner'] }, /must have 'tool'.* at 'columns'/],
    [
      'lines-of-business',
      { columns: ['models'] },
      /must have 'lineOfBusiness'.* at 'columns'/,
    ],
    ['feature-stores', { pageSize: 7 }, / at 'pageSize'/],
    ['models', { path: 'all' }, /must stay 'models'.* at 'path'/],
    ['value', { path: 'worth' }, /must stay 'value'.* at 'path'/],
    ['overview', { sections: [] }, /must name something at 'sections'/],
    ['overview', { sections: ['map'] }, / at 'sections\.0'/],
  ])('the page %s refuses %j', (page, config, message) => {
    expect(startWith(`sub-page:ml-portal/${page}`, config)).toThrow(message);
  });

  it.each([
    ['entity-card:ml-portal/ownership', { title: '' }, / at 'title'/],
    [
      'entity-content:ml-portal/portfolio',
      { sections: ['figures', 'fences'] },
      / at 'sections\.1'/,
    ],
    ['home-page-widget:ml-portal/my-models', { limit: 0 }, / at 'limit'/],
    ['home-page-widget:ml-portal/biggest-drops', { days: 91 }, / at 'days'/],
  ])('%s refuses %j', (id, config, message) => {
    expect(startWith(id, config)).toThrow(message);
  });

  it.each([
    ['entity-card:ml-portal/ownership', EntityCardBlueprint],
    ['entity-card:ml-portal/model-card', EntityCardBlueprint],
    ['entity-content:ml-portal/ownership', EntityContentBlueprint],
  ] as const)('a filter narrows %s among models', (id, { dataRefs }) => {
    const isShown = createExtensionTester(plugin.getExtension(id), {
      config: { filter: { 'spec.lifecycle': 'production' } },
      apis: [mockApis.config()],
    }).get(dataRefs.filterFunction)!;
    const live = { ...modelEntity.spec, lifecycle: 'production' };
    expect(isShown({ ...modelEntity, spec: live })).toBe(true);
    expect(isShown(modelEntity)).toBe(false);
    expect(
      isShown({ ...modelEntity, spec: { ...live, type: 'service' } }),
    ).toBe(false);
  });

  it('widgets carry the title of choice, and what readers choose from', () => {
    const widget = createExtensionTester(
      plugin.getExtension('home-page-widget:ml-portal/biggest-drops'),
      { config: { title: 'What fell', days: 30 } },
    ).get(homePageWidgetDataRef);
    expect(widget.title).toBe('What fell');
    expect(widget.component.props).toEqual({ days: 30 });
    expect(widget.settings?.schema?.properties).toMatchObject({
      limit: { default: 5, maximum: 20 },
      days: { default: 30, maximum: 90 },
    });
  });
});
