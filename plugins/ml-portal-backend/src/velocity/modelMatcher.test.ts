import { EVERYTHING } from '../visibility/Visibility';
import type { ModelWithFigures } from './courses';
import { modelMatcher } from './modelMatcher';

const line = (name: string, ...above: string[]) => ({
  entityRef: `group:default/${name}`,
  title: name,
  above: above.map(each => `group:default/${each}`),
});
const LINES = [line('retail'), line('cards', 'retail'), line('lending')];
const model = (name: string, of: string | null, more = {}) =>
  ({
    entityRef: `component:default/${name}`,
    sortTitle: `the ${name}`,
    line: of && `group:default/${of}`,
    training: 'unknown',
    lifecycle: 'production',
    ...more,
  } as ModelWithFigures);
const MODELS = [
  model('fraud', 'cards'),
  model('offers', 'retail', { training: 'late' }),
  model('loans', 'lending', { lifecycle: 'experimental' }),
  model('lost', null, { lifecycle: null }),
];
const SOME = {
  all: false as const,
  refs: new Set(['group:default/lending']),
};

it.each([
  ['everything', {}, EVERYTHING, ['fraud', 'offers', 'loans', 'lost']],
  [
    'nested lines',
    { lineOfBusiness: 'group:default/retail' },
    EVERYTHING,
    ['fraud', 'offers'],
  ],
  ['no line', { lineOfBusiness: 'none' }, EVERYTHING, ['lost']],
  [
    'no line that may be read',
    { lineOfBusiness: 'none' },
    SOME,
    ['fraud', 'offers', 'lost'],
  ],
  [
    'a line that may not be read',
    { lineOfBusiness: 'group:default/cards' },
    SOME,
    [],
  ],
  [
    'one model, however its reference is written',
    { entityRef: 'Component:Default/Loans' },
    EVERYTHING,
    ['loans'],
  ],
  [
    'lifecycles, as alternatives',
    { lifecycle: ['experimental', 'production'] },
    EVERYTHING,
    ['fraud', 'offers', 'loans'],
  ],
  ['one lifecycle', { lifecycle: ['experimental'] }, EVERYTHING, ['loans']],
  ['late trainings', { training: 'late' as const }, EVERYTHING, ['offers']],
  ['a part of the title', { q: 'E LO' }, EVERYTHING, ['loans', 'lost']],
  ['a part of the name', { q: 'raud' }, EVERYTHING, ['fraud']],
  ['nothing of the kind or namespace', { q: 'default' }, EVERYTHING, []],
  [
    'all at once',
    {
      q: 'o',
      training: 'unknown' as const,
      lineOfBusiness: 'group:default/lending',
    },
    EVERYTHING,
    ['loans'],
  ],
])('finds %s', (_, filter, visibility, names) => {
  const matches = modelMatcher(filter, LINES, visibility);
  expect(
    MODELS.filter(matches).map(({ entityRef }) => entityRef.split('/')[1]),
  ).toEqual(names);
});
