import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ML_PORTAL_ENTITY_CHANGED_TOPIC } from '@ml-portal/backstage-plugin-ml-portal-node';
import { tool } from '../__testUtils__/company';
import { evaluateAll } from '../__testUtils__/results';
import { ChangeFollower } from './ChangeFollower';
import type { EvaluationReport } from './Evaluator';

const TASK = 'the-task';
const refOf = (name: string) => `component:default/${name}`;

const NOTHING: EvaluationReport = { records: [], written: [], removed: [] };
const TOOL_CHANGED = {
  records: evaluateAll([tool('mlflow', 'loans')]).records,
  written: [refOf('mlflow')],
  removed: [],
};

describe('ChangeFollower', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function setUp() {
    const evaluator = {
      evaluateRefs: jest.fn(async (_: string[]) => NOTHING),
      forgetContext: jest.fn(),
    };
    const facts = { collectFor: jest.fn(async (_: string[]) => {}) };
    const events = mockServices.events();
    const scheduler = mockServices.scheduler.mock({
      triggerTask: async () => {},
    });
    const logger = mockServices.logger.mock();
    const follower = new ChangeFollower({
      evaluator,
      facts,
      events,
      scheduler,
      logger,
      taskId: TASK,
    });
    await follower.start();
    return {
      follower,
      evaluator,
      facts,
      scheduler,
      logger,
      hint: (...entityRefs: unknown[]) =>
        Promise.all(
          entityRefs.map(entityRef =>
            events.publish({
              topic: ML_PORTAL_ENTITY_CHANGED_TOPIC,
              eventPayload: { entityRef },
            }),
          ),
        ),
      /** The references looked at so far, look by look. */
      looks: () => evaluator.evaluateRefs.mock.calls.map(([refs]) => refs),
    };
  }

  it('looks at a changed entity half a second, two and five seconds later', async () => {
    const { hint, looks } = await setUp();
    await hint(refOf('a'));
    const counts = [];
    for (const milliseconds of [499, 1, 1_499, 1, 2_999, 1, 60_000]) {
      await jest.advanceTimersByTimeAsync(milliseconds);
      counts.push(looks().length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(looks()).toEqual(Array(3).fill([refOf('a')]));
  });

  it('looks at many at once, at each once', async () => {
    const { hint, looks } = await setUp();
    await hint(refOf('a'), refOf('b'), refOf('a'));
    await jest.advanceTimersByTimeAsync(300);
    await hint(refOf('c'));
    await jest.advanceTimersByTimeAsync(200);
    expect(looks()).toEqual([['a', 'b'].map(refOf)]);
    // Never sooner after its hint than the catalog may take.
    await jest.advanceTimersByTimeAsync(299);
    expect(looks()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(looks()[1]).toEqual([refOf('c')]);
  });

  it('looks again at what changes after a look', async () => {
    const { hint, looks } = await setUp();
    await hint(refOf('a'));
    await jest.advanceTimersByTimeAsync(600);
    await hint(refOf('a'));
    await jest.advanceTimersByTimeAsync(500);
    expect(looks()).toHaveLength(2);
    // What was due of the first hint, and all three looks of the second.
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks()).toHaveLength(4);
  });

  it('looks at no more than 500 at once', async () => {
    const { hint, looks } = await setUp();
    const refs = Array.from({ length: 1_100 }, (_, i) => refOf(`m${i}`));
    await hint(...refs);
    await jest.advanceTimersByTimeAsync(500);
    expect(looks().map(({ length }) => length)).toEqual([500, 500, 100]);
    expect(looks().flat()).toEqual(refs);
  });

  it.each(['group:default/a', 'User:default/a'])(
    'brings the next run forward when %s changes',
    async ref => {
      const { hint, looks, scheduler, evaluator } = await setUp();
      await hint(ref, ref);
      expect(evaluator.forgetContext).toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1_999);
      await hint(ref);
      expect(scheduler.triggerTask).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(scheduler.triggerTask.mock.calls).toEqual([[TASK]]);
      expect(looks()).toEqual([]);

      await hint(ref);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(scheduler.triggerTask).toHaveBeenCalledTimes(2);
    },
  );

  it('brings the next run forward when a tool changed, on which models depend', async () => {
    const { hint, evaluator, scheduler } = await setUp();
    evaluator.evaluateRefs.mockResolvedValueOnce(TOOL_CHANGED);
    await hint(refOf('mlflow'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(evaluator.forgetContext).toHaveBeenCalledTimes(1);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(1);
  });

  it('waits for a run that is under way, and asks for another', async () => {
    const { hint, scheduler, logger } = await setUp();
    scheduler.triggerTask
      .mockRejectedValueOnce(new ConflictError('running'))
      .mockRejectedValueOnce(new ConflictError('running'));
    await hint('group:default/a');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('says when the next run cannot be brought forward, and leaves it', async () => {
    const { hint, scheduler, logger } = await setUp();
    scheduler.triggerTask.mockRejectedValue(new NotFoundError('no such task'));
    await hint('group:default/a');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('goes on after a look that failed', async () => {
    const { hint, looks, evaluator, logger } = await setUp();
    evaluator.evaluateRefs.mockRejectedValueOnce(new Error('no catalog'));
    await hint(refOf('a'));
    await jest.advanceTimersByTimeAsync(500);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks()).toHaveLength(3);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it.each([undefined, null, '', 7])('does nothing about %j', async ref => {
    const { hint, looks, scheduler } = await setUp();
    await hint(ref);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks()).toEqual([]);
    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });

  it('stops', async () => {
    const { follower, hint, looks, scheduler, evaluator } = await setUp();
    await hint(refOf('a'), 'group:default/a');
    follower.stop();
    await hint(refOf('b'), 'group:default/b');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks()).toEqual([]);
    expect(scheduler.triggerTask).not.toHaveBeenCalled();
    expect(evaluator.evaluateRefs).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops while it looks', async () => {
    const { follower, hint, evaluator, scheduler } = await setUp();
    let finish = (_: EvaluationReport) => {};
    evaluator.evaluateRefs.mockReturnValue(
      new Promise(resolve => {
        finish = resolve;
      }),
    );
    await hint(refOf('mlflow'));
    await jest.advanceTimersByTimeAsync(500);
    follower.stop();
    finish(TOOL_CHANGED);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });
});
