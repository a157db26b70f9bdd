import type { LineVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type SpreadFigure, spreadOf } from './spreads';

type Column = 'title' | 'models' | 'late' | 'rollbacks' | SpreadFigure;

/** The orders of lines of business; a minus means descending. */
export const LINE_SORTS = [
  'title',
  '-title',
  'models',
  '-models',
  'leadTime',
  '-leadTime',
  'changes',
  '-changes',
  'trainingAge',
  '-trainingAge',
  'late',
  '-late',
  'rollbacks',
  '-rollbacks',
  'restore',
  '-restore',
] as const satisfies readonly (Column | `-${Column}`)[];

export type LineSort = (typeof LINE_SORTS)[number];

const share = (part: number, whole: number) =>
  whole > 0 ? part / whole : null;

function figureOf(
  line: LineVelocity,
  column: Exclude<Column, 'title'>,
): number | null {
  switch (column) {
    case 'models':
      return line.models;
    case 'late':
      return share(line.training.late, line.training.known);
    case 'rollbacks':
      return line.failures
        ? share(line.failures.rollbacks, line.failures.changes)
        : null;
    default:
      return spreadOf(line, column).quartiles?.median ?? null;
  }
}

/**
 * Lines of business in an order; those without the figure come last either way.
 *
 * @param lines - by title
 */
export function sortLines(
  lines: LineVelocity[],
  sort: LineSort,
): LineVelocity[] {
  const descending = sort.startsWith('-');
  const column = sort.replace('-', '') as Column;
  if (column === 'title') {
    return descending ? [...lines].reverse() : lines;
  }
  const known = lines.filter(line => figureOf(line, column) !== null);
  const unknown = lines.filter(line => figureOf(line, column) === null);
  const difference = (a: LineVelocity, b: LineVelocity) =>
    figureOf(a, column)! - figureOf(b, column)!;
  known.sort((a, b) => (descending ? difference(b, a) : difference(a, b)));
  return [...known, ...unknown];
}
