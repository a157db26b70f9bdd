import { SOUND_CHECK, SOUND_SCORECARD } from '../../__testUtils__/definitions';
import { DEFAULT_SCORECARDS } from '../defaults';
import { parseScorecards } from './parseScorecards';

const ROOT = 'mlPortal.scorecards';
const IDS = DEFAULT_SCORECARDS.map(({ id }) => id);
const [OWNERSHIP, STORES, TOOLS] = IDS;

function parse(...entries: unknown[]) {
  return parseScorecards(entries, DEFAULT_SCORECARDS);
}

/** What an entry comes to, where nothing is wrong with it. */
function scorecardOf(entry: { id: string; [key: string]: unknown }) {
  const { scorecards, problems } = parse(entry);
  expect(problems).toEqual([]);
  return scorecards.find(({ id }) => id === entry.id)!;
}

describe('which scorecards are in force', () => {
  it('are the defaults where nothing is said', () => {
    const { scorecards, problems } = parseScorecards(
      undefined,
      DEFAULT_SCORECARDS,
    );
    expect(scorecards).toBe(DEFAULT_SCORECARDS);
    expect(problems).toEqual([]);
  });

  it.each<[string, unknown[], string[]]>([
    ['an empty list', [], IDS],
    ['one that is off', [{ id: STORES, enabled: false }], [OWNERSHIP, TOOLS]],
    ['one that is on', [{ id: STORES, enabled: true }], IDS],
    ['a new one', [SOUND_SCORECARD], [...IDS, 'freshness']],
    ['a new one that is off', [{ ...SOUND_SCORECARD, enabled: false }], IDS],
    ['one replaced', [{ ...SOUND_SCORECARD, id: STORES }], IDS],
    [
      'several',
      [
        { ...SOUND_SCORECARD, id: 'z' },
        { ...SOUND_SCORECARD, id: 'a' },
        { id: OWNERSHIP, enabled: false },
        { id: TOOLS, extend: true, title: 'Tools' },
      ],
      [STORES, TOOLS, 'z', 'a'],
    ],
  ])('%s', (_, entries, ids) => {
    const { scorecards, problems } = parse(...entries);
    expect(problems).toEqual([]);
    expect(scorecards.map(({ id }) => id)).toEqual(ids);
  });

  it('may be the defaults, written down', () => {
    const written = JSON.parse(JSON.stringify(DEFAULT_SCORECARDS));
    expect(parse(...DEFAULT_SCORECARDS)).toEqual({
      scorecards: DEFAULT_SCORECARDS,
      problems: [],
    });
    expect(parseScorecards(written, [])).toEqual({
      scorecards: DEFAULT_SCORECARDS,
      problems: [],
    });
  });

  it('leave an entry with a problem out', () => {
    const { scorecards, problems } = parse(
      { id: STORES, extend: true, title: 7 },
      { ...SOUND_SCORECARD, nonsense: true },
    );
    expect(problems).toHaveLength(2);
    expect(scorecards).toEqual(DEFAULT_SCORECARDS);
  });
});

describe('a new scorecard', () => {
  it('has every field, and what may be left out', () => {
    expect(scorecardOf(SOUND_SCORECARD)).toEqual({
      ...SOUND_SCORECARD,
      description: '',
      checks: [{ ...SOUND_CHECK, description: '' }],
    });
    const check = {
      ...SOUND_CHECK,
      description: 'What it is.',
      weight: 2.5,
      filter: { $not: { 'facts.a': { $count: { $gt: 2 } } } },
      effectiveFrom: '2028-02-29',
      messages: { passed: 'Yes.', failed: 'No, {{ facts.a | nothing }}.' },
    };
    const whole = { ...SOUND_SCORECARD, description: 'x', checks: [check] };
    expect(scorecardOf(whole)).toEqual(whole);
  });

  it('leaves out a check that is off', () => {
    const checks = [SOUND_CHECK, { ...SOUND_CHECK, id: 'off', enabled: false }];
    expect(scorecardOf({ ...SOUND_SCORECARD, checks }).checks).toHaveLength(1);
  });
});

