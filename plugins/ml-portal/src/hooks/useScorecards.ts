import { useApiHolder } from '@backstage/core-plugin-api';
import type {
  MlPortalApi,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useSyncExternalStore } from 'react';
import { mlPortalApiRef } from '../api';

const NONE: readonly ScorecardInForce[] = [];

/**
 * What a backend has in force, asked for once: it changes when the portal is
 * set up anew, and every name of a level and of a check rests on it.
 */
class KnownScorecards {
  readonly #api: MlPortalApi;
  readonly #listeners = new Set<() => void>();
  #items = NONE;
  #asked = false;

  constructor(api: MlPortalApi) {
    this.#api = api;
  }

  items = () => this.#items;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    this.#ask();
    return () => {
      this.#listeners.delete(listener);
    };
  };

  async #ask(): Promise<void> {
    if (this.#asked) {
      return;
    }
    this.#asked = true;
    try {
      this.#items = (await this.#api.getScorecards()).items;
      this.#listeners.forEach(listener => listener());
    } catch {
      // Ids stand for titles until somebody else asks.
      this.#asked = false;
    }
  }
}

const known = new WeakMap<MlPortalApi, KnownScorecards>();
const NOWHERE = { items: () => NONE, subscribe: () => () => {} };

/** The scorecards in force; none until they are known. */
export function useScorecards(): readonly ScorecardInForce[] {
  const api = useApiHolder().get(mlPortalApiRef);
  if (api && !known.has(api)) {
    known.set(api, new KnownScorecards(api));
  }
  const { subscribe, items } = (api && known.get(api)) ?? NOWHERE;
  return useSyncExternalStore(subscribe, items);
}
