import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import { readTemplate, templateNames } from './__testUtils__/readTemplate';
import { startPortal, type TestPortal } from './__testUtils__/startPortal';

jest.setTimeout(120_000);

const GOLDEN_PATH = {
  name: 'churn',
  title: 'Customer churn',
  owner: 'group:default/retail-ds',
  problem: 'Keep customers: "who" would {{ stay }}.',
  kpi: { name: 'churn', unit: 'percent a year', target: 6.5 },
  riskRating: 'low',
  dataPreparation: 'component:default/workbench',
  training: 'component:default/workbench',
  deployment: 'component:default/workbench',
  serving: 'component:default/workbench',
  monitoring: 'component:default/workbench',
  retraining: 'component:default/workbench',
  cadence: 'P1M',
  dashboard: 'https://grafana.example.com/d/churn',
  destination: 'directory',
};

const REGISTER = {
  name: 'fraud',
  owner: 'group:default/retail-ds',
  lifecycle: 'production',
  dataPreparation: { runBy: 'owner', tools: ['component:default/workbench'] },
  training: { runBy: 'owner', tools: [], owner: 'group:default/core-it' },
  deployment: { runBy: 'team', owner: 'group:default/core-it' },
  serving: { runBy: 'team', owner: 'group:default/ml-platform' },
  monitoring: { runBy: 'nobody', tools: ['component:default/workbench'] },
  retraining: { runBy: 'notApplicable', notApplicable: 'Rules are frozen.' },
  riskRating: 'unknown',
  destination: 'directory',
};

const REPOSITORY = {
  destination: 'pull-request',
  repoUrl: 'github.com?owner=northwind&repo=fraud',
  branch: 'main',
};
const SERVICE = `# The service.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: api }
spec: { type: service, lifecycle: production, owner: retail-ds }
`;

const directory = createMockDirectory();
let portal: TestPortal;

beforeAll(async () => {
  portal = await startPortal(directory, {
    'https://github.com/northwind/fraud/blob/main/catalog-info.yaml': SERVICE,
  });
});

afterAll(() => portal.stop());

/** Runs a template without doing anything outside of its workspace. */
async function dryRun(name: string, values: object) {
  const { template, files } = readTemplate(name);
  const { status, body } = await request(portal.server)
    .post('/api/scaffolder/v2/dry-run')
    .send({ template, values, secrets: {}, directoryContents: files });
  const contents = (body.directoryContents ?? []) as {
    path: string;
    base64Content: string;
  }[];
  return {
    status,
    body,
    files: new Map(
      contents.map(({ path, base64Content }) => [
        path,
        Buffer.from(base64Content, 'base64').toString(),
      ]),
    ),
  };
}

/** Runs a template to its end. */
async function run(name: string, values: object) {
  const { body } = await request(portal.server)
    .post('/api/scaffolder/v2/tasks')
    .send({ templateRef: `template:default/${name}`, values });
  const status = await portal.until(`the end of ${name}`, async () => {
    const task = await portal.get(`/scaffolder/v2/tasks/${body.id}`);
    return task.status === 'processing' || task.status === 'open'
      ? undefined
      : task.status;
  });
  const events: { body: { message: string } }[] = await portal.get(
    `/scaffolder/v2/tasks/${body.id}/events`,
  );
  return { status, log: events.map(event => event.body.message).join('\n') };
}

describe.each(templateNames())('the template %s', name => {
  const { template } = readTemplate(name);

  it('is one', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
    expect(template.metadata.name).toBe(name);
  });

  it('passes only what its actions take', async () => {
    const actions: { id: string; schema: { input: any } }[] = await portal.get(
      '/scaffolder/v2/actions',
    );
    for (const { action, input } of template.spec.steps) {
      const { schema } = actions.find(({ id }) => id === action)!;
      const alternatives: any[] = schema.input.anyOf ?? [schema.input];
      const takes = alternatives.some(({ properties, required = [] }) => {
        const given = Object.keys(input ?? {});
        return (
          given.every(key => key in properties) &&
          required.every((key: string) => given.includes(key))
        );
      });
      expect([action, takes]).toEqual([action, true]);
    }
  });

  it.each(['../churn', 'Churn', 'a b', '', '-a', 'x'.repeat(64)])(
    'refuses the name %j',
    async wrong => {
      const values = { ...GOLDEN_PATH, ...REGISTER, name: wrong };
      const { status, body } = await dryRun(name, values);
      expect(status).toBe(400);
      expect(JSON.stringify(body.errors)).toContain('instance.name');
    },
  );
});

