import { execFile, execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  group,
  model,
  stages,
  tool,
  toYaml,
  user,
} from '../__testUtils__/company';
import { startPortal, type TestPortal } from '../__testUtils__/portal';

jest.setTimeout(300_000);

const COMPANY = [
  group('payments', 'line-of-business'),
  group('cards', 'team', 'payments'),
  group('core-it', 'department'),
  user('ada', 'cards'),
  user('ivo', 'core-it'),
  tool('mlflow', 'core-it', { access: 'self-serve' }),
  model('card-fraud', 'cards', { stages: stages() }),
  model('card-limits', 'cards', { stages: stages() }),
];
const TOKEN = mockCredentials.user.header().replace('Bearer ', '');

/** The program of `@ml-portal/cli`, run as a pipeline does. */
describe('the program that checks pull requests', () => {
  const directory = createMockDirectory();
  let portal: TestPortal;
  beforeAll(async () => {
    execFileSync(process.execPath, [
      join(
        dirname(require.resolve('@ml-portal/cli/package.json')),
        'build.mjs',
      ),
      directory.resolve('dist'),
    ]);
    portal = await startPortal(COMPANY);
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  function run(entities: Entity[], args: string[] = [], token = TOKEN) {
    const file = directory.resolve('work/catalog-info.yaml');
    directory.addContent({
      'work/catalog-info.yaml': `# from here on\n${toYaml(entities)}`,
    });
    return new Promise<{ code: number; stdout: string; stderr: string }>(
      done => {
        execFile(
          process.execPath,
          [
            directory.resolve('dist/ml-portal.mjs'),
            ...['check', '--portal', portal.url, ...args],
          ],
          {
            cwd: dirname(file),
            env: { ML_PORTAL_TOKEN: token },
            maxBuffer: 100_000_000,
          },
          (error, stdout, stderr) =>
            done({ code: Number(error?.code ?? 0), stdout, stderr }),
        );
      },
    );
  }

  it('finds nothing in documents as they are', async () => {
    const { code, stdout } = await run(COMPANY);
    expect(stdout).toContain('= card-fraud stays as it is');
    expect(stdout).toContain('score 100, end-to-end-ownership: end-to-end');
    expect(stdout).toContain('for self-sufficient: ');
    expect(stdout).toContain('1 file, 8 documents, 3 with ML: nothing wrong');
    expect(code).toBe(0);
  });

  it('shows score and level before and after', async () => {
    const changed = model('card-fraud', 'cards', {
      stages: stages({ serving: { owner: 'core-it' } }),
    });
    const warned = await run([changed]);
    expect(warned.stdout).toContain(
      'catalog-info.yaml:2:1 warning card-fraud drops from end-to-end to accountable: serving would be run by core-it',
    );
    expect(warned.stdout).toContain(
      'score 100 → 83, end-to-end-ownership: end-to-end → accountable',
    );
    expect(warned.code).toBe(0);
    expect((await run([changed], ['--fail-on', 'drop'])).code).toBe(1);
    const required = await run([changed], ['--require-level', 'end-to-end']);
    expect(required.stdout).toContain(
      'error component:default/card-fraud would stay below end-to-end',
    );
    expect(required.code).toBe(1);
    const stored = await portal.get('ownership/component/default/card-fraud');
    expect(stored.body.score).toBe(100);
  });

  it('tells of models that depend on what changes', async () => {
    const moved = group('cards', 'team', 'core-it');
    const { code, stdout } = await run([moved], ['--fail-on', 'drop']);
    expect(code).toBe(1);
    for (const name of ['card-fraud', 'card-limits']) {
      expect(stdout).toContain(`catalog-info.yaml:2:1 error ${name} drops`);
    }
  });

  it('tells what the catalog refuses, and what the others would score', async () => {
    const broken = group('broken', 'team');
    delete broken.spec!.children;
    const { code, stdout } = await run([
      broken,
      model('new', 'cards', { stages: stages() }),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/catalog-info\.yaml:2:1 error .*children/);
    expect(stdout).toContain('+ new would start at end-to-end, score 100');
  });

  it('sends in parts what is too much for one request', async () => {
    const many = Array.from({ length: 210 }, (_, index) =>
      model(`m-${index}`, 'mining', { stages: stages() }),
    );
    const { code, stdout } = await run(
      [
        ...many,
        group('mines', 'line-of-business'),
        group('mining', 'team', 'mines'),
        user('max', 'mining'),
      ],
      ['--format', 'json'],
    );
    expect(code).toBe(0);
    const { changes, notes } = JSON.parse(stdout).portal;
    expect(notes).toEqual([]);
    expect(changes).toHaveLength(210);
    for (const { after } of changes) {
      expect(after).toEqual({
        score: 100,
        levels: { 'end-to-end-ownership': 'end-to-end' },
      });
    }
  });

  it('says that the token is not accepted, never what it is', async () => {
    const { code, stdout, stderr } = await run(COMPANY, [], 'made-up-token');
    expect(code).toBe(2);
    expect(stderr).toContain('does not accept the token (401)');
    expect(stdout).toContain('nothing wrong, as far as it shows without');
    expect(stdout + stderr).not.toContain('made-up-token');
  });

  it('says that there is no such level', async () => {
    const { code, stderr } = await run(COMPANY, ['--require-level', 'gold']);
    expect(code).toBe(2);
    expect(stderr).toContain('the portal has no level gold, it has identified');
  });
});
