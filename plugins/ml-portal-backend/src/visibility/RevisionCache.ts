import type { Visibility } from './Visibility';

const MOST_ENTRIES = 200;

interface Entries {
  revision: number;
  values: Map<string, Promise<unknown>>;
}

/**
 * Keeps what was worked out of the results that a caller may see, until the
 * results change. Callers who may see everything share it; what others may see
 * is one object for as long as it holds, and what is kept goes with it.
 */
export class RevisionCache {
  readonly #byVisibility = new WeakMap<Visibility, Entries>();

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
    let entries = this.#byVisibility.get(visibility);
    if (!entries || entries.revision < revision) {
      entries = { revision, values: new Map() };
      this.#byVisibility.set(visibility, entries);
    }
    const { values } = entries;
    const known = values.get(key);
    if (known) {
      return known as Promise<T>;
    }
    if (values.size >= MOST_ENTRIES) {
      values.delete(values.keys().next().value!);
    }
    const value = workOut();
    values.set(key, value);
    value.catch(() => values.delete(key));
    return value;
  }
}
