import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  ML_PORTAL_RESULT_CHANGED_TOPIC,
  readResultChangedEvent,
  type ResultChangedEvent,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import { group, model, stages, user } from '../__testUtils__/company';
import { startPortal, type TestPortal } from '../__testUtils__/portal';
import { LEADS_ANNOTATION } from '../digest/leadsOf';

jest.setTimeout(300_000);

const PAYMENTS = group('payments', 'line-of-business');
PAYMENTS.metadata.annotations = { [LEADS_ANNOTATION]: 'user:ada' };

const BASE = [
  PAYMENTS,
  group('cards', 'team', 'payments'),
  group('core-it', 'department'),
  user('ada', 'cards'),
  user('ivo', 'core-it'),
];
const OWNED = model('fraud', 'cards', { stages: stages() });
const FENCED = model('fraud', 'cards', {
  stages: stages({ serving: { owner: 'core-it' } }),
});

const events: ResultChangedEvent[] = [];
const sent: NotificationSendOptions[] = [];

/** As another team would write it. */
const subscriber = createBackendModule({
  pluginId: 'ml-portal',
  moduleId: 'subscriber',
  register(env) {
    env.registerInit({
      deps: { bus: eventsServiceRef },
      async init({ bus }) {
        await bus.subscribe({
          id: 'subscriber',
          topics: [ML_PORTAL_RESULT_CHANGED_TOPIC],
          async onEvent({ eventPayload }) {
            events.push(readResultChangedEvent(eventPayload)!);
          },
        });
      },
    });
  },
});

const inbox = createServiceFactory({
  service: notificationService,
  deps: {},
  factory: () => ({
    send: async notification => {
      sent.push(notification);
    },
  }),
});

describe('telling of changed results', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal([...BASE, OWNED], undefined, {}, {}, [
      subscriber,
      inbox,
    ]);
  });
  afterAll(() => portal?.stop());

  it('publishes an event for what is new', async () => {
    await portal.until(async () => events.length > 0);
    expect(events[0]).toMatchObject({
      entityRef: 'component:default/fraud',
      event: 'appeared',
      previousState: null,
      checks: [],
    });
  });

  it('publishes what changed, and notifies the owner of what fell', async () => {
    // What falls before all came to rest counts as found so: try again then.
    await portal.until(async () => {
      portal.write([...BASE, OWNED]);
      await portal.until(
        async () => events[events.length - 1].state?.score === 100,
      );
      await new Promise(resolve => setTimeout(resolve, 25_000));
      portal.write([...BASE, FENCED]);
      await portal.until(
        async () => events[events.length - 1].state?.score === 83,
      );
      return portal
        .until(async () => sent.length > 0, 40_000)
        .catch(() => false);
    }, 240_000);

    const last = events[events.length - 1];
    expect(last).toMatchObject({
      event: 'changed',
      previousState: { score: 100 },
      state: { score: 83, lineOfBusiness: 'group:default/payments' },
    });
    expect(last.checks).toEqual([
      {
        scorecard: 'end-to-end-ownership',
        check: 'no-fences',
        state: 'failed',
        previousState: 'passed',
      },
    ]);
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/cards' },
        payload: expect.objectContaining({
          title: 'fraud fell from “End to end” to “Accountable”',
          link: '/catalog/default/component/fraud',
          topic: 'scorecard-setbacks',
        }),
      },
    ]);
  });

  it('sends the digest of the week when its task runs, and once', async () => {
    const trigger = () =>
      portal.call(
        'post',
        '/.backstage/scheduler/v1/tasks/ml-portal-digest/trigger',
        mockCredentials.service.header(),
      );
    expect((await trigger()).status).toBe(200);
    await portal.until(async () => sent.length === 2);
    expect(sent[1]).toMatchObject({
      recipients: { type: 'entity', entityRef: ['user:default/ada'] },
      payload: {
        title: 'payments: ownership score 83',
        topic: 'weekly-digest',
      },
    });
  });
});
