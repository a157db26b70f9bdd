import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPublishAction } from './createPublishAction';

const YAML = 'kind: Component\nmetadata: { name: churn }\n';
const CHURN = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'churn' },
};

describe('ml-portal:publish:directory', () => {
  const workspace = createMockDirectory({ content: {} });
  const target = createMockDirectory({ content: {} });

  beforeEach(() => {
    workspace.setContent({ 'catalog-info.yaml': YAML, 'README.md': '# Churn' });
    target.clear();
  });

  async function publish(
    options: {
      allowed?: boolean;
      isDryRun?: boolean;
      /** How often the catalog is asked before it knows the model. */
      unknownFor?: number;
    } = {},
  ) {
    const { allowed = true, unknownFor = 2 } = options;
    const catalog = catalogServiceMock.mock();
    for (let i = 0; i < unknownFor; i++) {
      catalog.getEntitiesByRefs.mockResolvedValueOnce({ items: [undefined] });
    }
    catalog.getEntitiesByRefs.mockResolvedValue({ items: [CHURN] });
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
    ]);
    const action = createPublishAction({
      directory: target.path,
      catalog,
      permissions,
      patience: { attempts: 3, pauseMs: 1 },
    });
    const logger = mockServices.logger.mock();
    const credentials = mockCredentials.user('user:default/amara');
    const context = {
      ...createMockActionContext({
        workspacePath: workspace.path,
        input: { folder: 'churn' },
        logger,
      }),
      isDryRun: options.isDryRun,
      getInitiatorCredentials: async () => credentials,
    };
    await action.handler(context);
    return {
      output: Object.fromEntries(jest.mocked(context.output).mock.calls),
      warnings: logger.warn.mock.calls.flat(),
      permissions,
      catalog,
      credentials,
    };
  }

  it('publishes the workspace, and waits for the catalog', async () => {
    const { output, warnings, ...asked } = await publish({ unknownFor: 3 });
    expect(output).toEqual({
      path: target.resolve('churn'),
      entityRefs: ['component:default/churn'],
    });
    expect(target.content()).toEqual({
      churn: { 'catalog-info.yaml': YAML, 'README.md': '# Churn' },
    });
    expect(warnings).toEqual([]);
    expect(asked.catalog.getEntitiesByRefs).toHaveBeenCalledTimes(4);
    expect(asked.catalog.getEntitiesByRefs).toHaveBeenLastCalledWith(
      expect.objectContaining({ entityRefs: ['component:default/churn'] }),
      { credentials: asked.credentials },
    );
    expect(asked.permissions.authorize).toHaveBeenCalledWith(
      [
        {
          permission: expect.objectContaining({
            name: 'catalog.location.create',
          }),
        },
      ],
      { credentials: asked.credentials },
    );
  });

  it('says so when the catalog takes long', async () => {
    const { output, warnings } = await publish({ unknownFor: 9 });
    expect(output.path).toBe(target.resolve('churn'));
    expect(warnings).toEqual([expect.stringMatching(/has not read it yet/)]);
  });

  it('only looks in a dry run', async () => {
    const { output } = await publish({ isDryRun: true });
    expect(output).toEqual({ entityRefs: ['component:default/churn'] });
    expect(target.content()).toEqual({});
  });

  it.each([
    [
      'who may register nothing',
      { allowed: false },
      YAML,
      'You may register nothing in the catalog',
    ],
    [
      'an entity of the catalog',
      { unknownFor: 0 },
      YAML,
      'component:default/churn is in the catalog already',
    ],
    [
      'a Location',
      {},
      'kind: Location\nmetadata: { name: a }',
      'a Location cannot be published',
    ],
    ['an empty document', {}, '', 'holds no document'],
  ])('refuses %s', async (_, options, yaml, message) => {
    workspace.setContent({ 'catalog-info.yaml': yaml });
    await expect(publish(options)).rejects.toThrow(message);
    expect(target.content()).toEqual({});
  });

  it('refuses a workspace without a document', async () => {
    workspace.clear();
    await expect(publish()).rejects.toThrow('No catalog-info.yaml');
  });
});
