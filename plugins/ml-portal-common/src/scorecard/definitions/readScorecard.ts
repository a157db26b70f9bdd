import type { LevelDefinition, ScorecardDefinition } from '../types';
import { DESCRIPTION, TITLE } from './limits';
import { suggest } from './nearest';
import { readCondition } from './readCheck';
import { type PlacedCheck, readChecks } from './readChecks';
import { readLevels } from './readLevels';
import {
  has,
  need,
  pathOf,
  readText,
  readWords,
  type Section,
} from './section';

const NEEDED = ['title', 'filter', 'levels', 'checks'];

/** Reports the checks whose level is not there; whether all have one. */
function haveLevels(
  checks: PlacedCheck[],
  levels: LevelDefinition[],
  { report }: Section,
): boolean {
  const known = levels.map(({ id }) => id);
  const lost = checks.filter(({ check }) => !known.includes(check.level));
  for (const { check, path } of lost) {
    // One that is missing was reported as that.
    if (check.level !== '') {
      const message = `no such level, ${suggest(check.level, known)}`;
      report(`${path}.level`, message);
    }
  }
  return lost.length === 0;
}

/**
 * Reports the levels that nothing has to be done for. A level of `base` whose
 * last check was switched off goes with it instead.
 */
function withoutEmptyLevels(
  checks: PlacedCheck[],
  levels: LevelDefinition[],
  base: ScorecardDefinition | undefined,
  section: Section,
): LevelDefinition[] {
  const used = new Set(checks.map(({ check }) => check.level));
  const ofBase = new Set(base?.levels.map(({ id }) => id));
  const empty = levels.filter(({ id }) => !used.has(id));
  for (const { id } of empty.filter(level => !ofBase.has(level.id))) {
    const message = `no check belongs to the level "${id}"`;
    section.report(pathOf(section, 'levels'), message);
  }
  return levels.filter(level => !empty.includes(level));
}

/**
 * Reads a scorecard: whole, or what changes and adds to `base`.
 *
 * @returns what can only be used where nothing was reported
 */
export function readScorecard(
  section: Section,
  id: string,
  base?: ScorecardDefinition,
): ScorecardDefinition {
  const { values, report } = section;
  if (!base) {
    need(section, NEEDED);
  }
  const levels = has(section, 'levels')
    ? readLevels(values.levels, pathOf(section, 'levels'), base?.levels, report)
    : base?.levels ?? [];
  const checks: PlacedCheck[] = has(section, 'checks')
    ? readChecks(
        values.checks,
        pathOf(section, 'checks'),
        base?.checks ?? [],
        report,
      )
    : (base?.checks ?? []).map(check => ({ check }));
  const canCompare = checks.length > 0 && levels.length > 0;
  return {
    id,
    title: readWords(section, 'title', TITLE) ?? base?.title ?? '',
    description:
      readText(section, 'description', DESCRIPTION) ?? base?.description ?? '',
    filter: has(section, 'filter')
      ? readCondition(section, 'filter')
      : base?.filter ?? {},
    levels:
      canCompare && haveLevels(checks, levels, section)
        ? withoutEmptyLevels(checks, levels, base, section)
        : levels,
    checks: checks.map(({ check }) => check),
  };
}
