import { mockServices } from '@backstage/backend-test-utils';
import { RESULTS_CHANGED_CHANNEL } from '@ml-portal/backstage-plugin-ml-portal-common';
import { ResultSignals } from './ResultSignals';

describe('ResultSignals', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function setUp() {
    const publish = jest.fn(async () => {});
    const logger = mockServices.logger.mock();
    const get = jest.fn(async () => ({ revision: 7 }));
    const signals = new ResultSignals({
      signals: { publish },
      state: { get } as any,
      logger,
    });
    return { signals, publish, get, logger };
  }

  it('gathers the changes of a second, and says no more than that there are some', async () => {
    const { signals, publish } = setUp();
    signals.announce();
    await jest.advanceTimersByTimeAsync(900);
    signals.announce();
    expect(publish).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(100);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: RESULTS_CHANGED_CHANNEL,
          message: { revision: 7 },
        },
      ],
    ]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).toHaveBeenCalledTimes(1);

    signals.announce();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('goes on after it could not tell', async () => {
    const { signals, publish, get, logger } = setUp();
    get.mockRejectedValueOnce(new Error('The database is gone'));
    signals.announce();
    await jest.advanceTimersByTimeAsync(1_000);
    publish.mockRejectedValueOnce(new Error('Nobody listens'));
    signals.announce();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(logger.debug).toHaveBeenCalledTimes(2);
    signals.announce();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('says nothing once it is stopped', async () => {
    const { signals, publish } = setUp();
    signals.stop();
    signals.announce();
    signals.stop();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).not.toHaveBeenCalled();
  });
});
