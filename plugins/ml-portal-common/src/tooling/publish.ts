import { TOOL_CRITERIA, type ToolRatings } from '../api/tooling';
import { FEWEST_ANSWERS, tellsOnFew, type ToolAnswer } from './tellsOnFew';

/** An answer that counts now. @public */
export interface CountedToolAnswer extends ToolAnswer {
  /** The only line of business of the person when they answered; null else. */
  line: string | null;
}

/** A figure that was published, and the answers behind it. @public */
export interface PublishedAnswers<T extends ToolAnswer = ToolAnswer> {
  /** Null for all who answered. */
  line: string | null;
  answers: readonly T[];
}

/** What becomes of published figures. @public */
export interface Publishing<T extends CountedToolAnswer> {
  /** What is published now. */
  published: PublishedAnswers<T>[];
  /**
   * What may be shown on: that of all who answered (null) and of lines of
   * business, where enough people's answers count. What is published otherwise
   * is history.
   */
  shown: (string | null)[];
}

/** Whether two people's ratings, or two of one person's, are the same. @public */
export function sameRatings(a: ToolRatings, b: ToolRatings): boolean {
  return TOOL_CRITERIA.every(criterion => a[criterion] === b[criterion]);
}

/** How many people say something else, nothing any more, or something at last. */
function peopleBetween(
  some: readonly ToolAnswer[],
  others: readonly ToolAnswer[],
): number {
  const known = new Map(some.map(({ person, ratings }) => [person, ratings]));
  let same = 0;
  for (const { person, ratings } of others) {
    const before = known.get(person);
    known.set(person, ratings);
    same += Number(before !== undefined && sameRatings(before, ratings));
  }
  return known.size - same;
}

/** All who answered first, then those of each line of business. */
function figuresOf<T extends CountedToolAnswer>(
  answers: readonly T[],
): PublishedAnswers<T>[] {
  const lines = new Set(answers.flatMap(({ line }) => line ?? []));
  return [
    { line: null, answers },
    ...[...lines].sort().map(line => ({
      line,
      answers: answers.filter(answer => answer.line === line),
    })),
  ].filter(figure => figure.answers.length >= FEWEST_ANSWERS);
}

/**
 * Decides what is published of a tool. A figure is, where three people or more
 * answered, where the answers of three people or more lie between it and the one
 * published last, and where nothing about fewer than three people follows from it
 * together with all that was published ever: of everybody, and of every line of
 * business. So three people's answers lie between any two figures, and a figure of
 * everybody never leaves one or two people when those of lines of business are
 * taken from it. Lines of business follow when everybody's is published.
 *
 * Where three people gave a rating for each criterion that was behind no figure
 * yet, everybody's figure is always published.
 *
 * @param answers - that count now, one for each person
 * @param before - all that was published, the oldest first
 * @public
 */
export function publishToolFigures<T extends CountedToolAnswer>(
  answers: readonly T[],
  before: readonly PublishedAnswers[],
): Publishing<T> {
  const figures = figuresOf(answers);
  const sums = before.map(({ answers: behind }) => behind);
  const mayBePublished = (figure: PublishedAnswers<T>) => {
    const last = before.filter(({ line }) => line === figure.line).at(-1);
    const between = last && peopleBetween(last.answers, figure.answers);
    return (
      !(between !== undefined && between < FEWEST_ANSWERS) &&
      !tellsOnFew([...sums, figure.answers])
    );
  };
  const published: PublishedAnswers<T>[] = [];
  for (const figure of figures) {
    // A line of business that went first could hold up everybody.
    if (
      (figure.line === null || published.length > 0) &&
      mayBePublished(figure)
    ) {
      published.push(figure);
      sums.push(figure.answers);
    }
  }
  return { published, shown: figures.map(({ line }) => line) };
}
