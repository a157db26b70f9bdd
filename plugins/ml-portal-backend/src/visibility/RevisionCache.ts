import type { Visibility } from './Visibility';

/** A page of 50 models is some 80 kB. */
const MOST_ENTRIES = 500;
/** Longer pages are asked for by programs, which read a list once. */
const LONGEST_TEXT = 250_000;

interface Entry {
  revision: number;
  value: Promise<unknown>;
}

/**
 * Keeps what was worked out of the results that a caller may see, until the
 * results change. Callers who may see everything share it; what others may see
 * is one object for as long as it holds, and what is kept goes with it. What
 * was asked for longest ago makes room.
 */
export class RevisionCache {
  readonly #entries = new Map<string, Entry>();
  readonly #mostEntries: number;
  readonly #ids = new WeakMap<Visibility, number>();
  #lastId = 0;

  /** @param mostEntries - for what is larger than a page of a list */
  constructor(mostEntries: number = MOST_ENTRIES) {
    this.#mostEntries = mostEntries;
  }

  /**
   * @param revision - of the results, as they are now
   * @param key - what is worked out, with all parameters
   */
  async get<T>(
    visibility: Visibility,
    revision: number,
    key: string,
    workOut: () => Promise<T>,
  ): Promise<T> {
    const whole = `${this.#idOf(visibility)} ${key}`;
    const known = this.#entries.get(whole);
    this.#entries.delete(whole);
    if (known && known.revision >= revision) {
      this.#entries.set(whole, known);
      return known.value as Promise<T>;
    }
    const value = workOut();
    const entry = { revision, value };
    this.#entries.set(whole, entry);
    const forget = () => {
      if (this.#entries.get(whole) === entry) {
        this.#entries.delete(whole);
      }
    };
    value.then(text => {
      if (typeof text === 'string' && text.length > LONGEST_TEXT) {
        forget();
      }
    }, forget);
    if (this.#entries.size > this.#mostEntries) {
      this.#entries.delete(this.#entries.keys().next().value!);
    }
    return value;
  }

  #idOf(visibility: Visibility): number {
    const id = this.#ids.get(visibility) ?? ++this.#lastId;
    this.#ids.set(visibility, id);
    return id;
  }
}
