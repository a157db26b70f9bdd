import { mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, serializeError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { model } from '../__testUtils__/company';
import { migratedDatabase } from '../__testUtils__/databases';
import { RejectedStore } from '../database/RejectedStore';
import { CatalogReader } from '../evaluation/CatalogReader';
import { EVERYTHING } from '../visibility/Visibility';
import { RejectedDocuments } from './RejectedDocuments';

jest.setTimeout(60_000);

const START = Date.UTC(2026, 10, 23);
const INTERVAL_MS = 100_000;
/** Three rounds of the catalog, and some grace. */
const FORGOTTEN_AFTER_MS = 3 * INTERVAL_MS + 15_000;
const REF = 'component:default/fraud';

describe('RejectedDocuments', () => {
  let store: RejectedStore;
  let events: ReturnType<typeof mockServices.events>;
  let catalog: ReturnType<typeof catalogServiceMock.mock>;
  /** What the catalog holds. */
  let entities: Entity[];
  let now: number;

  const create = (processingIntervalMs = INTERVAL_MS) =>
    new RejectedDocuments({
      store,
      reader: new CatalogReader({
        catalog,
        auth: mockServices.auth(),
        recognition: DEFAULT_RECOGNITION,
      }),
      events,
      recognition: DEFAULT_RECOGNITION,
      processingIntervalMs,
      now: () => now,
    });

  beforeEach(async () => {
    store = new RejectedStore(await migratedDatabase('SQLITE_3'));
    events = mockServices.events();
    entities = [];
    now = START;
    catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          entities.find(entity => stringifyEntityRef(entity) === ref),
        ),
      }),
    });
  });

  const refuse = (
    entity: unknown,
    errors: unknown = [new Error('is wrong')],
    location: unknown = 'url:https://example.com/catalog-info.yaml',
  ) =>
    events.publish({
      topic: 'experimental.catalog.errors',
      eventPayload: { entity, location, errors },
    });
  const listed = async () =>
    (await store.list({ limit: 500 }, EVERYTHING)).rows;
  const refs = async () => (await listed()).map(row => row.entity_ref);

  it('remembers what the catalog refuses, why, and since when', async () => {
    await create().start();
    await refuse(REF, [
      new InputError('first'),
      serializeError(new Error('second')),
    ]);
    now += 5;
    await refuse(REF, [new Error('third')]);
    expect(await listed()).toEqual([
      {
        entity_ref: REF,
        location: 'url:https://example.com/catalog-info.yaml',
        errors: '["third"]',
        since: START,
        last_seen: START + 5,
      },
    ]);
  });

  it('reads errors of any form', async () => {
    await create().start();
    await refuse(REF, [
      new InputError('one'),
      serializeError(new Error('two')),
      'three',
      null,
      { odd: true },
    ]);
    const messages: string[] = JSON.parse((await listed())[0].errors);
    expect(messages).toHaveLength(5);
    expect(messages.slice(0, 3).map(m => m.slice(-5))).toEqual([
      'one',
      'two',
      'three',
    ]);
    messages.forEach(message => expect(message).not.toBe(''));
  });

  it('keeps twenty errors, and of each what is readable', async () => {
    await create().start();
    await refuse(REF, Array(30).fill(new Error('x'.repeat(10_000))));
    const messages: string[] = JSON.parse((await listed())[0].errors);
    expect(messages).toHaveLength(20);
    expect(messages[0]).toBe('x'.repeat(5_000));
  });

  it('does without a location', async () => {
    await create().start();
    await refuse(REF, [], null);
    expect((await listed())[0].location).toBeNull();
  });

  it.each([
    'component:default/a',
    'resource:default/a',
    'group:default/a',
    'user:default/a',
    'location:default/a',
  ])('cares about %s', async ref => {
    await create().start();
    await refuse(ref);
    expect(await refs()).toEqual([ref]);
  });

  it.each(['api:default/a', 'template:default/a', undefined, 7])(
    'does not care about %j',
    async ref => {
      await create().start();
      await refuse(ref);
      await refuse(REF, 'no list');
      await events.publish({
        topic: 'experimental.catalog.errors',
        eventPayload: null,
      });
      expect(await refs()).toEqual([]);
    },
  );

  it('leaves a document that turned bad to the catalog', async () => {
    entities = [model('fraud', 'cards')];
    await create().start();
    await refuse(REF);
    expect(await refs()).toEqual([]);
    // A location exists from the start, and stands for documents without a name.
    entities = [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Location',
        metadata: { name: 'a' },
      },
    ];
    await refuse('location:default/a');
    expect(await refs()).toEqual(['location:default/a']);
  });

  it('forgets what has been mended, but for locations', async () => {
    const documents = create();
    await documents.start();
    const location = 'location:default/a';
    for (const ref of [REF, 'component:default/other', location]) {
      await refuse(ref);
    }
    entities = [
      model('fraud', 'cards'),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Location',
        metadata: { name: 'a' },
      },
    ];
    await documents.reconcile();
    expect((await refs()).sort()).toEqual([
      'component:default/other',
      location,
    ]);
  });

  it('forgets what is no longer refused after three rounds', async () => {
    const documents = create();
    await documents.start();
    await refuse(REF);
    await refuse('component:default/still');
    now = START + FORGOTTEN_AFTER_MS;
    await refuse('component:default/still');
    await documents.reconcile();
    expect(await refs()).toHaveLength(2);

    now += 1;
    await documents.reconcile();
    expect(await refs()).toEqual(['component:default/still']);
  });

  it('gives what was refused before a restart the time to be refused again', async () => {
    const before = create();
    await before.start();
    await refuse(REF);
    now = START + 10 * FORGOTTEN_AFTER_MS;
    const after = create();
    await after.reconcile();
    now += FORGOTTEN_AFTER_MS;
    await after.reconcile();
    expect(await refs()).toEqual([REF]);
    now += 1;
    await after.reconcile();
    expect(await refs()).toEqual([]);
  });

  it('forgets nothing where the catalog processes nothing again', async () => {
    const documents = create(Number.POSITIVE_INFINITY);
    await documents.start();
    await refuse(REF);
    now += 1000 * FORGOTTEN_AFTER_MS;
    await documents.reconcile();
    expect(await refs()).toEqual([REF]);
  });

  it('asks for as many as the catalog takes at once', async () => {
    const documents = create();
    await documents.start();
    const names = Array.from({ length: 600 }, (_, i) => `m${i}`);
    for (const name of names) {
      await store.add({
        entity_ref: `component:default/${name}`,
        location: null,
        errors: '[]',
        last_seen: now,
      });
    }
    entities = names.map(name => model(name, 'cards'));
    await documents.reconcile();
    expect(await refs()).toEqual([]);
    const sizes = catalog.getEntitiesByRefs.mock.calls.map(
      ([{ entityRefs }]) => entityRefs.length,
    );
    expect(sizes).toEqual([250, 250, 100]);
  });

  it('keeps what it has when the catalog cannot be asked', async () => {
    const documents = create();
    await documents.start();
    await refuse(REF);
    catalog.getEntitiesByRefs.mockRejectedValue(new Error('no catalog'));
    await expect(documents.reconcile()).rejects.toThrow('no catalog');
    expect(await refs()).toEqual([REF]);
  });
});
