import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { ParsedDocument } from './ParsedDocument';
import { parseDocuments } from './parseDocuments';

/** What is wrong with the only document of a text. */
function problemsOf(text: string) {
  const documents = parseDocuments(text);
  expect(documents).toHaveLength(1);
  expect(documents[0].value).toBeUndefined();
  expect(documents[0].problems).not.toEqual([]);
  return documents[0].problems;
}

describe('parseDocuments', () => {
  it('reads documents one by one, with the line where each starts', () => {
    const text = [
      '# A comment ahead',
      'kind: Component',
      'metadata:',
      '  name: a',
      '---',
      '',
      '---',
      '',
      'kind: Group',
      '...',
      '---',
      '# nothing but a comment',
      '---',
      'kind: User',
    ].join('\n');
    expect(parseDocuments(text)).toEqual([
      {
        line: 2,
        value: { kind: 'Component', metadata: { name: 'a' } },
        problems: [],
      },
      { line: 9, value: { kind: 'Group' }, problems: [] },
      { line: 14, value: { kind: 'User' }, problems: [] },
    ]);
  });

  it.each(['kind: A\r\nb: 1\r\n', '\uFEFFkind: A\nb: 1', '{kind: A, b: 1}'])(
    'reads %j',
    text => {
      expect(parseDocuments(text)).toEqual([
        { line: 1, value: { kind: 'A', b: 1 }, problems: [] },
      ]);
    },
  );

  it.each(['', ' \n\n', '---\n', '---\n---\n', '# a', '~', 'null', '%FOO\n'])(
    'finds nothing in %j',
    text => expect(parseDocuments(text)).toEqual([]),
  );

  it.each(['just text', '7', '- a\n- b', 'true', '!!binary eA=='])(
    'refuses %j, which is no map',
    text => {
      expect(problemsOf(text)).toEqual([
        { path: 'document', message: 'must be a map of keys' },
      ]);
    },
  );

  it('names the line of a syntax error, and reads the other documents', () => {
    const text = 'kind: A\n---\nkind: B\nmetadata: [1\n---\nkind: C\n';
    const documents = parseDocuments(text);
    expect(documents.map(({ line }) => line)).toEqual([1, 3, 6]);
    expect(documents.map(({ value }) => value?.kind)).toEqual([
      'A',
      undefined,
      'C',
    ]);
    const [{ path, message }] = documents[1].problems;
    expect(path).toBe('line 5');
    expect(message).toMatch(/^Flow sequence/);
    expect(message).not.toMatch(/\n| at line /);
  });

  it('refuses a key that stands twice, as the catalog does', () => {
    const text = 'kind: A\nspec:\n  owner: a\n  type: b\n  owner: c\n';
    expect(problemsOf(text)).toEqual([
      { path: 'line 5', message: 'Map keys must be unique' },
    ]);
    // The same in another map, or of another type, is another key.
    expect(parseDocuments('a: {b: 1}\nc: {b: 1}\n')[0].problems).toEqual([]);
  });

  it('takes a merge key literally, as the catalog does', () => {
    const text = 'a: &a { owner: x }\nb:\n  <<: *a\n';
    expect(parseDocuments(text)[0].value).toEqual({
      a: { owner: 'x' },
      b: { '<<': { owner: 'x' } },
    });
  });

  it('resolves aliases', () => {
    const text = 'a: &a [x, y]\nb: *a\nc: { d: *a }\n';
    const { value, problems } = parseDocuments(text)[0];
    expect(problems).toEqual([]);
    expect(value).toEqual({
      a: ['x', 'y'],
      b: ['x', 'y'],
      c: { d: ['x', 'y'] },
    });
    expect(value!.b).not.toBe(value!.a);
  });

  const bomb = [...'abcdefgh']
    .map((name, i, names) =>
      i === 0
        ? 'a: &a [x, x, x, x, x, x, x, x, x]'
        : `${name}: &${name} [${Array(9).fill(`*${names[i - 1]}`)}]`,
    )
    .join('\n');
  const many = `a: &a 1\nb: [${Array(201).fill('*a')}]`;
  const large = `a: &a ${'x'.repeat(200_000)}\nb: [${Array(50).fill('*a')}]`;

  it.each([
    ['a bomb', bomb, /alias/i],
    ['too many', many, /more than 200 aliases/],
    ['what is large', large, /too large/],
    ['nothing', 'a: *b', /alias/i],
    ['what it is in', 'a: &a { b: *a }', /circular/i],
    ['the document', '&a { b: *a }', /circular/i],
  ])('refuses aliases to %s', (_, text, message) => {
    expect(problemsOf(text)[0].message).toMatch(message);
  });

  it('takes as many documents as it may, and no more', () => {
    expect(parseDocuments('---\nkind: A\n'.repeat(501))).toHaveLength(501);
    expect(parseDocuments('---\nkind: A\n'.repeat(20), 20)).toHaveLength(20);
    for (const text of ['---\nkind: A\n', '---\n']) {
      const parse = () => parseDocuments(text.repeat(21), 20);
      expect(parse).toThrow(InputError);
      expect(parse).toThrow(/at most 20/);
    }
  });

  it('tells some of many errors', () => {
    expect(problemsOf(`a: "${'\\x'.repeat(500)}"`)).toHaveLength(20);
    expect(problemsOf(`${'a: 1\n'.repeat(500)}`)).toHaveLength(20);
  });

  /** Milliseconds that it takes to parse many such lines. */
  function timeOf(line: (n: number) => string) {
    const text = Array.from({ length: 40_000 }, (_, i) => line(i)).join('\n');
    const start = performance.now();
    parseDocuments(text);
    return performance.now() - start;
  }
  it.each([
    ['keys', (n: number) => `key${n}: 1`],
    ['anchors', (n: number) => `- &a${n} x`],
    ['aliases', () => '- *a'],
    ['errors', () => '- "\\x"'],
  ])('reads very many %s in linear time', (_, line) => {
    const plain = timeOf(n => `- key${n}`);
    // In a quadratic time it would take thousands of times as long.
    expect(timeOf(line)).toBeLessThan(plain * 100 + 5_000);
  });

  it.each([
    ['&a ', 1_000],
    ['!a ', 1_000],
  ])('survives %j again and again', (text, times) => {
    expect(problemsOf(text.repeat(times)).length).toBeGreaterThan(0);
  });

  it.each([
    ['[', 20_000],
    ['{a: ', 20_000],
    ['- ', 5_000],
    ['? ', 5_000],
    [': ', 5_000],
  ])('refuses what %j nests too deeply', (text, times) => {
    const attempts = [
      text.repeat(times),
      `kind: A\n---\n${text.repeat(times)}`,
    ];
    for (const given of attempts) {
      expect(() => parseDocuments(given)).toThrow(InputError);
      expect(() => parseDocuments(given)).toThrow(/at most 100 levels/);
    }
  });

  it('takes what is nested up to a limit', () => {
    const lists = (depth: number) =>
      `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseDocuments(lists(98))[0].problems).toEqual([]);
    expect(() => parseDocuments(lists(101))).toThrow(InputError);
    const keys = parseDocuments(`${'? '.repeat(98)}a: 1`)[0];
    expect(keys.problems).toEqual([]);
  });

  /** The documents of a text, none where it is refused. */
  function attempt(text: string): ParsedDocument[] {
    try {
      return parseDocuments(text);
    } catch (error) {
      if (error instanceof InputError) {
        return [];
      }
      throw error;
    }
  }

  it('survives any text', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        ...['---', '...', 'a: &a b', 'b: *a', '<<: *a', '- a', '? a', ': b'],
        ...['  c: d', '\t', '!!binary x', '%YAML 1.1', '{', ']', '"', '|', '>'],
        ...['__proto__: { a: 1 }', 'a: 2020-01-01', '!!set { a }', '# a'],
      ),
    );
    const text = fc.array(line, { maxLength: 12 }).map(l => l.join('\n'));
    fc.assert(
      fc.property(text, given => {
        for (const { line: number, value, problems } of attempt(given)) {
          expect(number).toBeGreaterThanOrEqual(1);
          expect(number).toBeLessThanOrEqual(given.split('\n').length);
          expect(value === undefined).toBe(problems.length > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads what was written, whatever it is', () => {
    const object = fc
      .dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))
      .map(value => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 4 }), values => {
        const text = values
          .map(value => stringify(value, { aliasDuplicateObjects: false }))
          .join('---\n');
        expect(parseDocuments(text).map(({ value }) => value)).toEqual(values);
      }),
      { numRuns: 100 },
    );
  });
});
