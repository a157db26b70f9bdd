import {
  type CountedToolAnswer,
  type PublishedAnswers,
  publishToolFigures,
} from './publish';

/** An answer: a person's letter, a rating, and a line of business. */
function answer(text: string): CountedToolAnswer {
  const [, person, rating, line] = text.match(/^([a-z])(\d?)(.*)$/)!;
  const value = Number(rating || 3);
  return {
    person,
    ratings: {
      fit: value,
      easeOfUse: value,
      reliability: value,
      support: value,
    },
    line: line || null,
  };
}

const answersOf = (text: string) => text.split(' ').filter(Boolean).map(answer);

function namesOf({ line, answers }: PublishedAnswers): string {
  return `${line ?? 'all'}: ${answers.map(({ person }) => person).join('')}`;
}

/** What is published of each state in turn, and what is shown at last. */
function publishAll(states: string[]) {
  const before: PublishedAnswers[] = [];
  let shown: (string | null)[] = [];
  const published = states.map(state => {
    const next = publishToolFigures(answersOf(state), before);
    before.push(...next.published);
    shown = next.shown;
    return next.published.map(namesOf);
  });
  return { published, shown };
}

describe('publishToolFigures', () => {
  it.each<[what: string, states: string[], published: string[][]]>([
    ['nothing of nobody', [''], [[]]],
    ['nothing of two', ['a b'], [[]]],
    ['three', ['a b c'], [['all: abc']]],
    ['nothing twice', ['a b c', 'a b c'], [['all: abc'], []]],
    [
      'joiners by three',
      ['a b c', 'a b c d', 'a b c d e', 'a b c d e f'],
      [['all: abc'], [], [], ['all: abcdef']],
    ],
    [
      'changed minds by three',
      ['a b c', 'a1 b c', 'a1 b2 c', 'a1 b2 c5'],
      [['all: abc'], [], [], ['all: abc']],
    ],
    [
      'leavers by three, while three are left',
      ['a b c d e f', 'a b c d e', 'a b c d', 'a b c'],
      [['all: abcdef'], [], [], ['all: abc']],
    ],
    ['nothing where too few are left', ['a b c d', 'a'], [['all: abcd'], []]],
    [
      'an answer that was given again as the same one',
      ['a b c', 'b c', 'a b c'],
      [['all: abc'], [], []],
    ],
    [
      'lines of business beside everybody',
      ['aX bX cX dY eY fY'],
      [['all: abcdef', 'X: abc', 'Y: def']],
    ],
    [
      'no line that tells on the rest',
      ['aX bX cX d', 'aX bX cX dY eY', 'aX bX cX d e f'],
      [['all: abcd'], [], []],
    ],
    [
      'a line whose rest is large enough',
      ['a b c', 'a b c dX eX fX'],
      [['all: abc'], ['all: abcdef', 'X: def']],
    ],
    [
      'lines of business with everybody only',
      ['a b c', 'a b c d e f', 'a b c dX e f hX iX'],
      [['all: abc'], ['all: abcdef'], []],
    ],
    [
      'nobody of a line that is too small',
      ['aX bX cY dY e f'],
      [['all: abcdef']],
    ],
    [
      'nothing that two later figures tell on together',
      ['a b c', 'a b c d e f', 'c5 d e f', 'c5 d e f g', 'c5 d e f g h'],
      [['all: abc'], ['all: abcdef'], [], [], ['all: cdefgh']],
    ],
  ])('publishes %s', (_, states, published) => {
    expect(publishAll(states).published).toEqual(published);
  });

  it('takes a line together with everybody where it is everybody', () => {
    // The same people: nothing is left between the two.
    expect(publishAll(['aX bX cX']).published).toEqual([
      ['all: abc', 'X: abc'],
    ]);
  });

  it.each<[state: string, shown: (string | null)[]]>([
    ['', []],
    ['a b', []],
    ['aX bX c', [null]],
    ['aX bX cX', [null, 'X']],
  ])('shows, of %j, figures of %j', (state, shown) => {
    expect(publishAll(['aX bX cX dX', state]).shown).toEqual(shown);
  });
});
