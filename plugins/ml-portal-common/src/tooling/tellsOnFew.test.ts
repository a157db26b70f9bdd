import { tellsOnFew, type ToolAnswer } from './tellsOnFew';

/** An answer: a person's letter, and what they rate everything with. */
function answer(text: string): ToolAnswer {
  const rating = Number(text[1] ?? 3);
  return {
    person: text[0],
    ratings: {
      fit: rating,
      easeOfUse: rating,
      reliability: rating,
      support: rating,
    },
  };
}

const sumOf = (text: string) => text.split(' ').map(answer);

describe('tellsOnFew', () => {
  it.each<[says: boolean, of: string, sums: string[]]>([
    [false, 'nothing', []],
    [true, 'one person', ['a']],
    [true, 'two people', ['a b']],
    [false, 'three people', ['a b c']],
    [false, 'the same, twice', ['a b c', 'a b c']],
    [true, 'one who joins', ['a b c', 'a b c d']],
    [true, 'two who join', ['a b c', 'a b c d e']],
    [false, 'three who join', ['a b c', 'a b c d e f']],
    [true, 'one who leaves', ['a b c d', 'a b c']],
    [true, 'one who changes their mind', ['a1 b c', 'a2 b c']],
    [true, 'two who change theirs', ['a1 b1 c', 'a2 b2 c']],
    [false, 'three who change theirs', ['a1 b1 c1', 'a2 b2 c2']],
    [false, 'one who changes, two who join', ['a1 b c', 'a2 b c d e']],
    [true, 'one who comes for another', ['a b c', 'a b d']],
    [true, 'the rest of a line of business', ['a b c d', 'a b c']],
    [true, 'the rest of two', ['a b c d e f g h', 'a b c', 'd e f']],
    [false, 'a large rest', ['a b c d e f g h i', 'a b c', 'd e f']],
    [
      true,
      'one who changes their mind and back',
      ['a1 b c', 'a2 b c d e', 'a1 b c d e'],
    ],
    [
      true,
      'a third figure, though any two differ by three people',
      ['a b c', 'a b c d e f', 'c5 d e f'],
    ],
    [
      false,
      'a third figure with three who are new',
      ['a b c', 'a b c d e f', 'c5 d e f g h'],
    ],
  ])('says %s of %s: %j', (expected, _, sums) => {
    expect(tellsOnFew(sums.map(sumOf))).toBe(expected);
    expect(tellsOnFew(sums.map(sumOf).reverse())).toBe(expected);
  });

  it('looks at each criterion by itself', () => {
    const change = (
      person: string,
      ratings: Partial<ToolAnswer['ratings']>,
    ) => {
      const before = answer(person);
      return { ...before, ratings: { ...before.ratings, ...ratings } };
    };
    const before = sumOf('a b c d');
    const alike = [
      change('a', { support: 5 }),
      change('b', { support: 4 }),
      change('c', { support: 1 }),
      answer('d'),
    ];
    expect(tellsOnFew([before, alike])).toBe(false);
    const apart = [
      change('a', { support: 5 }),
      change('b', { fit: 4 }),
      change('c', { fit: 1 }),
      answer('d'),
    ];
    expect(tellsOnFew([before, apart])).toBe(true);
  });
});
