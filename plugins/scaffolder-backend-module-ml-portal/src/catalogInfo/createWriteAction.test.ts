import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { readFile } from 'node:fs/promises';
import { createWriteAction } from './createWriteAction';

type Input = Parameters<
  ReturnType<typeof createWriteAction>['handler']
>[0]['input'];

const CHURN: Input = {
  name: 'churn',
  owner: 'group:default/retail-ds',
  lifecycle: 'production',
};

describe('ml-portal:catalog-info:write', () => {
  const workspace = createMockDirectory();
  const action = createWriteAction({ recognition: DEFAULT_RECOGNITION });

  beforeEach(() => workspace.clear());

  async function write(input: Partial<Input> = {}) {
    const context = createMockActionContext({
      workspacePath: workspace.path,
      input: { ...CHURN, ...input },
    });
    await action.handler(context);
    return Object.fromEntries(jest.mocked(context.output).mock.calls);
  }

  it('writes a document, and says what and which', async () => {
    const { entityRef, yaml } = await write({
      title: '',
      ml: { stages: { training: { runBy: 'owner', tools: ['mlflow'] } } },
    });
    expect(entityRef).toBe('component:default/churn');
    expect(yaml).toBe(
      `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: churn
spec:
  type: ml-model
  lifecycle: production
  owner: group:default/retail-ds
  ml:
    stages:
      training:
        tools:
          - mlflow
`,
    );
    const file = workspace.resolve('catalog-info.yaml');
    expect(await readFile(file, 'utf8')).toBe(yaml);
  });

  it('writes into the file that is there, wherever it is', async () => {
    const service = 'kind: Component # a service\nmetadata: { name: api }\n';
    workspace.setContent({ docs: { 'entities.yaml': service } });
    const { yaml } = await write({ path: 'docs/entities.yaml' });
    expect(yaml).toMatch(service);
    const file = workspace.resolve('docs/entities.yaml');
    expect(await readFile(file, 'utf8')).toBe(yaml);
  });

  it('makes the folder of a file', async () => {
    await write({ path: 'a/b/catalog-info.yaml' });
    expect(workspace.content()).toHaveProperty(['a', 'b']);
  });

  it.each<[string, Partial<Input>, RegExp]>([
    ['a name that is none', { name: 'Churn model' }, /metadata\.name/],
    ['a path as a name', { name: '../churn' }, /metadata\.name/],
    ['no owner', { owner: ' ' }, /owner/],
    ['an owner that is none', { owner: ':' }, /spec\.owner: must be an entity/],
    [
      'a tool that is none',
      { ml: { stages: { training: { tools: ['a b'] } } } },
      /spec\.ml\.stages\.training\.tools\.0: must be an entity reference/,
    ],
    [
      'an address that is none',
      { ml: { stages: { monitoring: { dashboard: 'ftp://a.example' } } } },
      /spec\.ml\.stages\.monitoring\.dashboard: must be an http/,
    ],
    [
      'a stage that is run and is not',
      { ml: { stages: { serving: { owner: 'a', notApplicable: 'b' } } } },
      /"notApplicable" excludes every other field/,
    ],
  ])('refuses %s, and writes nothing', async (_, input, message) => {
    await expect(write(input)).rejects.toThrow(message);
    await expect(write(input)).rejects.toMatchObject({ name: 'InputError' });
    expect(workspace.content()).toEqual({});
  });

  it.each(['../catalog-info.yaml', '/etc/catalog-info.yaml', 'a/../../b'])(
    'writes nothing outside of the workspace: %s',
    async path => {
      await expect(write({ path })).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    },
  );

  it('writes through no link that leads out of the workspace', async () => {
    workspace.setContent({
      out: ({ symlink }) => symlink('/etc'),
    });
    await expect(write({ path: 'out/catalog-info.yaml' })).rejects.toThrow(
      /outside/,
    );
  });

  it('describes every field of spec.ml', () => {
    const ml = action.schema?.input?.properties?.ml;
    expect(ml?.properties?.riskRating).toMatchObject({
      enum: ['high', 'medium', 'low', 'unknown'],
      description:
        'The risk of using the model, in the words of your risk policy.',
    });
    expect(ml?.properties?.stages?.properties?.retraining).toMatchObject({
      description: 'Deciding that a new version is needed, and producing it.',
    });
  });
});
