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

const ADA = 'user:default/ada';
const EVE = 'user:default/eve';
const PAT = 'user:default/pat';

/**
 * Ada reads what her team `cards` owns, Eve nothing, everybody else everything.
 */
const policy: Policy = (permission, user) => {
  if (!isResourcePermission(permission, 'catalog-entity')) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (user === EVE) {
    return { result: AuthorizeResult.DENY };
  }
  return user === ADA
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      )
    : { result: AuthorizeResult.ALLOW };
};

const MINE = ['churn', 'fraud', 'limits'].map(
  name => `component:default/${name}`,
);

describe('reading under a policy', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(company(), policy);
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const body = async (path: string, user: string) => {
    const response = await portal.get(path, user);
    expect(response.status).toBe(200);
    return response.body;
  };

  it('lists to each caller what they may read', async () => {
    expect((await body('models', PAT)).totalItems).toBe(40);
    expect((await body('fences', PAT)).totalItems).toBe(40);

    const mine = await body('models', ADA);
    expect(mine.totalItems).toBe(3);
    expect(mine.items.map((item: any) => item.entityRef)).toEqual(MINE);
    expect((await body('fences', ADA)).totalItems).toBe(3);

    expect(await body('models', EVE)).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    expect((await body('fences', EVE)).totalItems).toBe(0);
  });

  it('exports to each caller what they may read', async () => {
    const lines = async (user: string) => {
      const { status, text } = await portal.get('models.csv', user);
      expect(status).toBe(200);
      return text.trimEnd().split('\r\n').slice(1);
    };
    expect(await lines(PAT)).toHaveLength(40);
    expect(await lines(EVE)).toEqual([]);
    const mine = await lines(ADA);
    expect(mine.map(line => line.split(',')[0])).toEqual(MINE);
    // The line of business is a group that Ada may not read.
    expect(mine.join()).not.toMatch(/payments/i);
  });

  it.each([
    ['lineOfBusiness=payments', 40 - 37, 0],
    ['lineOfBusiness=lending', 37, 0],
    ['lineOfBusiness=none', 0, 3],
    ['owner=loans', 37, 0],
    ['fencedTo=platform', 37, 0],
    ['owner=loans&owner=user:default/nobody', 37, 0],
    ['fencedTo=core-it', 3, 3],
    ['fencedTo=core-it&fencedTo=platform', 40, 3],
    ['stage=deployment&status=fenced', 3, 3],
    ['tool=mlflow', 40, 3],
    ['featureStore=customer-360', 3, 3],
    ['q=loan', 37, 0],
  ])('filters by %s only among those', async (filter, all, mine) => {
    expect((await body(`models?${filter}`, PAT)).totalItems).toBe(all);
    expect((await body(`models?${filter}`, ADA)).totalItems).toBe(mine);
  });

  it('counts only what may be read', async () => {
    const all = await body('organization', PAT);
    expect(all.models).toBe(40);
    expect(all.receivingTeams).toHaveLength(2);

    const mine = await body('organization', ADA);
    expect(mine.models).toBe(3);
    expect(mine.fences).toEqual({
      platform: 0,
      'line-of-business': 0,
      outside: 3,
    });
    expect(mine.receivingTeams).toEqual([
      {
        owner: 'group:default/core-it',
        fencedTo: 'outside',
        fences: 3,
        models: 3,
      },
    ]);
    // The lines of business are groups that Ada may not read.
    expect(mine.heatMap).toHaveLength(1);
    expect(mine.heatMap[0]).toMatchObject({ lineOfBusiness: null, models: 3 });
    for (const { counts } of mine.heatMap[0].stages) {
      const cells: number[] = Object.values(counts);
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(3);
    }
    expect(mine.toolSpread[1].tools).toEqual([
      { tool: 'component:default/mlflow', models: 3 },
    ]);

    const none = await body('organization', EVE);
    expect(none).toMatchObject({ models: 0, score: null, heatMap: [] });
  });

  it('tells of islands only what may be read', async () => {
    const all = await body('islands', PAT);
    expect(all.stages[1]).toMatchObject({ tools: 1, uses: 40, sharedUses: 40 });
    expect(all.linesOfBusiness).toHaveLength(2);
    expect(all).toMatchObject({
      featureStores: 1,
      // Lending made it, Payments uses it.
      unreusedStores: { totalItems: 0 },
    });

    // The lines of business look like none, so nobody is seen to share.
    const mine = await body('islands', ADA);
    expect(mine.stages[1]).toMatchObject({ tools: 1, uses: 3, sharedUses: 0 });
    expect(mine).toMatchObject({ linesOfBusiness: [], featureStores: 0 });

    const none = await body('islands', EVE);
    expect(none.stages[1]).toMatchObject({ tools: 0, uses: 0 });
  });

  it('tells of value only what may be read', async () => {
    const all = await body('value', PAT);
    expect(all).toMatchObject({ models: 40, measured: 0 });
    expect(all.linesOfBusiness).toHaveLength(2);
    expect((await body('objectives', PAT)).totalItems).toBe(40);

    const mine = await body('value', ADA);
    expect(mine).toMatchObject({ models: 3, linesOfBusiness: [] });
    const { items } = await body('objectives', ADA);
    expect(items.map((item: any) => item.entityRef)).toEqual(MINE);
    // Her line of business looks like none.
    expect(items[0].lineOfBusiness).toBeNull();
    const payments = 'objectives?lineOfBusiness=payments';
    expect((await body(payments, PAT)).totalItems).toBeGreaterThan(0);
    expect((await body(payments, ADA)).totalItems).toBe(0);

    expect((await body('value', EVE)).models).toBe(0);
    expect((await body('objectives', EVE)).totalItems).toBe(0);
  });

  it('tells of velocity only what may be read', async () => {
    const all = await body('velocity', PAT);
    expect(all.models).toBe(40);
    expect(all.linesOfBusiness.map((line: any) => line.models)).toEqual([
      37, 3,
    ]);
    expect((await body('model-velocity', PAT)).totalItems).toBe(40);

    const mine = await body('velocity', ADA);
    expect(mine).toMatchObject({ models: 3, linesOfBusiness: [] });
    const { items } = await body('model-velocity', ADA);
    expect(items.map((item: any) => item.entityRef)).toEqual(MINE);
    // Her line of business looks like none.
    expect(items[0].lineOfBusiness).toBeNull();
    for (const [line, forPat, forAda] of [
      ['payments', 3, 0],
      ['none', 0, 3],
    ]) {
      const path = `model-velocity?lineOfBusiness=${line}`;
      expect((await body(path, PAT)).totalItems).toBe(forPat);
      expect((await body(path, ADA)).totalItems).toBe(forAda);
    }

    expect((await body('velocity', EVE)).models).toBe(0);
    expect((await body('model-velocity', EVE)).totalItems).toBe(0);
  });

  it('counts people, and judges the phase, for who may read everything', async () => {
    const people = await body('people', PAT);
    expect(people).toMatchObject({ practitioners: 4, embedded: 1, models: 40 });
    // Each team has one member; another runs a stage of its models.
    expect(
      people.linesOfBusiness.map((line: any) => [
        line.lineOfBusiness.title,
        line.practitioners,
      ]),
    ).toEqual([
      ['lending', 2],
      ['payments', 2],
    ]);
    expect((await body('phase', PAT)).figures).toEqual({
      practitioners: 4,
      models: 40,
      linesOfBusiness: 2,
    });
    for (const path of ['people', 'phase']) {
      for (const user of [ADA, EVE]) {
        expect((await portal.get(path, user)).status).toBe(403);
      }
    }
  });

  it('hides lines of business, tools and stores that may not be read', async () => {
    expect((await body('lines-of-business', PAT)).totalItems).toBe(2);
    expect((await body('lines-of-business', ADA)).totalItems).toBe(0);
    expect((await body('tools', PAT)).items[0].models).toBe(40);
    expect((await body('tools', ADA)).totalItems).toBe(0);
    expect((await body('feature-stores', ADA)).totalItems).toBe(0);
  });

  it('shows a model whole, without what was derived from others', async () => {
    const path = 'ownership/component/default/fraud';
    const all = await body(path, PAT);
    expect(all.lineOfBusiness.entityRef).toBe('group:default/payments');

    const mine = await body(path, ADA);
    expect(mine).toMatchObject({ score: 83, lineOfBusiness: null });
    expect(mine.stages[0].lineOfBusiness).toBeNull();
    expect(mine.stages[2].owner).toBe('group:default/core-it');
    expect(JSON.stringify(mine)).not.toMatch(/payments/i);
  });

  it.each([
    ['ownership/component/default/loan-1', ADA],
    ['ownership/component/default/fraud', EVE],
    ['lines-of-business/default/payments', ADA],
    ['tools/default/mlflow', ADA],
    ['feature-stores/default/customer-360', ADA],
  ])('answers 404 on %s as if there were none', async (path, user) => {
    const hidden = await portal.get(path, user);
    expect(hidden.status).toBe(404);
    const absent = await portal.get(`${path}-absent`, user);
    expect(absent.status).toBe(404);
    expect(hidden.body.error.message).toBe(
      absent.body.error.message.replace('-absent', ''),
    );
    expect((await portal.get(path, PAT)).status).toBe(200);
  });
});
