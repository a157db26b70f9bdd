import { mockCredentials } from '@backstage/backend-test-utils';
import { company } from '../__testUtils__/company';
import { headerOf } from '../__testUtils__/people';
import { startPortal, type TestPortal } from '../__testUtils__/portal';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const FRAUD = 'component:default/fraud';
const SCORECARD = 'end-to-end-ownership';
const WANTED = {
  entityRef: FRAUD,
  scorecard: SCORECARD,
  check: 'no-fences',
  reason: 'The contract with the data centre ends in spring.',
  endsOn: dayIn(30),
};

const GROUPS = {
  olga: ['group:default/cards'],
  otto: ['group:default/cards'],
  paul: ['group:default/ml-platform'],
  petra: ['group:default/ml-platform'],
};

describe('exemptions, where no policy says otherwise', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    const documents = company().filter(
      ({ metadata }) => !metadata.name.startsWith('loan-'),
    );
    portal = await startPortal(documents, undefined, GROUPS);
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const post = (who: string, path: string, body?: string | object) =>
    portal.call('post', `/v1/exemptions${path}`, headerOf(who), body);
  const ask = (who: string, change: object = {}) =>
    post(who, '', { ...WANTED, ...change });
  const asked = async (who: string, change: object = {}): Promise<string> => {
    const { status, body } = await ask(who, change);
    expect([status, body.error?.message]).toEqual([201, undefined]);
    return body.id;
  };
  const standing = async () => {
    const { body } = await portal.get('ownership/component/default/fraud');
    const { level, counted, checks } = body.scorecards[0];
    const { result, exemption } = checks.find(
      ({ id }: { id: string }) => id === WANTED.check,
    );
    return { level, counted, result, exemption };
  };
  const listed = async (id: string) => {
    const { body } = await portal.get(`exemptions?entityRef=${FRAUD}`);
    return body.items.find((item: { id: string }) => item.id === id);
  };

  it('shows in the result at once that one is in force, and that it ended', async () => {
    const failed = { level: 'accountable', counted: 9, result: 'failed' };
    expect(await standing()).toEqual(failed);
    const id = await asked('olga');
    expect(await standing()).toEqual(failed);

    const approved = await post('paul', `/${id}/approve`, {
      comment: 'Agreed',
    });
    expect(approved.status).toBe(200);
    const { reason, endsOn } = WANTED;
    expect(await standing()).toEqual({
      level: 'end-to-end',
      counted: 8,
      result: 'exempt',
      exemption: { reason, endsOn },
    });

    expect((await post('petra', `/${id}/revoke`)).status).toBe(200);
    expect(await standing()).toEqual(failed);
    expect(await listed(id)).toMatchObject({
      ...WANTED,
      status: 'revoked',
      requestedBy: 'user:default/olga',
      trail: [
        { status: 'requested', by: 'user:default/olga' },
        { status: 'approved', by: 'user:default/paul', comment: 'Agreed' },
        { status: 'revoked', by: 'user:default/petra' },
      ],
    });

    const { body } = await portal.get(
      'ownership/component/default/fraud/history',
    );
    const ups = body.items.map(
      ({ levels }: { levels: Record<string, string> }) => levels[SCORECARD],
    );
    expect(ups.slice(0, 3)).toEqual([
      'accountable',
      'end-to-end',
      'accountable',
    ]);
  });

  it('tells who is turned down why', async () => {
    const id = await asked('olga');
    const silent = await post('paul', `/${id}/reject`, {});
    expect(silent.status).toBe(400);
    expect(silent.body.error.message).toMatch(/^comment: /);

    const comment = 'Claim the stage instead';
    const { status, body } = await post('paul', `/${id}/reject`, { comment });
    expect([status, body.status]).toEqual([200, 'rejected']);
    expect((await listed(id)).trail[1]).toMatchObject({
      by: 'user:default/paul',
      comment,
    });
    expect((await standing()).result).toBe('failed');
  });

  it('takes a comment, whatever type it is said to be of', async () => {
    const id = await asked('olga');
    const { body } = await portal
      .call('post', `/v1/exemptions/${id}/revoke`, headerOf('olga'))
      .type('application/x-www-form-urlencoded')
      .send('{"comment":"Not needed any more"}');
    expect(body.trail[1].comment).toBe('Not needed any more');
  });

  it('has one at a time', async () => {
    const id = await asked('olga');
    for (const step of ['approve', 'revoke']) {
      const again = await ask('otto');
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain('already');
      expect((await post('paul', `/${id}/${step}`, {})).status).toBe(200);
    }
    await post('olga', `/${await asked('otto')}/revoke`);
  });

  it('lets one of several approvers win', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await asked('olga');
      const replies = await Promise.all(
        ['paul', 'petra', 'paul'].map(who => post(who, `/${id}/approve`, {})),
      );
      const statuses = replies.map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409, 409]);
      expect((await listed(id)).trail).toHaveLength(2);
      await post('olga', `/${id}/revoke`);
    }
  });

  it('lets owners ask, the platform decide, and others do nothing', async () => {
    for (const who of ['paul', 'stranger']) {
      expect((await ask(who)).status).toBe(403);
    }
    const id = await asked('olga');
    for (const [who, step, status] of [
      ['stranger', 'approve', 403],
      ['stranger', 'reject', 403],
      ['stranger', 'revoke', 403],
      ['olga', 'approve', 403],
      ['otto', 'approve', 403],
      ['otto', 'reject', 403],
      ['paul', 'revoke', 403],
      ['otto', 'revoke', 200],
    ] as const) {
      const reply = await post(who, `/${id}/${step}`, { comment: 'So it is' });
      expect([who, step, reply.status]).toEqual([who, step, status]);
    }
  });

  it('lets nobody decide on what they asked for', async () => {
    const id = await asked('paul', {
      entityRef: 'component:default/mlflow',
      scorecard: 'platform-tool-readiness',
      check: 'documentation',
    });
    for (const step of ['approve', 'reject']) {
      const own = await post('paul', `/${id}/${step}`, { comment: 'Fine' });
      expect(own.status).toBe(403);
      expect(own.body.error.message).toBe(
        'Nobody decides on an exemption that they asked for',
      );
    }
    expect((await post('petra', `/${id}/approve`)).status).toBe(200);
  });

  it('lets services read, and neither ask nor decide', async () => {
    const id = await asked('olga');
    const service = mockCredentials.service.header();
    const call = (path: string, body: object) =>
      portal.call('post', `/v1/exemptions${path}`, service, body);
    expect((await call('', { ...WANTED, check: 'owner-alive' })).status).toBe(
      403,
    );
    for (const step of ['approve', 'reject', 'revoke']) {
      const { status } = await call(`/${id}/${step}`, { comment: 'x' });
      expect(status).toBe(403);
    }
    const { body } = await portal.call('get', '/v1/exemptions', service);
    expect(body.items[0]).toMatchObject({
      id,
      status: 'requested',
      permitted: { approve: false, reject: false, revoke: false },
    });
    await post('olga', `/${id}/revoke`);
  });

  it('tells who may ask and of whom, and what each may do', async () => {
    const id = await asked('olga');
    const seen = async (who: string) => {
      const { body } = await portal.get(
        `exemptions?entityRef=${FRAUD}&status=requested`,
        `user:default/${who}`,
      );
      const { permitted } = body.items[0];
      const steps = Object.keys(permitted).filter(step => permitted[step]);
      return [who, body.mayRequest, steps.join(' '), body.approvers];
    };
    expect(
      await Promise.all(['olga', 'otto', 'paul', 'stranger'].map(seen)),
    ).toEqual([
      ['olga', true, 'revoke', ['group:default/ml-platform']],
      ['otto', true, 'revoke', ['group:default/ml-platform']],
      ['paul', false, 'approve reject', undefined],
      ['stranger', false, '', undefined],
    ]);
    await post('olga', `/${id}/revoke`);
  });

  it.each<[string, object, string]>([
    ['an unknown check', { check: 'no-fence' }, 'check: '],
    ['an unknown scorecard', { scorecard: 'x' }, 'scorecard: '],
    [
      'a scorecard of others',
      { scorecard: 'platform-tool-readiness' },
      'scorecard: ',
    ],
    ['a day that is past', { endsOn: dayIn(-1) }, 'endsOn: '],
    ['a day that is no day', { endsOn: '2026-02-30' }, 'endsOn: '],
    ['a day too far ahead', { endsOn: dayIn(366) }, 'endsOn: '],
    ['a moment', { endsOn: new Date().toISOString() }, 'endsOn: '],
    ['no day', { endsOn: undefined }, 'endsOn: '],
    ['no reason', { reason: undefined }, 'reason: '],
    ['an empty reason', { reason: ' \n' }, 'reason: '],
    ['a reason too long', { reason: 'x'.repeat(1001) }, 'reason: '],
    ['a reason with NUL', { reason: 'a\0b' }, 'reason: '],
    ['a reason that is none', { reason: { text: 'x' } }, 'reason: '],
    ['an incomplete reference', { entityRef: 'fraud' }, 'entityRef: '],
    ['an unknown key', { approved: true }, 'approved: '],
  ])('refuses %s, and names it', async (_, change, start) => {
    const { status, body } = await ask('olga', change);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toMatch(new RegExp(`^${start}`));
  });

  it('refuses what is no JSON', async () => {
    for (const path of ['', '/absent/approve']) {
      const { status } = await post('olga', path).type('json').send('{"a":');
      expect(status).toBe(400);
    }
  });

  it('takes the longest that is allowed, and one that ends today', async () => {
    for (const days of [0, 365]) {
      const endsOn = dayIn(days);
      const id = await asked('olga', { endsOn });
      const { status, body } = await post('olga', `/${id}/revoke`);
      expect([status, body.endsOn]).toEqual([200, endsOn]);
    }
  });
});
