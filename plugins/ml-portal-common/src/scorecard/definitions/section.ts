import { isRecord } from '../../model/shapes';
import { showValue, shorten } from '../condition/showValue';
import { suggest } from './nearest';

/** One thing that is wrong in the definition of a scorecard. @public */
export interface DefinitionProblem {
  /** From the root of the configuration: `mlPortal.scorecards[0].title`. */
  path: string;
  /** What is wrong and what is expected; does not repeat the path. */
  message: string;
}

/** Notes a problem. */
export type Report = (path: string, message: string) => void;

/** A map of keys in the configuration, and where it stands. */
export interface Section {
  path: string;
  values: Record<string, unknown>;
  report: Report;
}

/** How long a list or a text may be. */
export interface Limit {
  max: number;
}

const ID = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_SHOWN_KEY = 80;

/** The path of a key within a section. */
export function pathOf({ path }: Pick<Section, 'path'>, key: string): string {
  return `${path}.${shorten(key, MAX_SHOWN_KEY)}`;
}

/**
 * Opens a map of keys, and reports the keys that it may not have.
 *
 * @returns undefined where it is no map, which is reported
 */
export function openSection(
  value: unknown,
  path: string,
  keys: readonly string[],
  report: Report,
): Section | undefined {
  if (!isRecord(value)) {
    report(path, `must be a map of keys, got ${showValue(value)}`);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) {
      const known = suggest(key, keys);
      report(pathOf({ path }, key), `unknown key, ${known}`);
    }
  }
  return { path, values: value, report };
}

/** Whether a key is there, with whatever value. */
export function has({ values }: Section, key: string): boolean {
  return Object.hasOwn(values, key) && values[key] !== undefined;
}

/** Reports each of these keys that is not there. */
export function need(section: Section, keys: readonly string[]): void {
  for (const key of keys.filter(each => !has(section, each))) {
    section.report(pathOf(section, key), 'is missing');
  }
}

/** A text, or undefined where it is left out or wrong; the latter is reported. */
export function readText(
  section: Section,
  key: string,
  { max }: Limit,
): string | undefined {
  if (!has(section, key)) {
    return undefined;
  }
  const value = section.values[key];
  const report = (message: string) =>
    section.report(pathOf(section, key), message);
  if (typeof value !== 'string') {
    report(`must be a text, got ${showValue(value)}`);
    return undefined;
  }
  if (value.length > max) {
    report(`must be at most ${max} characters long, got ${value.length}`);
    return undefined;
  }
  return value;
}

/** As {@link readText}, and reports a text that says nothing. */
export function readWords(
  section: Section,
  key: string,
  limit: Limit,
): string | undefined {
  const value = readText(section, key, limit);
  if (value?.trim() === '') {
    section.report(pathOf(section, key), 'must not be blank');
    return undefined;
  }
  return value;
}

/** As {@link readText}, for true or false. */
export function readFlag(section: Section, key: string): boolean | undefined {
  const value = section.values[key];
  if (!has(section, key) || typeof value === 'boolean') {
    return value as boolean | undefined;
  }
  section.report(
    pathOf(section, key),
    `must be true or false, got ${showValue(value)}`,
  );
  return undefined;
}

/** The id, which everything must have. */
export function readId(section: Section): string | undefined {
  need(section, ['id']);
  const { id } = section.values;
  if (!has(section, 'id') || (typeof id === 'string' && ID.test(id))) {
    return id as string | undefined;
  }
  section.report(
    pathOf(section, 'id'),
    `must be small letters, digits and hyphens, at most 63, and begin with a letter, got ${showValue(
      id,
    )}`,
  );
  return undefined;
}

/** The items of a list, or undefined where it is none or too long: reported. */
export function readList(
  value: unknown,
  path: string,
  { max }: Limit,
  report: Report,
): unknown[] | undefined {
  if (!Array.isArray(value)) {
    report(path, `must be a list, got ${showValue(value)}`);
    return undefined;
  }
  if (value.length > max) {
    report(path, `must have at most ${max} items, got ${value.length}`);
    return undefined;
  }
  return value;
}
