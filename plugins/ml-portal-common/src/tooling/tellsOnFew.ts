import {
  TOOL_CRITERIA,
  type ToolCriterion,
  type ToolRatings,
} from '../api/tooling';
import { Echelon, type EchelonRow } from './echelon';

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

/** Whether a block is of none but these people. */
function isOf({ people }: Block, one: string, other: string): boolean {
  if (people.size >= FEWEST_ANSWERS) {
    return false;
  }
  for (const person of people) {
    if (person !== one && person !== other) {
      return false;
    }
  }
  return true;
}

/**
 * Whether some of these rows can be combined so that nothing is left but at
 * blocks of a few people.
 */
function cancelElsewhere(
  rows: readonly EchelonRow[],
  blocks: readonly Block[],
  one: string,
  other: string,
): boolean {
  // They can unless they are independent elsewhere, which a few columns show.
  const columns = new Echelon();
  return !blocks.some((block, i) => {
    if (!isOf(block, one, other)) {
      columns.add(rows.map(({ values }) => values[i]));
    }
    return columns.rows.length === rows.length;
  });
}

function isApart(unordered: readonly Block[], sums: number): boolean {
  const sizeOf = ({ people }: Block) => Math.min(people.size, FEWEST_ANSWERS);
  const blocks = [...unordered].sort((a, b) => sizeOf(b) - sizeOf(a));
  const space = new Echelon();
  for (let i = 0; i < sums; i++) {
    space.add(blocks.map(block => block.sums[i]));
  }
  // A combination holds as much of each row as there is at the row's pivot. One
  // that tells on a few people has none of a row with a pivot at others.
  const small = (block: Block) => block.people.size < FEWEST_ANSWERS;
  const rows = space.rows.filter(({ pivot }) => small(blocks[pivot]));
  const exposed = [
    ...new Set(blocks.filter(small).flatMap(({ people }) => [...people])),
  ];
  return exposed.some((one, i) =>
    [one, ...exposed.slice(i + 1)].some(other => {
      const its = rows.filter(({ pivot }) => isOf(blocks[pivot], one, other));
      return its.length > 0 && cancelElsewhere(its, blocks, one, other);
    }),
  );
}

/**
 * Whether something about the ratings of one person, or of two, follows from
 * sums of ratings: whether, for a criterion, sums can be added to and taken
 * from each other, any number of times, so that only ratings of these people
 * are left.
 *
 * All such combinations are a vector space. Where some of its rows, in reduced
 * echelon form, depend on each other at all but the ratings of a few people, a
 * combination is left with those.
 *
 * @param sums - the answers behind each
 * @public
 */
export function tellsOnFew(sums: readonly (readonly ToolAnswer[])[]): boolean {
  return TOOL_CRITERIA.some(criterion =>
    isApart(blocksOf(sums, criterion), sums.length),
  );
}
