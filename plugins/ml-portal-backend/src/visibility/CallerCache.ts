import type { BackstageCredentials } from '@backstage/backend-plugin-api';

const MAX_CALLERS = 1_000;
/** A page asks several times: the policy is asked once for them all. */
export const DECISION_MS = 5_000;

interface Entry<T> {
  askedAt: number;
  answer: Promise<T>;
  /** Whether a newer answer is awaited. */
  renewing: boolean;
}

/** One text for everybody who is the same caller. */
export function callerOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
    accessRestrictions?: object;
  };
  return JSON.stringify([
    principal.type,
    principal.userEntityRef ?? principal.subject,
    principal.accessRestrictions,
  ]);
}

/** How long an answer is kept. */
export interface CallerCacheOptions<T> {
  /** From this age on, an answer is renewed in the background. */
  renewMs: number;
  /** From this age on, an answer is given no more. */
  lifeMs: number;
  /** Whether two answers say the same: the older one then stays. */
  same?: (a: T, b: T) => boolean;
  now: () => number;
}

/**
 * Keeps an answer per caller. One that ages is still given, and renewed
 * meanwhile; one that is too old is asked for anew. A failure is the next
 * caller's to try.
 */
export class CallerCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #options: CallerCacheOptions<T>;

  constructor(options: CallerCacheOptions<T>) {
    this.#options = options;
  }

  get(caller: string, ask: () => Promise<T>): Promise<T> {
    const { renewMs, lifeMs, now } = this.#options;
    const known = this.#entries.get(caller);
    const age = known ? now() - known.askedAt : Infinity;
    if (known && age < lifeMs) {
      if (age >= renewMs && !known.renewing) {
        this.#renew(known, ask);
      }
      return known.answer;
    }
    return this.#keep(caller, ask());
  }

  #keep(caller: string, answer: Promise<T>): Promise<T> {
    const { lifeMs, now } = this.#options;
    for (const [key, { askedAt }] of this.#entries) {
      if (now() - askedAt >= lifeMs || this.#entries.size >= MAX_CALLERS) {
        this.#entries.delete(key);
      }
    }
    const entry = { askedAt: now(), answer, renewing: false };
    this.#entries.set(caller, entry);
    answer.catch(() => {
      if (this.#entries.get(caller) === entry) {
        this.#entries.delete(caller);
      }
    });
    return answer;
  }

  #renew(known: Entry<T>, ask: () => Promise<T>): void {
    const { now, same } = this.#options;
    const askedAt = now();
    known.renewing = true;
    Promise.all([known.answer, ask()]).then(
      ([before, after]) => {
        known.renewing = false;
        known.askedAt = askedAt;
        known.answer = Promise.resolve(same?.(before, after) ? before : after);
      },
      () => {
        known.renewing = false;
      },
    );
  }
}
