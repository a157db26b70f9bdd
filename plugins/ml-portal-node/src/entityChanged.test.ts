import { readEntityChangedEvent } from './entityChanged';

describe('readEntityChangedEvent', () => {
  it('reads a reference', () => {
    expect(
      readEntityChangedEvent({ entityRef: 'component:default/a', more: 1 }),
    ).toEqual({ entityRef: 'component:default/a' });
  });

  it.each([undefined, null, 'text', {}, { entityRef: '' }, { entityRef: 3 }])(
    'takes %j for none',
    payload => {
      expect(readEntityChangedEvent(payload)).toBeUndefined();
    },
  );
});
