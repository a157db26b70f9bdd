import { mockServices } from '@backstage/backend-test-utils';
import type { FactProvider } from '@ml-portal/backstage-plugin-ml-portal-node';
import { model } from '../__testUtils__/company';
import { installed } from '../__testUtils__/factProviders';
import { collectFacts, Round } from './collectFacts';

const entities = (count: number) =>
  Array.from({ length: count }, (_, i) => model(`m${i}`, 'loans'));
const refOf = (i: number) => `component:default/m${i}`;
const never = () => new Promise<never>(() => {});
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('collectFacts', () => {
  const collect = async (
    overrides: Partial<FactProvider>,
    count = 2,
    signal?: AbortSignal,
  ) => {
    const logger = mockServices.logger.mock();
    const found = await collectFacts(installed(overrides), entities(count), {
      logger,
      signal,
    });
    return { found: Object.fromEntries(found), logger };
  };
  const errorOf = (outcome: object) => (outcome as { error?: string }).error;

  it('asks for all in batches', async () => {
    const sizes: number[] = [];
    const counts = installed().collect;
    const { found } = await collect(
      {
        batchSize: 3,
        collect: (batch, options) => {
          sizes.push(batch.length);
          return counts(batch, options) as any;
        },
      },
      7,
    );
    expect(sizes).toEqual([3, 3, 1]);
    expect(Object.keys(found).sort()).toEqual(
      Array.from({ length: 7 }, (_, i) => refOf(i)),
    );
    expect(found[refOf(6)]).toEqual({ facts: { count: 1 } });
  });

  it('asks for a few at a time', async () => {
    let running = 0;
    let most = 0;
    await collect(
      {
        batchSize: 1,
        concurrency: 3,
        collect: async () => {
          most = Math.max(most, ++running);
          await sleep(2);
          running -= 1;
          return new Map();
        },
      },
      12,
    );
    expect(most).toBe(3);
  });

  it('asks nothing about nobody', async () => {
    const ask = jest.fn();
    expect((await collect({ collect: ask }, 0)).found).toEqual({});
    expect(ask).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<FactProvider>, RegExp]>([
    [
      'hangs',
      { timeout: { milliseconds: 20 }, collect: never },
      /^Runs did not answer within 0.02 s$/,
    ],
    [
      'throws at once',
      {
        collect: () => {
          throw new Error('Not today');
        },
      },
      /^Not today$/,
    ],
    [
      'throws later',
      {
        collect: async () => {
          await sleep(2);
          throw new Error('Too bad');
        },
      },
      /^Too bad$/,
    ],
    [
      'throws what is no error',
      { collect: () => Promise.reject('Just so') },
      /^Just so$/,
    ],
    ['returns nothing', { collect: async () => undefined as any }, /./],
    ['returns no map', { collect: async () => ({ a: 1 } as any) }, /./],
    [
      'returns other keys',
      { collect: async () => new Map([[5, {}]]) as any },
      /./,
    ],
  ])(
    'marks all that it asked for where a provider %s',
    async (_, overrides, message) => {
      const { found, logger } = await collect(overrides);
      expect(Object.keys(found)).toEqual([refOf(0), refOf(1)]);
      expect(errorOf(found[refOf(0)])).toMatch(message);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );

  it('tells a provider that its time is up', async () => {
    let aborted = false;
    await collect({
      timeout: { milliseconds: 10 },
      collect: (_, { signal }) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return never();
      },
    });
    expect(aborted).toBe(true);
  });

  it('does not mind a failure after the time is up', async () => {
    const { found } = await collect({
      timeout: { milliseconds: 5 },
      collect: async () => {
        await sleep(15);
        throw new Error('Too late');
      },
    });
    await sleep(20);
    expect(errorOf(found[refOf(0)])).toMatch(/did not answer/);
  });

  it.each<[string, unknown, RegExp]>([
    ['an error', { error: 'No such model' }, /^No such model$/],
    ['facts against the schema', { facts: { count: 'x' } }, /must be number/],
    ['facts that are none', { facts: null }, /must be object/],
    ['facts left open', { facts: undefined }, /neither facts nor a reason/],
    ['nothing', {}, /./],
    ['null', null, /./],
    ['a text', 'facts', /./],
    ['an error that is no text', { error: new Error('Gone') }, /Gone/],
    ['an error without a reason', { error: undefined }, /./],
  ])('marks one entity alone for %s', async (_, outcome, message) => {
    const { found } = await collect({
      collect: async () =>
        new Map<string, any>([
          [refOf(0), outcome],
          [refOf(1), { facts: { count: 1 } }],
        ]),
    });
    expect(found[refOf(1)]).toEqual({ facts: { count: 1 } });
    expect(typeof errorOf(found[refOf(0)])).toBe('string');
    expect(errorOf(found[refOf(0)])).toMatch(message);
  });

  it('marks one entity alone for facts that cannot be written down', async () => {
    const circular: Record<string, unknown> = {};
    circular.itself = circular;
    const { found } = await collect({
      schema: {},
      collect: async () =>
        new Map<string, any>([
          [refOf(0), { facts: circular }],
          [refOf(1), { facts: { count: 1 } }],
        ]),
    });
    expect(errorOf(found[refOf(0)])).toMatch(/circular/i);
    expect(found[refOf(1)]).toEqual({ facts: { count: 1 } });
  });

  it('takes no facts of what it did not ask for', async () => {
    const { found } = await collect({
      collect: async () =>
        new Map([
          ['component:default/other', { facts: { count: 1 } }],
          [refOf(0).toUpperCase(), { facts: { count: 2 } }],
        ]),
    });
    expect(found).toEqual({ [refOf(0)]: { facts: { count: 2 } } });
  });

  it('leaves a provider alone that keeps failing', async () => {
    const ask = jest.fn(async () => {
      throw new Error('Not today');
    });
    const { found, logger } = await collect(
      { batchSize: 1, concurrency: 1, collect: ask },
      10,
    );
    expect(ask).toHaveBeenCalledTimes(3);
    expect(logger.warn).toHaveBeenCalledTimes(3);
    expect(Object.values(found).map(errorOf)).toEqual(
      Array(10).fill('Not today'),
    );
  });

  it('goes on with one that fails now and then', async () => {
    let calls = 0;
    const { found } = await collect(
      {
        batchSize: 1,
        concurrency: 1,
        collect: async ([{ metadata }]) => {
          calls += 1;
          if (calls % 3 !== 0) {
            throw new Error('Not now');
          }
          const ref = `component:default/${metadata.name}`;
          return new Map([[ref, { facts: { count: calls } }]]);
        },
      },
      9,
    );
    expect(Object.values(found).filter(errorOf)).toHaveLength(6);
    expect(found[refOf(8)]).toEqual({ facts: { count: 9 } });
  });

  it('stops when it is stopped', async () => {
    const stop = new AbortController();
    const work = collect({ collect: never }, 2, stop.signal);
    stop.abort(new Error('Stopped'));
    await expect(work).rejects.toThrow('Stopped');
  });

  it('leaves a provider alone for the rest of a round, not of the next', async () => {
    const collectNothing = jest.fn(async () => {
      throw new Error('down');
    });
    const provider = installed({
      batchSize: 1,
      concurrency: 1,
      collect: collectNothing,
    });
    const options = { logger: mockServices.logger.mock() };
    const round = new Round();
    await collectFacts(provider, entities(5), { ...options, round });
    const found = await collectFacts(provider, entities(2), {
      ...options,
      round,
    });
    expect(collectNothing).toHaveBeenCalledTimes(3);
    expect(found.get(refOf(1))).toEqual({ error: 'down' });
    await collectFacts(provider, entities(1), options);
    expect(collectNothing).toHaveBeenCalledTimes(4);
  });
});
