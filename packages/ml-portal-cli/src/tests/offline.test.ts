import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { modelYaml } from '../__testUtils__/checked';
import { buildProgram, type Program } from '../__testUtils__/program';

jest.setTimeout(60_000);

const WRONG = modelYaml('wrong', '{ stages: { trainning: } }');

describe('the program', () => {
  let program: Program;
  beforeAll(() => {
    program = buildProgram();
  });
  beforeEach(() => program.clear());
  afterAll(() => program.remove());

  it('finds nothing wrong with what is in order, and ends with 0', async () => {
    program.write('catalog-info.yaml', modelYaml('a'));
    program.write('b/catalog-info.yaml', `\uFEFF${modelYaml('b')}`);
    program.write('node_modules/c/catalog-info.yaml', WRONG);
    expect(await program.run(['check'])).toEqual({
      code: 0,
      stdout: '2 files, 2 documents, 2 with ML: nothing wrong\n',
      stderr: '',
    });
  });

  it('names file, line and column of what is wrong, and ends with 1', async () => {
    program.write(
      'a/catalog-info.yaml',
      `# first\r\n${WRONG.replaceAll('\n', '\r\n')}`,
    );
    program.write('b.yaml', Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    symlinkSync('gone', join(program.folder, 'c.yaml'));
    const { code, stdout } = await program.run(['check', '**/*.yaml']);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'a/catalog-info.yaml:10:19 error spec.ml.stages.trainning: unknown key "trainning", did you mean "training"?',
      'b.yaml:1:1 error is no text in UTF-8',
      '',
    ]);
  });

  it.each([
    [['check'], '**/catalog-info.yaml: no file matches'],
    [['check', 'x.yaml'], 'x.yaml: there is no such file'],
    [['chek'], 'no command chek'],
    [['check', '--portl'], "Unknown option '--portl'"],
    [['check', '--require-level', 'x'], 'needs a --portal'],
  ])('ends %j with 2, and says why', async (args, message) => {
    const { code, stdout, stderr } = await program.run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`ml-portal: `);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('tells its version, and how to use it', async () => {
    const { version } = JSON.parse(
      readFileSync(join(__dirname, '../../package.json'), 'utf8'),
    );
    expect((await program.run(['--version'])).stdout).toBe(`${version}\n`);
    const { code, stdout } = await program.run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--fail-on');
  });

  it('writes a document to begin with, and never over another', async () => {
    expect(await program.run(['init'])).toMatchObject({
      code: 0,
      stdout: 'Wrote catalog-info.yaml\n',
    });
    expect((await program.run(['check'])).code).toBe(0);
    program.write('catalog-info.yaml', 'mine');
    const again = await program.run(['--init']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('stands there already');
    const file = join(program.folder, 'catalog-info.yaml');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const elsewhere = await program.run(['init', 'no/such/folder.yaml']);
    expect(elsewhere).toMatchObject({ code: 2 });
    expect(elsewhere.stderr).toContain('its folder does not exist');
  });

  it('annotates, and adds to the summary of the job', async () => {
    program.write('catalog-info.yaml', WRONG);
    program.write('summary.md', 'before\n');
    const summary = join(program.folder, 'summary.md');
    const { stdout } = await program.run(['check', '--format', 'github'], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(stdout).toMatch(
      /^::error file=catalog-info.yaml,line=9,col=19,title=component%3Adefault\/wrong::spec\.ml/,
    );
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^before\n### ML in the catalog/,
    );
  });

  it('writes a large report whole, also into a pipe', async () => {
    const documents = Array.from({ length: 400 }, (_, index) =>
      modelYaml(`m${index}`, `{ ${'x'.repeat(300)}: , y: , z: }`),
    );
    program.write('catalog-info.yaml', documents.join('---\n'));
    const { stdout } = await program.run(['check', '--format', 'json']);
    expect(JSON.parse(stdout).findings).toHaveLength(1200);
  });
});
