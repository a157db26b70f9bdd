import { mockCredentials } from '@backstage/backend-test-utils';
import type { Request } from 'express';
import { notingAuditor } from '../__testUtils__/auditor';
import { company } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { peopleIn, refusing } from '../__testUtils__/people';
import {
  createTestServices,
  type PlatformOverrides,
} from '../__testUtils__/services';
import { documentOf } from '../database/ModelQueries';
import { EVERYTHING, NOTHING } from '../visibility/Visibility';

jest.setTimeout(60_000);

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY_MS = 86_400_000;
const WANTED = {
  entityRef: 'component:default/fraud',
  scorecard: 'end-to-end-ownership',
  check: 'no-fences',
  reason: 'They hand over in December',
  endsOn: '2026-12-31',
};
const request = {} as Request;
const caller = (name: string, visibility = EVERYTHING) => ({
  credentials: mockCredentials.user(`user:default/${name}`),
  visibility,
  request,
});

describe.each(DATABASES)('Exemptions on %s', id => {
  async function setUp(overrides: PlatformOverrides = {}) {
    let now = NOON;
    const noted = notingAuditor();
    const parts = createTestServices(await migratedDatabase(id), company(), {
      auditor: noted.auditor,
      userInfo: peopleIn({
        olga: ['group:default/cards'],
        paul: ['group:default/ml-platform'],
        petra: ['group:default/ml-platform'],
        gil: ['group:default/governance'],
      }),
      now: () => now,
      ...overrides,
    });
    await parts.run();
    const { exemptions, models } = parts.services;
    return {
      ...parts,
      ...noted,
      ask: (name = 'olga', change: object = {}) =>
        exemptions.request({ ...WANTED, ...change }, caller(name)),
      take: (
        step: 'approve' | 'reject' | 'revoke',
        exemption: string,
        name: string,
        visibility = EVERYTHING,
      ) => exemptions.take(step, exemption, 'x', caller(name, visibility)),
      async result() {
        const row = await models.find(WANTED.entityRef, 'model', EVERYTHING);
        const { checks } = documentOf(row!).scorecards[0];
        return checks.find(check => check.id === WANTED.check)!.result;
      },
      wait(days: number) {
        now += days * DAY_MS;
      },
    };
  }

  it('tells the auditor of every step, and how it ended', async () => {
    const { ask, take, events, createEvent } = await setUp();
    const { exemption } = await ask();
    await expect(ask()).rejects.toThrow(/already/);
    await expect(ask('paul')).rejects.toThrow(/Only who owns/);
    await expect(ask('olga', { check: 'x' })).rejects.toThrow(/^check: /);
    await expect(take('approve', exemption.id, 'olga')).rejects.toThrow();
    await expect(take('approve', 'absent', 'paul')).rejects.toThrow();
    await take('approve', exemption.id, 'paul');
    await take('revoke', exemption.id, 'petra');
    const second = await ask();
    await take('reject', second.exemption.id, 'paul');
    expect(events).toEqual([
      'exemption-request succeeded',
      'exemption-request failed: ConflictError',
      'exemption-request failed: NotAllowedError',
      'exemption-request failed: InputError',
      'exemption-approve failed: NotAllowedError',
      'exemption-approve failed: NotFoundError',
      'exemption-approve succeeded',
      'exemption-revoke succeeded',
      'exemption-request succeeded',
      'exemption-reject succeeded',
    ]);
    expect(createEvent).toHaveBeenNthCalledWith(1, {
      eventId: 'exemption-request',
      severityLevel: 'medium',
      request,
      meta: WANTED,
    });
    expect(createEvent).toHaveBeenNthCalledWith(7, {
      eventId: 'exemption-approve',
      severityLevel: 'medium',
      request,
      meta: { id: exemption.id, comment: 'x' },
    });
  });

  it('lets one of several who decide at once win', async () => {
    const { ask, take, events } = await setUp();
    for (let round = 0; round < 5; round++) {
      const { exemption } = await ask();
      events.length = 0;
      const settled = await Promise.allSettled([
        take('approve', exemption.id, 'paul'),
        take('reject', exemption.id, 'petra'),
        take('approve', exemption.id, 'petra'),
      ]);
      const won = settled.flatMap(each =>
        each.status === 'fulfilled' ? [each.value.exemption] : [],
      );
      const lost = settled.flatMap(each =>
        each.status === 'rejected' ? [each.reason.name] : [],
      );
      expect(lost).toEqual(['ConflictError', 'ConflictError']);
      expect(won.map(({ trail }) => trail.length)).toEqual([2]);
      expect(events.filter(event => /succeeded/.test(event))).toHaveLength(1);
      if (won[0].status === 'approved') {
        await take('revoke', exemption.id, 'olga');
      }
    }
  });

  it('ends by itself after its last day', async () => {
    const { ask, take, run, wait, result } = await setUp();
    const { exemption } = await ask('olga', { endsOn: '2026-11-24' });
    await take('approve', exemption.id, 'paul');
    expect(await result()).toBe('exempt');
    wait(1);
    await run();
    expect(await result()).toBe('exempt');
    wait(1);
    await expect(take('revoke', exemption.id, 'paul')).rejects.toThrow(
      'The exemption is expired meanwhile',
    );
    await run();
    expect(await result()).toBe('failed');
    await ask();
  });

  it('says who may not, and why', async () => {
    const { ask, take } = await setUp({
      permissions: refusing({
        olga: ({ name }) => name === 'ml-portal.exemption.revoke',
        petra: ({ name }) => name === 'ml-portal.exemption.decide',
      }),
    });
    const { exemption, permitted } = await ask();
    expect(permitted).toEqual({ approve: false, reject: false, revoke: false });
    for (const [step, name, message] of [
      ['revoke', 'olga', 'You may not revoke this exemption'],
      ['approve', 'olga', 'Nobody decides on an exemption that they asked for'],
      ['approve', 'petra', 'You may not approve this exemption'],
      ['reject', 'gil', 'You may not reject this exemption'],
    ] as const) {
      await expect(take(step, exemption.id, name)).rejects.toThrow(message);
    }
    await take('approve', exemption.id, 'paul');
  });

  it('lets those decide who are configured', async () => {
    const { ask, take } = await setUp({
      config: { mlPortal: { exemptions: { approvers: ['governance'] } } },
    });
    const { exemption } = await ask();
    await expect(take('approve', exemption.id, 'paul')).rejects.toThrow(
      'You may not approve this exemption',
    );
    await take('approve', exemption.id, 'gil');
  });

  it('takes no longer ones than are configured', async () => {
    const { ask } = await setUp({
      config: { mlPortal: { exemptions: { longestDays: 7 } } },
    });
    await expect(ask('olga', { endsOn: '2026-12-01' })).rejects.toThrow(
      'endsOn: must be a day from 2026-11-23 to 2026-11-30, got 2026-12-01',
    );
    await ask('olga', { endsOn: '2026-11-30' });
  });

  it('tells a hidden exemption as it tells an absent one', async () => {
    const { ask, take } = await setUp();
    const { exemption } = await ask();
    for (const hidden of [exemption.id, 'absent']) {
      await expect(take('approve', hidden, 'paul', NOTHING)).rejects.toThrow(
        `There is no exemption ${hidden}`,
      );
    }
  });

  it('keeps a decision although the entity cannot be judged now', async () => {
    const { ask, take, evaluator, run, result } = await setUp();
    const { exemption } = await ask();
    const failing = jest
      .spyOn(evaluator, 'evaluateRefs')
      .mockRejectedValue(new Error('The catalog is gone'));
    await take('approve', exemption.id, 'paul');
    expect(await result()).toBe('failed');
    failing.mockRestore();
    await run();
    expect(await result()).toBe('exempt');
  });
});
