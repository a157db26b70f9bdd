import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { EventParams } from '@backstage/plugin-events-node';
import { ML_PORTAL_ENTITY_CHANGED_TOPIC } from '@ml-portal/backstage-plugin-ml-portal-node';
import { model } from './__testUtils__/documents';
import { memoryCache } from './__testUtils__/memoryCache';
import { ChangeHints } from './ChangeHints';

function setUp() {
  const logger = mockServices.logger.mock();
  const publish = jest.fn<Promise<void>, [EventParams]>(async () => {});
  const hints = new ChangeHints({
    events: { publish, subscribe: jest.fn() },
    logger,
  });
  const cache = memoryCache();
  return {
    logger,
    publish,
    note: (entity: Entity) => hints.note(entity, cache),
  };
}

describe('ChangeHints', () => {
  it('tells of a change once', async () => {
    const { publish, note } = setUp();
    await note(model());
    await note(model());
    expect(publish.mock.calls).toEqual([
      [
        {
          topic: ML_PORTAL_ENTITY_CHANGED_TOPIC,
          eventPayload: { entityRef: 'component:sales/churn' },
        },
      ],
    ]);
  });

  it.each<[string, Entity, number]>([
    ['the spec', model({ stages: {} }), 2],
    [
      'what is written in the metadata',
      { ...model(), metadata: { ...model().metadata, title: 'Churn' } },
      2,
    ],
    [
      'what the catalog adds',
      {
        ...model(),
        metadata: { ...model().metadata, etag: 'new', uid: 'new' },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/x' }],
      },
      1,
    ],
  ])('after a change of %s', async (_, changed, times) => {
    const { publish, note } = setUp();
    await note(model());
    await note(changed);
    expect(publish).toHaveBeenCalledTimes(times);
  });

  it.each<[string, () => Promise<void>]>([
    ['rejects', () => Promise.reject(new Error('no bus'))],
    [
      'throws',
      () => {
        throw new Error('no bus');
      },
    ],
  ])('goes on when publishing %s', async (_, fails) => {
    const { logger, publish, note } = setUp();
    publish.mockImplementation(fails);
    await note(model());
    await new Promise(setImmediate);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('churn'),
      expect.objectContaining({ message: 'no bus' }),
    );
  });

  it('does not wait for anybody to be told', async () => {
    const { publish, note } = setUp();
    publish.mockReturnValue(new Promise(() => {}));
    await expect(note(model())).resolves.toBeUndefined();
  });
});