describe('a default that is extended', () => {
  const extend = (changes: object) =>
    scorecardOf({ id: TOOLS, extend: true, ...changes });
  const [, , base] = DEFAULT_SCORECARDS;
  const levelsOf = (changes: object) => extend(changes).levels.map(l => l.id);

  it('keeps what is not given', () => {
    expect(extend({})).toEqual(base);
    expect(extend({ title: 'T', description: 'D' })).toEqual({
      ...base,
      title: 'T',
      description: 'D',
    });
    expect(extend({ filter: { 'facts.role': 'x' } }).filter).toEqual({
      'facts.role': 'x',
    });
  });

  const levelCheck = (level: string) => [{ ...SOUND_CHECK, level }];

  it.each([
    [{}, ['identified', 'documented', 'reachable', 'chosen', 'top']],
    [
      { after: 'identified' },
      ['identified', 'top', 'documented', 'reachable', 'chosen'],
    ],
    [
      { before: 'identified' },
      ['top', 'identified', 'documented', 'reachable', 'chosen'],
    ],
  ])('places a new level, %j', (place, order) => {
    const levels = [{ id: 'top', title: 'Top', ...place }];
    expect(levelsOf({ levels, checks: levelCheck('top') })).toEqual(order);
  });

  it('renames a level where it stands', () => {
    const levels = [{ id: 'chosen', title: 'Deliberate' }];
    expect(extend({ levels }).levels).toEqual([
      ...base.levels.slice(0, 3),
      { id: 'chosen', title: 'Deliberate' },
    ]);
  });

  it('overrides only the given fields of a check', () => {
    const checks = [
      { id: 'access-path', weight: 3, effectiveFrom: '2027-01-01' },
    ];
    expect(extend({ checks }).checks).toEqual(
      base.checks.map(check =>
        check.id === 'access-path' ? { ...check, ...checks[0] } : check,
      ),
    );
  });

  it('adds a check behind the others', () => {
    const { checks } = extend({ checks: levelCheck('documented') });
    expect(checks.map(({ id }) => id)).toEqual([
      ...base.checks.map(({ id }) => id),
      'trained',
    ]);
  });

  it('drops a check, and its level where nothing is left of it', () => {
    const dropped = extend({ checks: [{ id: 'access-path', enabled: false }] });
    expect(dropped.checks).toHaveLength(base.checks.length - 1);
    expect(dropped.levels.map(({ id }) => id)).toEqual([
      'identified',
      'documented',
      'chosen',
    ]);
  });

  it('does not change the default', () => {
    const before = JSON.stringify(base);
    const levels = [{ id: 'chosen', title: 'x' }];
    extend({ levels, checks: [{ id: 'access-path', title: 'x' }] });
    expect(JSON.stringify(base)).toBe(before);
  });
});

/** The sound scorecard with some fields, or of its check, given anew. */
const card = (changes: object) => [{ ...SOUND_SCORECARD, ...changes }];
const check = (changes: object) =>
  card({ checks: [{ ...SOUND_CHECK, ...changes }] });
const condition = (value: unknown) => check({ condition: value });
const extended = (changes: object) => [
  { id: OWNERSHIP, extend: true, ...changes },
];
const CHECK = '[0].checks[0]';
const CONDITION = `${CHECK}.condition`;

