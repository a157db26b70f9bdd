import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { company } from '../__testUtils__/company';
import {
  type Policy,
  startPortal,
  type TestPortal,
} from '../__testUtils__/portal';

jest.setTimeout(300_000);

/** The reader reads what the team cards owns, others everything. */
const policy: Policy = (permission, person) =>
  person === 'user:default/reader' &&
  isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      )
    : { result: AuthorizeResult.ALLOW };

const NOBODY = mockCredentials.none.header();
const WRONG = mockCredentials.user.invalidHeader();
const READER = mockCredentials.user.header('user:default/reader');
const PAT = mockCredentials.user.header('user:default/pat');

const FRAUD = 'component/default/fraud';
const HIDDEN = 'component/default/loan-1';
const ABSENT = 'component/default/absent';

describe.each([false, true])('badges, public: %s', isPublic => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(
      company(),
      policy,
      {},
      {
        badges: { public: isPublic },
      },
    );
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const ask = async (name: string, authorization: string) => {
    const reply = await portal.call(
      'get',
      `/v1/badges/${name}.svg`,
      authorization,
    );
    return {
      status: reply.status,
      headers: reply.headers,
      svg: Buffer.isBuffer(reply.body) ? reply.body.toString() : undefined,
    };
  };
  /** What a caller is told: a status alone where there is no badge. */
  const told = async (name: string, authorization: string) => {
    const { status, svg } = await ask(name, authorization);
    return svg?.match(/<title>(.*)<\/title>/)?.[1] ?? status;
  };

  const KNOWN = 'Ownership: Accountable · 83';
  const UNKNOWN = 'Ownership: Unknown';

  it.each<[string, string, string, string | number, string]>([
    ['no one', FRAUD, NOBODY, 401, KNOWN],
    ['no one', HIDDEN, NOBODY, 401, KNOWN],
    ['no one', ABSENT, NOBODY, 401, UNKNOWN],
    ['a wrong token', FRAUD, WRONG, 401, KNOWN],
    ['who may read some', FRAUD, READER, KNOWN, KNOWN],
    ['who may read some', HIDDEN, READER, UNKNOWN, KNOWN],
    ['who may read some', ABSENT, READER, UNKNOWN, UNKNOWN],
    ['who may read all', HIDDEN, PAT, KNOWN, KNOWN],
    ['who may read all', ABSENT, PAT, UNKNOWN, UNKNOWN],
  ])(
    'tell %s what they may know of %s',
    async (_, name, caller, whereClosed, wherePublic) => {
      expect(await told(name, caller)).toBe(
        isPublic ? wherePublic : whereClosed,
      );
    },
  );

  it('tell of a hidden entity as of an absent one', async () => {
    const hidden = await ask(HIDDEN, READER);
    const absent = await ask(ABSENT, READER);
    expect(hidden.svg === absent.svg).toBe(!isPublic);
  });

  it('open nothing else', async () => {
    for (const path of [
      '/v1/models',
      '/v1/models.csv',
      `/v1/ownership/${FRAUD}`,
    ]) {
      const { status } = await portal.call('get', path, NOBODY);
      expect(status).toBe(401);
    }
  });

  it('are images that may be kept, and are sent again only when they changed', async () => {
    const { headers } = await ask(FRAUD, PAT);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['cache-control']).toBe(
      isPublic ? 'public, max-age=300' : 'private, no-cache',
    );
    expect(headers['cross-origin-resource-policy']).toBe(
      isPublic ? 'cross-origin' : undefined,
    );
    const again = (etag: string) =>
      portal
        .call('get', `/v1/badges/${FRAUD}.svg`, PAT)
        .set('If-None-Match', etag);
    expect((await again(headers.etag)).status).toBe(304);
    expect((await again('"another"')).status).toBe(200);
  });

  it('refuse a scorecard that there is not', async () => {
    const { status, body } = await portal.call(
      'get',
      `/v1/badges/${FRAUD}.svg?scorecard=absent`,
      PAT,
    );
    expect(status).toBe(400);
    expect(body.error.message).toBe('scorecard: there is no scorecard absent');
  });
});
