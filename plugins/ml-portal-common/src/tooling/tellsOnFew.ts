import {
  TOOL_CRITERIA,
  type ToolCriterion,
  type ToolRatings,
} from '../api/tooling';
import { Span } from './rank';

/** Figures tell of this many people at least. @public */
export const FEWEST_ANSWERS = 3;

/** What one person said of a tool. @public */
export interface ToolAnswer {
  /** Whose it is. */
  person: string;
  ratings: ToolRatings;
}

/** Ratings that are in the same sums: those can be told apart by nobody. */
interface Block {
  people: Set<string>;
  /** Of each sum, 1 where they are in it, else 0. */
  sums: number[];
}

/** A rating that somebody gave again is the same one. */
function blocksOf(
  sums: readonly (readonly ToolAnswer[])[],
  criterion: ToolCriterion,
): Block[] {
  const places = new Map<string, { person: string; sums: number[] }>();
  sums.forEach((answers, i) => {
    for (const { person, ratings } of answers) {
      const key = `${ratings[criterion]} ${person}`;
      const known = places.get(key) ?? { person, sums: sums.map(() => 0) };
      known.sums[i] = 1;
      places.set(key, known);
    }
  });
  const blocks = new Map<string, Block>();
  for (const { person, sums: its } of places.values()) {
    const key = its.join('');
    const known = blocks.get(key) ?? { people: new Set(), sums: its };
    known.people.add(person);
    blocks.set(key, known);
  }
  return [...blocks.values()];
}

/** The groups of people that could be found out about: one person, or two. */
function fewsAmong(people: readonly string[]): string[][] {
  return people.flatMap((one, i) => [
    [one],
    ...people.slice(i + 1).map(other => [one, other]),
  ]);
}

function isApart(blocks: readonly Block[]): boolean {
  const isLarge = ({ people }: Block) => people.size >= FEWEST_ANSWERS;
  const large = new Span(blocks.filter(isLarge).map(({ sums }) => sums));
  // What is left of small blocks when those sums are chosen that cancel out
  // the large ones.
  const small = blocks
    .filter(block => !isLarge(block))
    .map(({ people, sums }) => ({ people, sums: large.rest(sums) }))
    .filter(({ sums }) => sums.some(value => value !== 0));
  const { rank } = new Span(small.map(({ sums }) => sums));
  const exposed = [...new Set(small.flatMap(({ people }) => [...people]))];
  return fewsAmong(exposed).some(few => {
    const others = small.filter(({ people }) =>
      [...people].some(person => !few.includes(person)),
    );
    return new Span(others.map(({ sums }) => sums)).rank < rank;
  });
}

/**
 * Whether something about the ratings of one person, or of two, follows from
 * sums of ratings: whether, for a criterion, sums can be added to and taken
 * from each other, any number of times, so that only ratings of these people
 * are left.
 *
 * All such combinations are a vector space. One that is left with a few people's
 * ratings only is found by ranks: without the ratings of these people, the space
 * has a dimension less.
 *
 * @param sums - the answers behind each
 * @public
 */
export function tellsOnFew(sums: readonly (readonly ToolAnswer[])[]): boolean {
  return TOOL_CRITERIA.some(criterion => isApart(blocksOf(sums, criterion)));
}
