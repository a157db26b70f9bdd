import type { JsonValue } from '@backstage/types';
import { isRecord } from '../../model/shapes';
import { sayCount } from './isoDuration';
import { parseIsoTime } from './isoTime';

const MAX_SHOWN_TEXT = 80;
const MAX_SHOWN_ITEMS = 5;
const MAX_KEPT_TEXT = 200;
const MAX_KEPT_ITEMS = 10;

const BARE_WORD = /^[A-Za-z][\w:./-]*$/;
const LITERALS = ['true', 'false', 'null'];

/** Cuts a text that is longer than `max` characters. */
export function shorten(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/**
 * Says a value within a sentence. Texts stand in quotes unless they are one word
 * that is nothing else: the text "45" is not the number.
 */
export function showValue(value: unknown): string {
  if (typeof value === 'string') {
    const short = shorten(value, MAX_SHOWN_TEXT);
    const isPlain =
      (BARE_WORD.test(value) && !LITERALS.includes(value)) ||
      parseIsoTime(value) !== undefined;
    return isPlain ? short : JSON.stringify(short);
  }
  if (Array.isArray(value)) {
    return value.every(isFlat)
      ? `[${listValues(value)}]`
      : `a list of ${sayCount(value.length, 'item')}`;
  }
  return isRecord(value) ? showMap(value) : String(value);
}

/** Says the items of a list, the first of many. */
export function listValues(values: readonly unknown[]): string {
  const shown = values.slice(0, MAX_SHOWN_ITEMS).map(showValue).join(', ');
  const more = values.length - MAX_SHOWN_ITEMS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function showMap(value: object): string {
  return `a map of ${sayCount(Object.keys(value).length, 'key')}`;
}

/** The value, cut down to what a result may carry for each entity. */
export function keepShort(value: JsonValue | undefined): JsonValue {
  if (value === undefined) {
    return null;
  }
  if (typeof value === 'string') {
    return shorten(value, MAX_KEPT_TEXT);
  }
  if (isFlat(value)) {
    return value;
  }
  if (!Array.isArray(value) || !value.every(isFlat)) {
    return showValue(value);
  }
  const kept = value.slice(0, MAX_KEPT_ITEMS).map(keepShort);
  const more = value.length - MAX_KEPT_ITEMS;
  return more > 0 ? [...kept, `and ${more} more`] : kept;
}
