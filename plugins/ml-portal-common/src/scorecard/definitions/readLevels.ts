import type { LevelDefinition } from '../types';
import { LEVELS, TITLE } from './limits';
import { suggest } from './nearest';
import {
  has,
  need,
  openSection,
  pathOf,
  readId,
  readList,
  readText,
  readWords,
  type Report,
  type Section,
} from './section';

/** Puts a new level where it says, or at the top. */
function place(
  level: LevelDefinition,
  levels: LevelDefinition[],
  section: Section,
): void {
  if (has(section, 'after') && has(section, 'before')) {
    const message = 'must not stand beside "after": one of them is enough';
    section.report(pathOf(section, 'before'), message);
  }
  for (const [key, shift] of [
    ['after', 1],
    ['before', 0],
  ] as const) {
    const neighbour = readText(section, key, TITLE);
    if (neighbour !== undefined) {
      const index = levels.findIndex(({ id }) => id === neighbour);
      if (index >= 0) {
        levels.splice(index + shift, 0, level);
        return;
      }
      const known = levels.map(({ id }) => id);
      section.report(
        pathOf(section, key),
        `no such level, ${suggest(neighbour, known)}`,
      );
    }
  }
  levels.push(level);
}

/**
 * Reads levels, from the lowest to the highest. Those of `base` stay, and take
 * the titles that are given anew.
 */
export function readLevels(
  value: unknown,
  path: string,
  base: LevelDefinition[] | undefined,
  report: Report,
): LevelDefinition[] {
  const items = readList(value, path, LEVELS, report);
  if (!base && items?.length === 0) {
    report(path, 'must have at least one level');
  }
  const keys = base ? ['id', 'title', 'after', 'before'] : ['id', 'title'];
  const levels = (base ?? []).map(level => ({ ...level }));
  const seen = new Set<string>();
  items?.forEach((item, i) => {
    const section = openSection(item, `${path}[${i}]`, keys, report);
    const id = section && readId(section);
    if (!section) {
      return;
    }
    need(section, ['title']);
    const title = readWords(section, 'title', TITLE) ?? '';
    if (id === undefined) {
      return;
    }
    if (seen.has(id)) {
      report(pathOf(section, 'id'), `there is a level "${id}" already`);
    }
    seen.add(id);
    const known = levels.find(level => level.id === id);
    if (!known) {
      if (base) {
        place({ id, title }, levels, section);
      } else {
        levels.push({ id, title });
      }
      return;
    }
    known.title = title;
    for (const key of ['after', 'before'].filter(each => has(section, each))) {
      report(pathOf(section, key), 'only a new level can be placed');
    }
  });
  if (levels.length > LEVELS.max) {
    report(path, `must come to at most ${LEVELS.max} levels`);
  }
  return levels;
}
