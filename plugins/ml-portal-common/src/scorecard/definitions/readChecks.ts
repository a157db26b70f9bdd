import type { CheckDefinition } from '../types';
import { CHECKS } from './limits';
import { CHECK_KEYS, readCheck } from './readCheck';
import {
  openSection,
  pathOf,
  readFlag,
  readId,
  readList,
  type Report,
} from './section';

/** A check, and where it was written if that was in the configuration. */
export interface PlacedCheck {
  check: CheckDefinition;
  path?: string;
}

/**
 * Reads checks. Those of `base` stay unless they are switched off, and take the
 * fields that are given anew.
 */
export function readChecks(
  value: unknown,
  path: string,
  base: CheckDefinition[],
  report: Report,
): PlacedCheck[] {
  const checks = new Map<string, PlacedCheck>(
    base.map(check => [check.id, { check }]),
  );
  const seen = new Set<string>();
  let dropped = 0;
  const items = readList(value, path, CHECKS, report);
  items?.forEach((item, i) => {
    const section = openSection(item, `${path}[${i}]`, CHECK_KEYS, report);
    const id = section && readId(section);
    if (!section) {
      return;
    }
    if (id !== undefined && seen.has(id)) {
      report(pathOf(section, 'id'), `there is a check "${id}" already`);
    }
    const known = id === undefined ? undefined : checks.get(id)?.check;
    const check = readCheck(section, id ?? '', known);
    const isOff = readFlag(section, 'enabled') === false;
    if (id === undefined) {
      return;
    }
    seen.add(id);
    if (isOff) {
      checks.delete(id);
      dropped += 1;
    } else {
      checks.set(id, { check, path: section.path });
    }
  });
  if (checks.size === 0 && items?.length === dropped) {
    report(
      path,
      'must leave at least one check; "enabled: false" switches the scorecard off',
    );
  }
  if (checks.size > CHECKS.max) {
    report(path, `must come to at most ${CHECKS.max} checks`);
  }
  return [...checks.values()];
}
