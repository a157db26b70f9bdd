import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { company, model, toYaml } from '../__testUtils__/company';
import {
  type Policy,
  startPortal,
  type TestPortal,
} from '../__testUtils__/portal';

jest.setTimeout(300_000);

const policy: Policy = (permission, person) => {
  if (person === 'user:default/nobody') {
    return { result: AuthorizeResult.DENY };
  }
  return person === 'user:default/reader' &&
    isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/cards'] }),
      )
    : { result: AuthorizeResult.ALLOW };
};

const CALLERS = {
  none: mockCredentials.none.header(),
  nobody: mockCredentials.user.header('user:default/nobody'),
  reader: mockCredentials.user.header('user:default/reader'),
  pat: mockCredentials.user.header('user:default/pat'),
  service: mockCredentials.service.header(),
};
type Caller = keyof typeof CALLERS;

describe('actions under a policy', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(company(), policy);
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const invoke = (name: string, caller: Caller, input: object) =>
    portal.call(
      'post',
      `/.backstage/actions/v1/actions/ml-portal%3A${name}/invoke`,
      CALLERS[caller],
      input,
    );

  const FRAUD = { model: 'fraud' };
  const LOAN = { model: 'loan-1' };
  const YAML = { yaml: toYaml([model('fraud', 'cards')]) };
  /** The statuses that no one, nobody, the reader, pat and a service get. */
  it.each<[name: string, input: object, statuses: number[]]>([
    ['find-models', {}, [401, 200, 200, 200, 200]],
    ['find-tools', {}, [401, 200, 200, 200, 200]],
    ['list-fences', {}, [401, 200, 200, 200, 200]],
    ['get-stage-owner', FRAUD, [401, 404, 200, 200, 200]],
    ['get-stage-owner', LOAN, [401, 404, 404, 200, 200]],
    ['get-scorecard', { entity: 'fraud' }, [401, 404, 200, 200, 200]],
    ['get-scorecard', { entity: 'loan-1' }, [401, 404, 404, 200, 200]],
    ['get-scorecard', { entity: 'mlflow' }, [401, 404, 404, 200, 200]],
    // As over HTTP, the catalog does not let them have a document validated.
    ['preview-catalog-info', YAML, [401, 403, 200, 200, 200]],
  ])('%s with %j', async (name, input, statuses) => {
    const found: number[] = [];
    for (const caller of Object.keys(CALLERS) as Caller[]) {
      found.push((await invoke(name, caller, input)).status);
    }
    expect(found).toEqual(statuses);
  });

  it.each<[name: string, input: object, whole: number, readable: number]>([
    ['find-models', {}, 40, 3],
    ['find-models', { lineOfBusiness: 'none' }, 0, 3],
    ['list-fences', {}, 40, 3],
    ['list-fences', { fencedTo: 'platform' }, 37, 0],
    ['find-tools', {}, 1, 0],
  ])('%s with %j counts what may be read', async (name, input, all, mine) => {
    const count = async (caller: Caller) =>
      (await invoke(name, caller, input)).body.output.totalItems;
    expect(await count('pat')).toBe(all);
    expect(await count('reader')).toBe(mine);
    expect(await count('nobody')).toBe(0);
  });

  it.each<[name: string, inputOf: (name: string) => object, hidden: string]>([
    ['get-stage-owner', name => ({ model: name }), 'loan-1'],
    ['get-stage-owner', name => ({ model: name }), 'mlflow'],
    ['get-scorecard', name => ({ entity: name }), 'loan-1'],
    ['get-scorecard', name => ({ entity: `group:default/${name}` }), 'loans'],
    ['find-models', name => ({ lineOfBusiness: name }), 'payments'],
    ['list-fences', name => ({ lineOfBusiness: name }), 'payments'],
  ])('%s tells what is hidden as what is absent', async (name, of, hidden) => {
    const say = async (entity: string) => {
      const { status, body } = await invoke(name, 'reader', of(entity));
      return [status, body.error.name, body.error.message.replace(entity, '')];
    };
    const told = await say(hidden);
    expect(told.slice(0, 2)).toEqual([404, 'NotFoundError']);
    expect(told).toEqual(await say('absent'));
  });

  it('tell nothing that was derived from what may not be read', async () => {
    const calls: [name: string, input: object][] = [
      ['get-stage-owner', FRAUD],
      ['get-scorecard', { entity: 'fraud' }],
      ['find-models', {}],
      ['list-fences', {}],
      ['preview-catalog-info', YAML],
    ];
    for (const [name, input] of calls) {
      const mine = JSON.stringify((await invoke(name, 'reader', input)).body);
      expect(mine).toContain('component:default/fraud');
      expect(mine).not.toMatch(/payments/i);
      expect(mine).not.toContain('loan-');
    }
    const all = JSON.stringify((await invoke('find-models', 'pat', {})).body);
    expect(all).toMatch(/payments/i);
  });
});
