import { counting } from '../__testUtils__/factProviders';
import { FactProviders } from './FactProviders';

describe('FactProviders', () => {
  it('fills in what a provider leaves out', () => {
    const providers = new FactProviders();
    providers.addFactProvider(counting());
    expect(providers.list()).toMatchObject([
      {
        id: 'runs',
        roles: ['model'],
        frequency: { minutes: 30 },
        timeoutMs: 30_000,
        batchSize: 50,
        concurrency: 2,
      },
    ]);
  });

  it('takes an instance of a class', async () => {
    class Instance {
      readonly #facts = { count: 3 };
      readonly id = 'runs';
      readonly title = 'Runs';
      readonly schema = { type: 'object' };
      async collect() {
        return new Map([['component:default/a', { facts: this.#facts }]]);
      }
    }
    const providers = new FactProviders();
    providers.addFactProvider(new Instance());
    const [{ collect }] = providers.list();
    expect((await collect([], {} as any)).size).toBe(1);
  });

  it('holds facts against the schema', () => {
    const providers = new FactProviders();
    providers.addFactProvider(counting());
    const [{ problemOf }] = providers.list();
    expect(problemOf({ count: 1 })).toBeUndefined();
    expect(problemOf({ count: 'one', more: 1 })).toMatch(
      /additional properties.*facts\/count must be number/,
    );
    expect(problemOf(null)).toMatch(/facts must be object/);
  });

  it.each([
    ['an id in capitals', { id: 'Runs' }, /id must match/],
    ['an id with a dot', { id: 'a.b' }, /id must match/],
    ['a built-in name', { id: 'ownership' }, /be none of/],
    ['a schema that is none', { schema: { type: 'nonsense' } }, /schema/],
    ['no role', { roles: ['person' as 'model'] }, /roles must be of/],
    ['no time', { timeout: { seconds: 0 } }, /timeout in ms/],
    ['half a batch', { batchSize: 0.5 }, /batchSize must be a whole number/],
    ['no calls', { concurrency: 0 }, /concurrency/],
  ])('refuses %s', (_, overrides, message) => {
    const providers = new FactProviders();
    expect(() => providers.addFactProvider(counting(overrides))).toThrow(
      message,
    );
    expect(providers.list()).toEqual([]);
  });

  it('refuses an id that is taken', () => {
    const providers = new FactProviders();
    providers.addFactProvider(counting());
    expect(() => providers.addFactProvider(counting())).toThrow(/is taken/);
  });
});
