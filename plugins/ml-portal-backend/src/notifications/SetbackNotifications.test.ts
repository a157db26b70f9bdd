import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { group, model, stages, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { FENCED, refOf } from '../__testUtils__/loans';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import { AnnouncementStore, HELD_MS } from '../database/AnnouncementStore';
import { ModelQueries } from '../database/ModelQueries';
import { NotificationStore } from '../database/NotificationStore';
import { ResultStore } from '../database/ResultStore';
import { NotificationSender } from './NotificationSender';
import { NEWS_FOR_MS, SetbackNotifications } from './SetbackNotifications';

jest.setTimeout(120_000);

const TEAMS = ['loans', 'cards', 'nobody'];
const COMPANY = [
  group('lending', 'line-of-business'),
  ...TEAMS.map(name => group(name, 'team', 'lending')),
  group('core-it', 'department'),
  user('lin', 'loans'),
  user('ada', 'cards'),
  user('ivo', 'core-it'),
];

/** An inbox: it has one notification for each recipient and scope. */
class Inbox {
  readonly received = new Map<string, NotificationSendOptions>();
  calls = 0;
  isGone = false;

  async send(notification: NotificationSendOptions) {
    this.calls++;
    await new Promise(resolve => setImmediate(resolve));
    if (this.isGone) {
      throw new Error('There is no inbox');
    }
    this.received.set(notification.payload.scope!, notification);
  }

  get all() {
    return [...this.received.values()]
      .map(({ recipients, payload }) => [
        recipients.type === 'entity' && recipients.entityRef,
        payload.title,
      ])
      .sort();
  }
}

describe.each(DATABASES)('Notifications of setbacks on %s', id => {
  let knex: Knex;
  let clock: number;
  let inbox: Inbox;
  const logger = mockServices.logger.mock();

  /** Saves models `team-i`, as they are read so long after the start. */
  const save = (
    counts: Record<string, number>,
    ml: object,
    afterMs: number,
  ) => {
    const documents = Object.entries(counts).flatMap(([team, count]) =>
      Array.from({ length: count }, (_, i) => model(`${team}-${i}`, team, ml)),
    );
    return new ResultStore(knex).save(
      evaluateAll([...COMPANY, ...documents], READ_AT + afterMs).records,
    );
  };

  /** A process of its own. */
  function startProcess() {
    const announcements = new AnnouncementStore(knex, () => clock);
    const pending = new NotificationStore(knex);
    const setbacks = new SetbackNotifications({
      announcements,
      pending,
      models: new ModelQueries(knex),
      scorecards: DEFAULT_SCORECARDS,
      now: () => clock,
    });
    const sender = new NotificationSender({
      store: pending,
      service: inbox,
      logger,
      now: () => clock,
    });
    return {
      announcements,
      pending,
      decide: () =>
        announcements.whileHolding('notifications', async hold => {
          const newest = await announcements.news('notifications');
          if (newest !== undefined) {
            await setbacks.decide(hold, newest);
          }
        }),
      send: () =>
        announcements.whileHolding('notifications', hold =>
          sender.send(() => hold.advance(hold.lastId)),
        ),
    };
  }
  const notify = async (process = startProcess()) => {
    await process.decide();
    await process.send();
  };
  const OWNED = { stages: stages() };

  /** Models that everybody knows of, and that fall then. */
  const fall = async (counts: Record<string, number>) => {
    await save(counts, OWNED, 0);
    await startProcess().decide();
    await save(counts, FENCED, 1);
  };

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = READ_AT;
    inbox = new Inbox();
    jest.clearAllMocks();
  });

  it('has one for each living owner and batch, and none for a first evaluation', async () => {
    await save({ loans: 3, cards: 1, nobody: 2 }, OWNED, 0);
    await notify();
    expect(inbox.all).toEqual([]);

    await save({ loans: 3, cards: 1, nobody: 2 }, FENCED, 1);
    await notify();
    expect(inbox.all).toEqual([
      [
        'group:default/cards',
        'cards-0 fell from “End to end” to “Accountable”',
      ],
      ['group:default/loans', '3 of your models fell behind'],
    ]);
    await notify();
    expect(inbox.calls).toBe(2);
  });

  it('sums up what befalls very many at once', async () => {
    await fall({ loans: 1_200 });
    await notify();
    expect(inbox.all).toEqual([
      ['group:default/loans', '1200 of your models fell behind'],
    ]);
  });

  it('tells of what fell anew in a notification of its own', async () => {
    await fall({ loans: 1 });
    await notify();
    await save({ loans: 1 }, OWNED, 2);
    await notify();
    expect(inbox.received.size).toBe(1);
    await save({ loans: 1 }, FENCED, 3);
    await notify();
    expect(inbox.received.size).toBe(2);
  });

  it('has none for what is gone, or well again, when it is decided', async () => {
    await fall({ loans: 2 });
    const process = startProcess();
    const newest = (await process.announcements.news('notifications'))!;
    await save({ loans: 1 }, OWNED, 2);
    await new ResultStore(knex).remove([refOf('loans-1')], READ_AT + 2);
    await process.announcements.whileHolding('notifications', hold =>
      new SetbackNotifications({
        announcements: process.announcements,
        pending: process.pending,
        models: new ModelQueries(knex),
        scorecards: DEFAULT_SCORECARDS,
        now: () => clock,
      }).decide(hold, newest),
    );
    expect(await process.pending.pending(5)).toEqual([]);
  });

  it('does not disturb anybody for old news', async () => {
    await fall({ loans: 1 });
    clock = READ_AT + NEWS_FOR_MS + 2;
    await notify();
    expect(inbox.all).toEqual([]);
  });

  it('sends each once where two processes race', async () => {
    const both = [startProcess(), startProcess()];
    const counts = { loans: 5, cards: 5 };
    await save(counts, OWNED, 0);
    await notify();
    for (let round = 1; round <= 6; round++) {
      await save(counts, [OWNED, FENCED][round % 2], round);
      await Promise.all(both.map(notify));
      await Promise.all(both.map(notify));
    }
    // Each second round is for the worse.
    expect(inbox.calls).toBe(2 * 3);
    expect(inbox.received.size).toBe(2 * 3);
  });

  it('keeps them while the inbox is gone, for a day, and says so once', async () => {
    await fall({ loans: 1, cards: 1 });
    inbox.isGone = true;
    const process = startProcess();
    await notify(process);
    await notify(process);
    expect(inbox.calls).toBe(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    inbox.isGone = false;
    await notify(process);
    expect(inbox.received.size).toBe(2);

    inbox.isGone = true;
    await save({ loans: 1 }, {}, 2);
    await notify(process);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    clock += NEWS_FOR_MS + 1;
    inbox.isGone = false;
    await notify(process);
    expect(inbox.received.size).toBe(2);
    expect(await process.pending.pending(5)).toEqual([]);
  });

  it('loses and doubles none where a process is gone while it decides or sends', async () => {
    await fall({ loans: 1, cards: 1 });
    const crashing = startProcess();
    const never = new Promise<never>(() => {});
    await new Promise<void>(held => {
      crashing.announcements.whileHolding('notifications', () => {
        held();
        return never;
      });
    });
    await notify();
    expect(inbox.calls).toBe(0);

    clock += HELD_MS;
    const second = startProcess();
    await second.decide();
    const [first] = await second.pending.pending(1);
    // It was sent, but that was not noted any more.
    await inbox.send(first.notification);
    await notify();
    expect(inbox.calls).toBe(3);
    expect(inbox.received.size).toBe(2);
  });
});
