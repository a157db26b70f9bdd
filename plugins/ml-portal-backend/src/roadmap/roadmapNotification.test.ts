import { commentNotification, movedNotification } from './roadmapNotification';

const FOLLOWERS = ['user:default/ada', 'user:default/lin'];
const REQUEST = { id: 'a b', title: 'Self-serve serving' };

describe('notifications about roadmap requests', () => {
  it('say what a request is now, and lead to it', () => {
    expect(
      movedNotification(FOLLOWERS, REQUEST, { id: 7, to: 'planned' }),
    ).toEqual({
      recipients: { type: 'entity', entityRef: FOLLOWERS },
      payload: {
        title: '“Self-serve serving” is planned',
        link: '/ml-portal/roadmap/a%20b',
        severity: 'normal',
        topic: 'roadmap-requests',
        scope: 'roadmap:move:7',
      },
    });
  });

  it.each([
    ['declined', { reason: 'Too dear' }, 'is declined', 'Too dear'],
    ['delivered', { tool: 'KServe' }, 'is delivered', 'Served by KServe.'],
    [
      'delivered',
      { tool: 'KServe', reason: 'Enjoy' },
      'is delivered',
      'Served by KServe. Enjoy',
    ],
    ['proposed', {}, 'is a proposal again', undefined],
    ['under-review', {}, 'is under review', undefined],
    ['in-progress', {}, 'is in progress', undefined],
  ] as const)('say of %s %j: %s', (to, more, title, description) => {
    const { payload } = movedNotification(FOLLOWERS, REQUEST, {
      id: 1,
      to,
      ...more,
    });
    expect(payload.title).toBe(`“${REQUEST.title}” ${title}`);
    expect(payload.description).toBe(description);
  });

  it('say who commented and what, as far as it fits', () => {
    const comment = {
      id: '1',
      request_id: REQUEST.id,
      by: 'user:default/pat',
      at: 1,
      text: 'x'.repeat(2000),
    };
    const { payload } = commentNotification(FOLLOWERS, REQUEST, comment);
    expect(payload).toMatchObject({
      title: 'pat commented on “Self-serve serving”',
      description: `${'x'.repeat(299)}…`,
      scope: 'roadmap:comment:1',
    });
    const short = commentNotification(FOLLOWERS, REQUEST, {
      ...comment,
      text: 'Yes',
    });
    expect(short.payload.description).toBe('Yes');
  });
});
