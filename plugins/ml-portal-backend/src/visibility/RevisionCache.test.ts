import { RevisionCache } from './RevisionCache';
import { EVERYTHING, type Visibility } from './Visibility';

const seeing = (...refs: string[]): Visibility => ({
  all: false,
  refs: new Set(refs),
});

describe('RevisionCache', () => {
  let cache: RevisionCache;
  let calls: number;
  const workOut = async () => ++calls;
  beforeEach(() => {
    cache = new RevisionCache();
    calls = 0;
  });

  it('works out once what several ask for at once, until results change', async () => {
    const ask = (revision: number) =>
      cache.get(EVERYTHING, revision, 'models', workOut);
    expect(await Promise.all([ask(1), ask(1)])).toEqual([1, 1]);
    expect(await ask(1)).toBe(1);
    expect(await ask(2)).toBe(2);
    // Whoever asked for the revision a moment too early gets the newer.
    expect(await ask(1)).toBe(2);
    expect(calls).toBe(2);
  });

  it('keeps apart what is asked, and by whom', async () => {
    const one = seeing('a');
    const other = seeing('a');
    const values = [
      await cache.get(EVERYTHING, 1, 'models', workOut),
      await cache.get(EVERYTHING, 1, 'fences', workOut),
      await cache.get(one, 1, 'models', workOut),
      await cache.get(other, 1, 'models', workOut),
    ];
    expect(values).toEqual([1, 2, 3, 4]);
    expect(await cache.get(one, 1, 'models', workOut)).toBe(3);
  });

  it('keeps no text that only a program reads, once', async () => {
    const long = async () => `${await workOut()}`.padEnd(300_000);
    await cache.get(EVERYTHING, 1, 'models', long);
    await cache.get(EVERYTHING, 1, 'models', long);
    expect(calls).toBe(2);
  });

  it('keeps no failure', async () => {
    const fail = () => Promise.reject(new Error('The database is gone'));
    await expect(cache.get(EVERYTHING, 1, 'models', fail)).rejects.toThrow(
      'database is gone',
    );
    expect(await cache.get(EVERYTHING, 1, 'models', workOut)).toBe(1);
  });

  it('does not lose a newer value to an older failure', async () => {
    let fail = (_: Error) => {};
    const failing = cache.get(
      EVERYTHING,
      1,
      'models',
      () => new Promise<number>((_, reject) => (fail = reject)),
    );
    expect(await cache.get(EVERYTHING, 2, 'models', workOut)).toBe(1);
    fail(new Error('Too late'));
    await expect(failing).rejects.toThrow('Too late');
    expect(await cache.get(EVERYTHING, 2, 'models', workOut)).toBe(1);
  });

  it('makes room by what was asked for longest ago', async () => {
    const ask = (n: number) => cache.get(EVERYTHING, 1, `page ${n}`, workOut);
    for (let n = 0; n < 500; n++) {
      await ask(n);
    }
    await ask(0);
    await ask(500);
    expect(calls).toBe(501);
    await ask(0);
    expect(calls).toBe(501);
    await ask(1);
    expect(calls).toBe(502);
  });
});
