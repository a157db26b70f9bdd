import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { changingCatalog } from '../__testUtils__/changingCatalog';
import { group, model, stages, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { ExemptionStore } from '../database/ExemptionStore';
import { NotificationStore } from '../database/NotificationStore';
import { DecisionStore } from '../database/tooling/DecisionStore';
import { dayOf } from '../evaluation/Judge';
import { LEADS_ANNOTATION } from './leadsOf';

jest.setTimeout(120_000);

/** A Monday. */
const START = Date.UTC(2026, 10, 16, 8);
const DAY_MS = 24 * 60 * 60_000;

function ledBy(leads: string, line: Entity): Entity {
  line.metadata.annotations = { [LEADS_ANNOTATION]: leads };
  return line;
}

const OWN = { stages: stages() };
const FENCED = { stages: stages({ serving: { owner: 'it' } }) };

/** Payments, with wealth nested in it, and lending, which nobody leads. */
const company = (ml: Record<string, object>): Entity[] => [
  ledBy('heads, ghosts', group('payments', 'line-of-business')),
  ledBy('user:default/wil', group('wealth', 'line-of-business', 'payments')),
  group('lending', 'line-of-business'),
  ledBy('heads', group('empty', 'line-of-business')),
  group('heads', 'team', 'payments'),
  group('cards', 'team', 'payments'),
  group('advice', 'team', 'wealth'),
  group('loans', 'team', 'lending'),
  group('it', 'department'),
  user('olivia', 'heads'),
  user('ada', 'cards'),
  user('wil', 'advice'),
  user('lin', 'loans'),
  user('ivo', 'it'),
  ...Object.entries(ml).map(([name, spec]) =>
    model(name, name.split('-')[0], spec),
  ),
];

describe.each(DATABASES)('Digests on %s', id => {
  let knex: Knex;
  let clock: number;
  let catalog: ReturnType<typeof changingCatalog>;
  const logger = mockServices.logger.mock();
  const startProcess = () =>
    createTestServices(knex, [], { catalog, logger, now: () => clock });
  const pending = async (): Promise<NotificationSendOptions[]> =>
    (await new NotificationStore(knex).pending(50)).map(
      ({ notification }) => notification,
    );

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = START;
    jest.clearAllMocks();
    catalog = changingCatalog(
      company({
        'cards-a': OWN,
        'cards-b': OWN,
        'advice-a': FENCED,
        'loans-a': OWN,
      }),
    );
  });

  /** The first week, and what changes in the second. */
  async function twoWeeks() {
    const portal = startProcess();
    await portal.run();
    clock += 7 * DAY_MS + 60_000;
    catalog.hold(
      company({
        'cards-a': FENCED,
        'cards-b': OWN,
        'cards-c': OWN,
        'advice-a': OWN,
        'loans-a': FENCED,
      }),
    );
    await portal.run();
    return portal;
  }

  it('tells the leads of each line of business what a week brought', async () => {
    const { digests } = await twoWeeks();
    await new ExemptionStore(knex).request(
      {
        entityRef: 'component:default/advice-a',
        scorecard: 'end-to-end-ownership',
        check: 'no-fences',
        reason: 'Soon.',
        endsOn: '2026-12-24',
      },
      'user:default/wil',
      clock,
    );
    // Of wealth, and so of payments; the day of review of the other one is today.
    for (const [stage, days] of [
      ['serving', -1],
      ['training', 0],
    ] as const) {
      await new DecisionStore(knex).record(
        {
          lineOfBusiness: 'group:default/wealth',
          stage,
          tool: 'component:default/ray',
          reason: 'It is fast.',
          tradeOffs: 'It is ours to run.',
          alternatives: [],
          agreedBy: ['user:default/wil'],
          reviewOn: dayOf(clock + days * DAY_MS),
        },
        { by: 'user:default/wil', at: START },
      );
    }
    expect(await digests.prepare()).toBe(2);
    const [payments, wealth] = await pending();
    expect(payments).toMatchObject({
      recipients: { type: 'entity', entityRef: ['group:default/heads'] },
      payload: {
        title: 'payments: ownership score 96 (a week ago 94)',
        description:
          '4 models in production: 1 gained a level, 1 lost one, 1 is new. 1 stage waits for teams outside the lines of business, as a week ago. 1 exemption waits for a decision. 1 tooling decision is to be looked at again.',
        link: '/catalog/default/group/payments',
      },
    });
    expect(wealth).toMatchObject({
      recipients: { type: 'entity', entityRef: ['user:default/wil'] },
      payload: {
        title: 'wealth: ownership score 100 (a week ago 83)',
        description:
          '1 model in production: 1 gained a level. No stage waits for others. 1 exemption waits for a decision. 1 tooling decision is to be looked at again.',
      },
    });
    // No model of the line, which not every lead may read.
    expect(JSON.stringify([payments, wealth])).not.toMatch(/cards|advice-a/);
    expect(logger.warn.mock.calls.flat().join()).toContain(
      'group:default/payments: there is nobody behind "ghosts"',
    );
  });

  it('has one a week, whoever makes it, and another the next week', async () => {
    const first = await twoWeeks();
    const second = startProcess();
    const counts = await Promise.all([
      first.digests.prepare(),
      second.digests.prepare(),
    ]);
    expect(counts[0] + counts[1]).toBe(2);
    clock += 6 * DAY_MS;
    expect(await second.digests.prepare()).toBe(0);
    expect(await pending()).toHaveLength(2);
    clock += DAY_MS;
    expect(await startProcess().digests.prepare()).toBe(2);
    expect(await pending()).toHaveLength(4);
  });

  it('makes up for a line of business that is led from later on', async () => {
    const { digests, evaluator } = await twoWeeks();
    expect(await digests.prepare()).toBe(2);
    const others = company({ 'loans-a': OWN }).filter(
      ({ metadata }) => metadata.name !== 'lending',
    );
    catalog.hold([
      ...others,
      ledBy('loans', group('lending', 'line-of-business')),
    ]);
    evaluator.forgetContext();
    expect(await digests.prepare()).toBe(1);
  });

  it('compares with no day that was not recorded', async () => {
    const portal = startProcess();
    await portal.run();
    await portal.digests.prepare();
    const [payments] = await pending();
    expect(payments.payload.title).toBe('payments: ownership score 94');
    expect(payments.payload.description).toBe(
      '3 models in production: 3 are new. 1 stage waits for teams outside the lines of business.',
    );
  });
});
