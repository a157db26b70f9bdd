import type { ScorecardDefinition } from '../types';
import { SCORECARDS } from './limits';
import { suggest } from './nearest';
import { readScorecard } from './readScorecard';
import {
  type DefinitionProblem,
  has,
  openSection,
  pathOf,
  readFlag,
  readId,
  readList,
  type Section,
} from './section';

const ROOT = 'mlPortal.scorecards';

const KEYS = [
  'id',
  'enabled',
  'extend',
  'title',
  'description',
  'filter',
  'levels',
  'checks',
];

/** Whether an entry says no more than that a scorecard is on or off. */
function isSwitch(section: Section): boolean {
  return (
    has(section, 'enabled') &&
    KEYS.every(key => ['id', 'enabled'].includes(key) || !has(section, key))
  );
}

/**
 * Reads the scorecards in force from the configuration: the defaults, as they
 * are switched off, extended or replaced, and then the new ones.
 *
 * @param value - what stands at `mlPortal.scorecards`; undefined for nothing
 * @returns the scorecards, and everything that is wrong. An entry with a problem
 * has no effect.
 * @public
 */
export function parseScorecards(
  value: unknown,
  defaults: ScorecardDefinition[],
): { scorecards: ScorecardDefinition[]; problems: DefinitionProblem[] } {
  const problems: DefinitionProblem[] = [];
  if (value === undefined) {
    return { scorecards: defaults, problems };
  }
  const report = (path: string, message: string) => {
    problems.push({ path, message });
  };
  const byDefault = new Map(defaults.map(each => [each.id, each]));
  const scorecards = new Map(byDefault);
  const seen = new Set<string>();

  const read = (section: Section, before: number): void => {
    const id = readId(section);
    const isOff = readFlag(section, 'enabled') === false;
    const isExtended = readFlag(section, 'extend') === true;
    if (id !== undefined && seen.has(id)) {
      report(pathOf(section, 'id'), `there is an entry for "${id}" already`);
    }
    seen.add(id ?? '');
    const base = byDefault.get(id ?? '');
    const isOnlySwitch = isSwitch(section);
    if (id !== undefined && !base && (isExtended || isOnlySwitch)) {
      const known = suggest(id, [...byDefault.keys()]);
      report(pathOf(section, 'id'), `no such default scorecard, ${known}`);
      return;
    }
    const scorecard = isOnlySwitch
      ? base
      : readScorecard(section, id ?? '', isExtended ? base : undefined);
    if (problems.length > before || !scorecard) {
      return;
    }
    if (isOff) {
      scorecards.delete(scorecard.id);
    } else {
      scorecards.set(scorecard.id, scorecard);
    }
  };

  readList(value, ROOT, SCORECARDS, report)?.forEach((entry, i) => {
    const before = problems.length;
    const section = openSection(entry, `${ROOT}[${i}]`, KEYS, report);
    if (section) {
      read(section, before);
    }
  });
  if (scorecards.size > SCORECARDS.max) {
    report(ROOT, `must come to at most ${SCORECARDS.max} scorecards`);
  }
  return { scorecards: [...scorecards.values()], problems };
}
