import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import type { Policy } from './__testUtils__/permissionsUnder';
import { startPortal } from './__testUtils__/portal';

jest.setTimeout(120_000);

const ADMIN = 'user:default/admin';
const READER = 'user:default/reader';
const NOBODY = 'user:default/nobody';

/** The reader may read what the team cards owns, which is no group at all. */
const policy: Policy = (permission, user) => {
  if (isPermission(permission, catalogEntityReadPermission)) {
    if (user === NOBODY) {
      return { result: AuthorizeResult.DENY };
    }
    if (user === READER) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      );
    }
  }
  return { result: AuthorizeResult.ALLOW };
};

const group = (name: string, type: string, parent = '') => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name}, title: The ${name} people }
spec: { type: ${type}, children: [] ${parent && `, parent: ${parent}`} }
---`;

const component = (name: string, type: string, owner: string, ml: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: ${type}, lifecycle: production, owner: ${owner}, ml: ${ml} }
---`;

const COMPANY = [
  group('payments', 'line-of-business'),
  group('cards', 'team', 'payments'),
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('core-it', 'department'),
  component('mlflow', 'ml-platform-tool', 'loans', '{ access: self-serve }'),
  component('shop', 'service', 'cards', '{}'),
  component(
    'fraud',
    'ml-model',
    'cards',
    '{ stages: { training: { tools: [mlflow] }, deployment: { owner: core-it } } }',
  ),
  component(
    'default-risk',
    'ml-model',
    'loans',
    '{ stages: { training: {}, deployment: { owner: core-it } } }',
  ),
].join('');

const EVERYTHING = [
  'ml-portal default-risk',
  'ml-portal fraud',
  'ml-portal mlflow',
  'software-catalog The cards people',
  'software-catalog The core-it people',
  'software-catalog The lending people',
  'software-catalog The loans people',
  'software-catalog The payments people',
  'software-catalog shop',
];

/** Starts the company's portal, and waits until all of it is found. */
async function startCompany(collation?: object) {
  const portal = await startPortal(COMPANY, policy, collation);
  const search = async (user: string, query: object) =>
    (await portal.search(user, query)).results;
  const found = async (user: string, query: object) =>
    (await search(user, query))
      .map(({ type, document }) => `${type} ${document.title}`)
      .sort();

  // The first documents may be of a catalog that was not read to its end.
  const known = async () => {
    try {
      const judged = await found(ADMIN, { filters: { level: 'identified' } });
      return judged.length === 2 ? await found(ADMIN, { term: '' }) : [];
    } catch (error) {
      if (String(error).includes('MissingIndexError')) {
        return [];
      }
      throw error;
    }
  };
  const deadline = Date.now() + 60_000;
  while ((await known()).length < EVERYTHING.length && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return { search, found, stop: portal.stop };
}

describe('search in a whole portal', () => {
  let portal: Awaited<ReturnType<typeof startCompany>>;
  beforeAll(async () => {
    portal = await startCompany();
  });
  afterAll(() => portal.stop());

  it('finds everything once', async () => {
    expect(await portal.found(ADMIN, { term: '' })).toEqual(EVERYTHING);
  });

  it.each([
    [{ term: '', filters: { role: 'model' } }, ['default-risk', 'fraud']],
    [
      { term: 'core-it', filters: { role: 'model' } },
      ['default-risk', 'fraud'],
    ],
    [{ filters: { role: 'tool' } }, ['mlflow']],
    [{ filters: { level: 'identified' } }, ['default-risk', 'fraud']],
    [{ filters: { level: 'accountable' } }, []],
    [{ filters: { level: 'none', role: 'tool' } }, ['mlflow']],
  ])('finds by %j', async (query, titles) => {
    expect(await portal.found(ADMIN, query)).toEqual(
      titles.map(title => `ml-portal ${title}`),
    );
  });

  it.each([
    [READER, { term: '' }, ['ml-portal fraud', 'software-catalog shop']],
    [READER, { term: 'loans' }, []],
    [READER, { filters: { role: 'tool' } }, []],
    [NOBODY, { term: 'fraud' }, []],
  ])('gives %s for %j only what they may read', async (user, query, found) => {
    expect(await portal.found(user, query)).toEqual(found);
  });

  it('tells nobody of lines of business where permissions are on', async () => {
    // What the reader gets holds the model, and no trace of the group above it.
    const results = await portal.search(READER, { term: 'fraud' });
    expect(results[0].document.title).toBe('fraud');
    expect(JSON.stringify(results)).not.toMatch(/payments/i);
    expect(
      await portal.found(READER, {
        filters: { lineOfBusiness: 'group:default/payments' },
      }),
    ).toEqual([]);
  });
});

describe('search where everybody may read the groups', () => {
  it('finds by line of business', async () => {
    const portal = await startCompany({ linesOfBusiness: true });
    const results = await portal.search(ADMIN, {
      filters: { lineOfBusiness: 'group:default/payments' },
    });
    await portal.stop();
    expect(results.map(({ document }) => document)).toEqual([
      expect.objectContaining({
        title: 'fraud',
        lineOfBusinessTitle: 'The payments people',
        location: '/catalog/default/component/fraud',
      }),
    ]);
  });
});
