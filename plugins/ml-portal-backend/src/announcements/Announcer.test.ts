import { mockServices } from '@backstage/backend-test-utils';
import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { Announcer } from './Announcer';
import { REST_MS } from './Settling';

describe('Announcer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** An announcer over stores that say what the test has them say. */
  async function setUp(options: { switchedOff?: boolean } = {}) {
    const state = { newest: undefined as number | undefined, waiting: false };
    const publish = jest.fn(async () => {});
    const decide = jest.fn(async () => {
      state.newest = undefined;
    });
    const send = jest.fn(async () => {});
    const logger = mockServices.logger.mock();
    const announcer = new Announcer({
      store: {
        news: async () => state.newest,
        whileHolding: async (_: string, work: (hold: object) => unknown) =>
          work({ lastId: 0 }),
      } as any,
      events: { publish } as any,
      notifications: options.switchedOff
        ? undefined
        : ({
            setbacks: { decide },
            sender: { send, isWaiting: async () => state.waiting },
          } as any),
      logger,
    });
    let task: SchedulerServiceTaskInvocationDefinition['fn'];
    const start = () =>
      announcer.start(
        mockServices.scheduler.mock({
          scheduleTask: async ({ fn }) => {
            task = fn;
          },
        }),
      );
    const tick = () => task(new AbortController().signal);
    return { announcer, start, tick, state, publish, decide, send, logger };
  }

  it('publishes at once, and notifies when changes have come to rest', async () => {
    const { announcer, start, state, publish, decide, send } = await setUp();
    await start();
    state.newest = 1;
    announcer.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(publish).toHaveBeenCalledTimes(1);

    await jest.advanceTimersByTimeAsync(REST_MS - 1);
    state.newest = 2;
    announcer.wake();
    await jest.advanceTimersByTimeAsync(REST_MS - 1);
    expect(decide).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(REST_MS);
    expect(decide.mock.calls).toEqual([[{ lastId: 0 }, 2]]);
    expect(send).toHaveBeenCalledTimes(1);
    // Nothing is left to look for.
    expect(jest.getTimerCount()).toBe(0);
  });

  it('goes on with what waits at each turn of the task', async () => {
    const { start, tick, state, send, publish } = await setUp();
    await start();
    await tick();
    expect(send).not.toHaveBeenCalled();
    state.waiting = true;
    await tick();
    expect(send).toHaveBeenCalledTimes(1);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('publishes events where notifications are switched off', async () => {
    const { start, tick, state, publish } = await setUp({ switchedOff: true });
    await start();
    state.newest = 1;
    await tick();
    expect(publish).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('goes on after a failure of one of both', async () => {
    const { start, tick, state, publish, send, logger } = await setUp();
    await start();
    state.waiting = true;
    publish.mockRejectedValueOnce(new Error('The bus is gone'));
    await tick();
    expect(send).toHaveBeenCalledTimes(1);
    send.mockRejectedValueOnce(new Error('The database is gone'));
    await tick();
    expect(publish).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('does nothing before it starts, nor after it stops', async () => {
    const { announcer, start, state, publish, decide } = await setUp();
    state.newest = 1;
    announcer.wake();
    await start();
    announcer.wake();
    await jest.advanceTimersByTimeAsync(0);
    announcer.stop();
    announcer.wake();
    await jest.advanceTimersByTimeAsync(10 * REST_MS);
    expect(publish).toHaveBeenCalledTimes(1);
    expect(decide).not.toHaveBeenCalled();
  });
});
