import type { FactRow } from '../database/tables';
import { nextFactRow } from './nextFactRow';

const KEY = { entity_ref: 'component:default/a', provider: 'mlflow' };
const DAY_MS = 24 * 60 * 60 * 1000;
const FRESH: FactRow = {
  ...KEY,
  facts: '{"runs":1}',
  found_at: 100,
  failing_since: null,
  error: null,
  state: 'fresh',
};
const next = (
  outcome: Parameters<typeof nextFactRow>[1],
  previous: FactRow | undefined,
  now = 200,
) => nextFactRow(KEY, outcome, previous, now, DAY_MS);

describe('nextFactRow', () => {
  it('takes new facts over', () => {
    expect(next({ facts: { runs: 1 } }, undefined)).toEqual({
      ...FRESH,
      found_at: 200,
    });
    expect(next({ facts: { runs: 2 } }, FRESH)).toEqual({
      ...FRESH,
      facts: '{"runs":2}',
      found_at: 200,
    });
  });

  it('remembers when the same facts were first found', () => {
    // As PostgreSQL returns a bigint.
    const stored = { ...FRESH, found_at: '100' as unknown as number };
    expect(next({ facts: { runs: 1 } }, stored)).toEqual(FRESH);
  });

  it('keeps the last known facts for as long as they are trusted', () => {
    const stale = next({ error: 'It is gone' }, FRESH);
    expect(stale).toEqual({
      ...FRESH,
      failing_since: 200,
      error: 'It is gone',
      state: 'stale',
    });
    expect(next({ error: 'It is gone' }, stale, 200 + DAY_MS)).toEqual(stale);
    const failed = next({ error: 'It is gone' }, stale, 201 + DAY_MS);
    expect(failed).toEqual({ ...stale, state: 'failed' });
    expect(next({ facts: { runs: 1 } }, failed, 201 + DAY_MS)).toEqual(FRESH);
  });

  it('has nothing to trust where nothing was ever found', () => {
    const failed = next({ error: 'It is gone' }, undefined);
    expect(failed).toMatchObject({
      facts: null,
      found_at: null,
      failing_since: 200,
      state: 'failed',
    });
    expect(next({ error: 'It is gone' }, failed, 300)).toEqual(failed);
  });

  it('keeps of a reason what a database takes', () => {
    const { error } = next({ error: `\0${'x'.repeat(1000)}` }, undefined);
    expect(error).toBe('x'.repeat(500));
  });
});
