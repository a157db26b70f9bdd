import type { StandingOfEntity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { count } from '../count';
import { type Change, type Report, totalsOf } from '../report';

const NO_LEVEL = 'no level';

function scoreOf({ score }: StandingOfEntity): string {
  return score === null ? 'none' : String(score);
}

function fromTo(before: string | undefined, after: string): string {
  return before === undefined || before === after
    ? after
    : `${before} → ${after}`;
}

/** The score before and after; undefined for what has none. */
export function sayScore({ before, after }: Change): string | undefined {
  return after.score === null && (before?.score ?? null) === null
    ? undefined
    : fromTo(before ? scoreOf(before) : undefined, scoreOf(after));
}

/** The level on each scorecard, before and after. */
export function sayLevels({
  before,
  after,
}: Change): { scorecard: string; levels: string }[] {
  return Object.entries(after.levels).map(([scorecard, level]) => ({
    scorecard,
    levels: fromTo(
      before && scorecard in before.levels
        ? before.levels[scorecard] ?? NO_LEVEL
        : undefined,
      level ?? NO_LEVEL,
    ),
  }));
}

function sayFound(report: Report): string {
  const { errors, warnings } = totalsOf(report);
  if (errors + warnings > 0) {
    return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  }
  return report.portal?.trouble === undefined
    ? 'nothing wrong'
    : 'nothing wrong, as far as it shows without the portal';
}

/** How much was checked, and what was found. */
export function sayTotals(report: Report): string {
  const { files, documents, mlDocuments } = totalsOf(report);
  return `${count(files, 'file')}, ${count(
    documents,
    'document',
  )}, ${mlDocuments} with ML: ${sayFound(report)}`;
}
