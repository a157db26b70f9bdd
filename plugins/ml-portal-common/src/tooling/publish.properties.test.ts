import fc from 'fast-check';
import {
  type CountedToolAnswer,
  type PublishedAnswers,
  publishToolFigures,
} from './publish';
import { FEWEST_ANSWERS } from './tellsOnFew';
import { TOOL_CRITERIA, type ToolCriterion } from '../api/tooling';

/** Somebody answers, or withdraws what they said. */
const events = fc.array(
  fc.record({
    person: fc.constantFrom(...'abcdefghij'),
    answer: fc.option(
      fc.record({
        fit: fc.integer({ min: 1, max: 2 }),
        support: fc.integer({ min: 1, max: 2 }),
        line: fc.constantFrom('X', 'Y', null),
      }),
      { freq: 4 },
    ),
  }),
  { minLength: 10, maxLength: 60 },
);

type Event = typeof events extends fc.Arbitrary<(infer T)[]> ? T : never;

/** The answers that count at last, and all that was published on the way. */
function play(sequence: Event[]) {
  const answers = new Map<string, CountedToolAnswer>();
  const published: PublishedAnswers[] = [];
  for (const { person, answer } of sequence) {
    if (answer) {
      const { line, ...given } = answer;
      const ratings = { easeOfUse: 3, reliability: 3, ...given };
      answers.set(person, { person, ratings, line });
    } else {
      answers.delete(person);
    }
    const next = publishToolFigures([...answers.values()], published);
    published.push(...next.published);
  }
  return { answers: [...answers.values()], published };
}

/** Of how many people something is left when sums are added and taken away. */
function peopleLeft(
  figures: PublishedAnswers[],
  factors: number[],
  criterion: ToolCriterion,
): number {
  const left = new Map<string, number>();
  figures.forEach(({ answers }, i) => {
    for (const { person, ratings } of answers) {
      const key = `${person}${ratings[criterion]}`;
      left.set(key, (left.get(key) ?? 0) + factors[i]);
    }
  });
  const people = [...left]
    .filter(([, factor]) => factor !== 0)
    .map(([key]) => key[0]);
  return new Set(people).size;
}

/** All ways to add, leave out and take away so many sums. */
function waysWith(many: number): number[][] {
  return many === 0
    ? [[]]
    : waysWith(many - 1).flatMap(way => [0, 1, -1].map(f => [...way, f]));
}

const MOST_COMBINED = 6;

describe('figures that are published, whoever answers when', () => {
  it('are each of three people or more', () => {
    fc.assert(
      fc.property(events, sequence => {
        for (const { answers } of play(sequence).published) {
          expect(answers.length).toBeGreaterThanOrEqual(FEWEST_ANSWERS);
        }
      }),
    );
  });

  it('differ, any two, by nobody or by three people or more', () => {
    fc.assert(
      fc.property(events, sequence => {
        const { published } = play(sequence);
        for (const [i, one] of published.entries()) {
          for (const other of published.slice(0, i)) {
            for (const criterion of TOOL_CRITERIA) {
              const people = peopleLeft([one, other], [1, -1], criterion);
              expect([1, 2]).not.toContain(people);
            }
          }
        }
      }),
    );
  });

  it('tell on no one or two people, however they are combined', () => {
    fc.assert(
      fc.property(events, fc.nat(), (sequence, start) => {
        const { published } = play(sequence);
        const from = start % (published.length || 1);
        const some = published.slice(from, from + MOST_COMBINED);
        for (const factors of waysWith(some.length)) {
          for (const criterion of ['fit', 'support'] as const) {
            const people = peopleLeft(some, factors, criterion);
            expect([1, 2]).not.toContain(people);
          }
        }
      }),
    );
  });

  it('follow once three people say what they never said before', () => {
    fc.assert(
      fc.property(events, sequence => {
        const { answers, published } = play(sequence);
        const ratings = { fit: 4, easeOfUse: 4, reliability: 4, support: 4 };
        const joiners = ['x', 'y', 'z'].map(person => ({
          person,
          ratings,
          line: null,
        }));
        const next = publishToolFigures([...answers, ...joiners], published);
        expect(next.published.map(({ line }) => line)).toContain(null);
      }),
    );
  });
});