describe('problems', () => {
  it.each<[string, unknown, [path: string, message: string][]]>([
    ['no list', { id: 'x' }, [['', 'must be a list, got a map of 1 key']]],
    ['null', null, [['', 'must be a list, got null']]],
    ['a text', ['x'], [['[0]', 'must be a map of keys, got x']]],
    [
      'too many',
      Array(51).fill({}),
      [['', 'must have at most 50 items, got 51']],
    ],
    [
      'an unknown key that is near one',
      card({ titel: 'x' }),
      [['[0].titel', 'unknown key, did you mean "title"?']],
    ],
    [
      'an unknown key that is near none',
      card({ xxxxxxxxxxxxxxxxxxxx: 1 }),
      [
        [
          '[0].xxxxxxxxxxxxxxxxxxxx',
          'unknown key, known: id, enabled, extend, title, description, filter, levels, checks',
        ],
      ],
    ],
    [
      'all that is missing',
      [{}],
      ['id', 'title', 'filter', 'levels', 'checks'].map(key => [
        `[0].${key}`,
        'is missing',
      ]),
    ],
    [
      'all that a check lacks',
      card({ checks: [{}, SOUND_CHECK] }),
      ['id', 'level', 'title', 'remediation', 'condition'].map(key => [
        `${CHECK}.${key}`,
        'is missing',
      ]),
    ],
    [
      'an id of another form',
      card({ id: 'My card' }),
      [
        [
          '[0].id',
          'must be small letters, digits and hyphens, at most 63, and begin with a letter, got "My card"',
        ],
      ],
    ],
    [
      'an id that is too long',
      card({ id: 'a'.repeat(64) }),
      [['[0].id', expect.stringContaining('at most 63')]],
    ],
    [
      'two entries of one id',
      [...card({}), ...card({})],
      [['[1].id', 'there is an entry for "freshness" already']],
    ],
    [
      'two checks of one id',
      card({ checks: [SOUND_CHECK, SOUND_CHECK] }),
      [['[0].checks[1].id', 'there is a check "trained" already']],
    ],
    [
      'two levels of one id',
      card({ levels: [...SOUND_SCORECARD.levels, ...SOUND_SCORECARD.levels] }),
      [['[0].levels[1].id', 'there is a level "basic" already']],
    ],
    [
      'no level',
      card({ levels: [] }),
      [['[0].levels', 'must have at least one level']],
    ],
    [
      'a level without a title',
      card({ levels: [{ id: 'basic' }] }),
      [['[0].levels[0].title', 'is missing']],
    ],
    [
      'a level without a check',
      card({ levels: [...SOUND_SCORECARD.levels, { id: 'x', title: 'X' }] }),
      [['[0].levels', 'no check belongs to the level "x"']],
    ],
    [
      'a level that is not there',
      check({ level: 'basics' }),
      [[`${CHECK}.level`, 'no such level, did you mean "basic"?']],
    ],
    [
      'a level of a default that is not there',
      extended({ checks: [{ id: 'no-fences', level: 'platinum-plus' }] }),
      [
        [
          `${CHECK}.level`,
          'no such level, known: identified, accountable, end-to-end, self-sufficient',
        ],
      ],
    ],
    [
      'no check',
      card({ checks: [] }),
      [['[0].checks', expect.stringContaining('must leave at least one')]],
    ],
    [
      'too many checks',
      card({ checks: Array(101).fill(SOUND_CHECK) }),
      [['[0].checks', 'must have at most 100 items, got 101']],
    ],
    [
      'a text that is too long',
      card({ title: 'x'.repeat(201) }),
      [['[0].title', 'must be at most 200 characters long, got 201']],
    ],
    [
      'texts of a check that are too long',
      check({
        description: 'x'.repeat(2_001),
        remediation: 'x'.repeat(10_001),
        messages: { passed: 'x'.repeat(2_001) },
      }),
      [
        [
          `${CHECK}.description`,
          'must be at most 2000 characters long, got 2001',
        ],
        [
          `${CHECK}.remediation`,
          'must be at most 10000 characters long, got 10001',
        ],
        [
          `${CHECK}.messages.passed`,
          'must be at most 2000 characters long, got 2001',
        ],
      ],
    ],
    [
      'a blank title',
      card({ title: ' ' }),
      [['[0].title', 'must not be blank']],
    ],
    ['a number', card({ title: 7 }), [['[0].title', 'must be a text, got 7']]],
    [
      'neither true nor false',
      card({ enabled: 'no', extend: 1 }),
      [
        ['[0].enabled', 'must be true or false, got no'],
        ['[0].extend', 'must be true or false, got 1'],
      ],
    ],
    ...([0, -1, 1e7, '1', null] as unknown[]).map(
      (weight): [string, unknown, [string, string][]] => [
        `the weight ${JSON.stringify(weight)}`,
        check({ weight }),
        [
          [
            `${CHECK}.weight`,
            expect.stringContaining('must be a number above 0'),
          ],
        ],
      ],
    ),
    ...(
      ['2026-02-30', '2026-1-1', '2026-01-01T00:00Z', 20260101] as unknown[]
    ).map((effectiveFrom): [string, unknown, [string, string][]] => [
      `in force from ${effectiveFrom}`,
      check({ effectiveFrom }),
      [
        [
          `${CHECK}.effectiveFrom`,
          expect.stringContaining('must be a day of the calendar'),
        ],
      ],
    ]),
    [
      'messages that are none',
      check({ messages: { fail: 'x', failed: '' } }),
      [
        [`${CHECK}.messages.fail`, 'unknown key, did you mean "failed"?'],
        [`${CHECK}.messages.failed`, 'must not be blank'],
      ],
    ],
    [
      'a place that leads nowhere',
      check({ remediation: '{{ name }} {{ facts.a | x }} {{ entity }}' }),
      [
        [
          `${CHECK}.remediation`,
          'the place {{ name }} must begin with "entity." or "facts."',
        ],
        [
          `${CHECK}.remediation`,
          'the place {{ entity }} must begin with "entity." or "facts."',
        ],
      ],
    ],
    [
      'an unknown default that is extended',
      [{ id: 'tool-readiness', extend: true }],
      [
        [
          '[0].id',
          'no such default scorecard, did you mean "platform-tool-readiness"?',
        ],
      ],
    ],
    [
      'an unknown default that is switched off',
      [{ id: 'x', enabled: false }],
      [['[0].id', `no such default scorecard, known: ${IDS.join(', ')}`]],
    ],
    [
      'a place for a level that is there',
      extended({
        levels: [{ id: 'identified', title: 'x', after: 'accountable' }],
      }),
      [['[0].levels[0].after', 'only a new level can be placed']],
    ],
    [
      'a place by a level that is not there',
      extended({
        levels: [{ id: 'top', title: 'Top', before: 'endtoend' }],
        checks: [{ ...SOUND_CHECK, level: 'top' }],
      }),
      [['[0].levels[0].before', 'no such level, did you mean "end-to-end"?']],
    ],
    [
      'two places for a level',
      extended({
        levels: [
          {
            id: 'top',
            title: 'Top',
            after: 'identified',
            before: 'identified',
          },
        ],
        checks: [{ ...SOUND_CHECK, level: 'top' }],
      }),
      [['[0].levels[0].before', expect.stringContaining('one of them')]],
    ],
    [
      'a place in a new scorecard',
      card({ levels: [{ id: 'basic', title: 'Basic', after: 'x' }] }),
      [['[0].levels[0].after', expect.stringContaining('unknown key')]],
    ],
    [
      'a default without any check left',
      [
        {
          id: TOOLS,
          extend: true,
          checks: DEFAULT_SCORECARDS[2].checks.map(({ id }) => ({
            id,
            enabled: false,
          })),
        },
      ],
      [['[0].checks', expect.stringContaining('switches the scorecard off')]],
    ],
    [
      'problems of several entries',
      [...card({ title: '' }), { id: 'x', extend: true }],
      [
        ['[0].title', 'must not be blank'],
        ['[1].id', expect.stringContaining('no such default')],
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(parseScorecards(value, DEFAULT_SCORECARDS).problems).toEqual(
      expected.map(([path, message]) => ({ path: `${ROOT}${path}`, message })),
    );
  });
});

describe('problems of conditions', () => {
  const nested = (depth: number): object =>
    depth === 0 ? { 'facts.a': 1 } : { $not: nested(depth - 1) };
  const MAP = 'must be a map of paths, or $all, $any or $not, got';

  it.each<[unknown, string, string]>([
    [{}, '', 'must ask for something'],
    [null, '', `${MAP} null`],
    ['x', '', `${MAP} x`],
    [[], '', `${MAP} []`],
    [
      { 'metadata.name': 'x' },
      '.metadata.name',
      'the path must begin with "entity." or "facts."',
    ],
    [
      { facts: { $exists: true } },
      '.facts',
      'the path must begin with "entity." or "facts."',
    ],
    [{ $al: [] }, '.$al', 'unknown operator, did you mean "$all"?'],
    [
      { $gt: 3 },
      '.$gt',
      'judges one value: write it below the path of a value',
    ],
    [
      { $all: [], 'facts.a': 1 },
      '.$all',
      'must be the only key; combine it with others by $all',
    ],
    [
      { $any: {} },
      '.$any',
      'must be a list of conditions, got a map of 0 keys',
    ],
    [{ $any: ['x'] }, '.$any[0]', `${MAP} x`],
    [{ $not: null }, '.$not', `${MAP} null`],
    [nested(20), '.$not'.repeat(20), 'must not be more than 20 levels deep'],
    [
      { 'facts.a': null },
      '.facts.a',
      'must be a text, a number, true, false or an operator, got null',
    ],
    [
      { 'facts.a': [1] },
      '.facts.a',
      'must be a text, a number, true, false or an operator, got [1]',
    ],
    [
      { 'facts.a': { $gt: 1, $lt: 3 } },
      '.facts.a',
      'must have one operator, got $gt, $lt; combine them by $all',
    ],
    [
      { 'facts.a': { $contain: 'x' } },
      '.facts.a.$contain',
      'unknown operator, did you mean "$contains"?',
    ],
    [
      { 'facts.a': { $exists: 'yes' } },
      '.facts.a.$exists',
      'must be true or false, got yes',
    ],
    [
      { 'facts.a': { $hasPrefix: 1 } },
      '.facts.a.$hasPrefix',
      'must be a text, got 1',
    ],
    [
      { 'facts.a': { $in: 'x' } },
      '.facts.a.$in',
      'must be a list of texts, numbers, true or false, got x',
    ],
    [
      { 'facts.a': { $in: [null] } },
      '.facts.a.$in',
      'must be a list of texts, numbers, true or false, got [null]',
    ],
    [
      { 'facts.a': { $gt: 'high' } },
      '.facts.a.$gt',
      'must be a number, or a date such as 2026-05-01, got high',
    ],
    [
      { 'facts.a': { $lte: '2026-02-30' } },
      '.facts.a.$lte',
      'must be a number, or a date such as 2026-05-01, got "2026-02-30"',
    ],
    [
      { 'facts.a': { $count: -1 } },
      '.facts.a.$count',
      'must be a whole number, or a comparison such as { $gte: 2 }, got -1',
    ],
    [
      { 'facts.a': { $count: { $gte: 'two' } } },
      '.facts.a.$count.$gte',
      'must be a whole number, 0 or more, got two',
    ],
    [
      { 'facts.a': { $count: { $in: [1] } } },
      '.facts.a.$count.$in',
      'unknown operator, known: $gt, $gte, $lt, $lte',
    ],
    [
      { 'facts.a': { $age: 'P30D' } },
      '.facts.a.$age',
      'must be a comparison such as { $lte: P30D }, got P30D',
    ],
    [
      { 'facts.a': { $age: { $lte: 'PT12H' } } },
      '.facts.a.$age.$lte',
      'must be a duration in days or more, such as P30D or P1Y6M, or a number of days, got PT12H',
    ],
    [
      {
        $all: [{ $any: [{ 'facts.a': { $contains: { x: { $gt: true } } } }] }],
      },
      '.$all[0].$any[0].facts.a.$contains.x.$gt',
      'must be a number, or a date such as 2026-05-01, got true',
    ],
  ])('%j', (value, path, message) => {
    const { problems } = parseScorecards(condition(value), []);
    expect(problems).toEqual([{ path: `${ROOT}${CONDITION}${path}`, message }]);
  });

  it.each([
    ['a check', check({ filter: { 'facts.a': null } }), `${CHECK}.filter`],
    ['a scorecard', card({ filter: { 'facts.a': null } }), '[0].filter'],
    [
      'an extended default',
      extended({ filter: { 'facts.a': null } }),
      '[0].filter',
    ],
  ])('in the filter of %s', (_, value, path) => {
    const { problems } = parseScorecards(value, DEFAULT_SCORECARDS);
    expect(problems.map(problem => problem.path)).toEqual([
      `${ROOT}${path}.facts.a`,
    ]);
  });
});