describe('model-golden-path', () => {
  it('makes a repository with everything filled in', async () => {
    const { status, files } = await dryRun('model-golden-path', GOLDEN_PATH);
    expect(status).toBe(200);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'README.md',
        'Dockerfile',
        'pipeline/train.py',
        'tests/test_pipeline.py',
        'catalog-info.yaml',
      ]),
    );
    const workflow = '.github/workflows/ci.yml';
    expect(files.get(workflow)).toContain('${{ secrets.ML_PORTAL_TOKEN }}');
    expect(files.get(workflow)).toContain('@ml-portal/cli check');
    const readme = files.get('README.md')!;
    expect(readme).toContain(GOLDEN_PATH.problem);
    expect(readme).toContain('retail-ds owns the model from end to end');
    expect(readme).toMatch(/Serving .* workbench/);
    files.delete(workflow);
    expect([...files.values()].join('\n')).not.toContain('${{');
  });

  it('ends with a model in the catalog that is owned end to end', async () => {
    const { status, log } = await run('model-golden-path', GOLDEN_PATH);
    expect([status, log]).toEqual(['completed', expect.any(String)]);
    expect(directory.content({ path: 'models/churn' })).toHaveProperty(
      'pipeline',
    );
    const ownership = await portal.until('the score', () =>
      portal.get('/ml-portal/v1/ownership/component/default/churn'),
    );
    expect(ownership.score).toBe(100);
    expect(ownership.scorecards[0].level).toBe('self-sufficient');

    const again = await run('model-golden-path', GOLDEN_PATH);
    expect(again.status).toBe('failed');
    expect(again.log).toContain(
      'component:default/churn is in the catalog already',
    );
  });

  it('stops where nobody would own it end to end, and says why', async () => {
    const { status, body, files } = await dryRun('model-golden-path', {
      ...GOLDEN_PATH,
      name: 'orphan',
      owner: 'group:default/core-it',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('at least End to end is asked for');
    expect(body.error.message).toContain('line of business');
    expect(files.size).toBe(0);
  });
});

describe('register-model', () => {
  it('says of each stage what was answered', async () => {
    const { files, body } = await dryRun('register-model', REGISTER);
    expect(parse(files.get('catalog-info.yaml')!).spec.ml).toEqual({
      riskRating: 'unknown',
      stages: {
        dataPreparation: { tools: ['component:default/workbench'] },
        training: {},
        deployment: { owner: 'group:default/core-it' },
        serving: { owner: 'group:default/ml-platform' },
        retraining: { notApplicable: 'Rules are frozen.' },
      },
    });
    const [scores] = body.output.text;
    // Two of five stages: retraining does not apply.
    expect(scores.content).toContain('**fraud** scores **40**');
    expect(scores.content).toContain('**Every stage is claimed**');
  });

  it('writes into the file of a repository, for a pull request', async () => {
    const values = { ...REGISTER, ...REPOSITORY, isThere: true };
    const { files, body } = await dryRun('register-model', values);
    expect([...files.keys()]).toEqual(['catalog-info.yaml']);
    const yaml = files.get('catalog-info.yaml')!;
    expect(yaml.startsWith(`${SERVICE}---\n`)).toBe(true);
    expect(parseAllDocuments(yaml)).toHaveLength(2);
    expect(body.output.links).toEqual([
      expect.objectContaining({ title: 'Open the pull request' }),
    ]);
  });

  it.each([
    [
      'another team without its name',
      { serving: { runBy: 'team' } },
      'instance.serving',
    ],
    [
      'no such stage without a reason',
      { serving: { runBy: 'notApplicable' } },
      'instance.serving',
    ],
    ['a stage without an answer', { serving: {} }, 'instance.serving'],
    [
      'a repository that is not named',
      { ...REPOSITORY, repoUrl: undefined },
      'repoUrl',
    ],
  ])('refuses %s', async (_, values, where) => {
    const { status, body } = await dryRun('register-model', {
      ...REGISTER,
      ...values,
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body.errors)).toContain(where);
  });

  it('tells what ingestion would refuse', async () => {
    const { status, body } = await dryRun('register-model', {
      ...REGISTER,
      training: { runBy: 'owner', tools: ['a tool'] },
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/training\.tools\.0: must be an entity/);
  });
});
