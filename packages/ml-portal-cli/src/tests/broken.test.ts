import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { groupYaml, modelYaml } from '../__testUtils__/checked';
import { buildProgram, type Program } from '../__testUtils__/program';

jest.setTimeout(120_000);

const COUNT = 200;
const TEXT = [modelYaml('a'), groupYaml('b'), modelYaml('c')].join('---\n');

/** What somebody may leave in a text by mistake. */
const debris = fc.oneof(
  fc.constantFrom(
    ...['\t', '{', '}', '[', ']', ': ', '- ', '"', "'", '|', '>', '&a ', '*a'],
    ...['---\n', '...\n', '%YAML 9\n', '!!binary x', '<<: *a\n', '\u0000'],
    ...['\r', '\uFEFF', '😀', '{{', '{% if %}', '?', '__proto__: 1\n', '# '],
  ),
  fc.string({ maxLength: 8 }),
);

const brokenText = fc
  .array(fc.tuple(fc.nat(TEXT.length), fc.nat(12), debris), {
    minLength: 1,
    maxLength: 4,
  })
  .map(edits =>
    edits.reduce(
      (text, [at, length, piece]) =>
        text.slice(0, at) + piece + text.slice(at + length),
      TEXT,
    ),
  );

const brokenValue = fc
  .tuple(
    fc.constantFrom(
      ...['apiVersion', 'kind', 'metadata', 'metadata.name', 'spec'],
      ...['spec.type', 'spec.owner', 'spec.lifecycle', 'spec.ml'],
      ...['spec.ml.stages', 'spec.ml.stages.serving', 'spec.ml.tasks'],
      ...['metadata.labels', 'metadata.annotations', 'metadata.namespace'],
    ),
    fc.oneof(
      fc.constantFrom<unknown>(null, '', [], {}, 'x'.repeat(3000), '${{ x }}'),
      fc.jsonValue({ maxDepth: 5 }),
    ),
  )
  .map(([path, value]) => {
    const document = parse(modelYaml('a'));
    const keys = path.split('.');
    const last = keys.pop()!;
    keys.reduce((node, key) => node[key], document)[last] = value;
    return stringify(document);
  });

describe('200 broken files', () => {
  const texts = fc.sample(fc.oneof(brokenText, brokenValue), {
    numRuns: COUNT,
    seed: 11,
  });
  let program: Program;
  beforeAll(() => {
    program = buildProgram();
    texts.forEach((text, index) => program.write(`${index}.yaml`, text));
  });
  afterAll(() => program.remove());

  it('are told of by file, line and column', async () => {
    const { code, stdout, stderr } = await program.run(['check', '*.yaml']);
    expect(stderr).toBe('');
    expect(code).toBe(1);
    const [findings, ...rest] = stdout.split('\n\n');
    const lines = findings.split('\n');
    for (const line of lines) {
      expect(line).toMatch(/^\d+\.yaml:[1-9]\d*:[1-9]\d* error \S/);
    }
    const files = new Set(lines.map(line => line.split(':')[0]));
    // Some mutations leave a valid document.
    expect(files.size).toBeGreaterThan(COUNT * 0.7);
    expect(rest.at(-1)).toMatch(/^200 files, /);
  });

  it('are annotated in one line each', async () => {
    const { stdout } = await program.run([
      ...['check', '*.yaml', '--format', 'github'],
    ]);
    const [annotations] = stdout.split(/\n(?!::)/);
    for (const line of annotations.split('\n')) {
      expect(line).toMatch(
        /^::error file=\d+\.yaml,line=\d+,col=\d+,title=[^,:]+::\S/,
      );
    }
  });

  it('stand within their texts', async () => {
    const { stdout } = await program.run([
      ...['check', '*.yaml', '--format', 'json'],
    ]);
    const { findings } = JSON.parse(stdout);
    expect(findings.length).toBeGreaterThan(COUNT);
    for (const { file, line, column, message } of findings) {
      const lines = texts[parseInt(file, 10)].split('\n');
      expect(line).toBeGreaterThanOrEqual(1);
      // What is missing may be told of after the end.
      expect(line).toBeLessThanOrEqual(lines.length + 1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      expect(message).not.toBe('');
    }
  });
});
