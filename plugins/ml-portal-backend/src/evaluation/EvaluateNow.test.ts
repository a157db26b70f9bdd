import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { evaluateAll } from '../__testUtils__/results';
import { model } from '../__testUtils__/company';
import { EVERYTHING, NOTHING } from '../visibility/Visibility';
import { EvaluateNow } from './EvaluateNow';

const REF = 'component:default/a';
const { records } = evaluateAll([model('a', 'loans')]);
const caller = { credentials: mockCredentials.user(), visibility: EVERYTHING };

describe('EvaluateNow', () => {
  function setUp(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
    const evaluateRefs = jest.fn(async (_: string[]) => ({
      records,
      written: [REF],
      removed: [] as string[],
    }));
    const collectFor = jest.fn(async (_: string[]) => {});
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result }],
    });
    const evaluateNow = new EvaluateNow({
      evaluator: { evaluateRefs } as any,
      facts: { collectFor } as any,
      permissions,
    });
    return { evaluateNow, evaluateRefs, collectFor, permissions };
  }

  it('collects facts, and then judges', async () => {
    const { evaluateNow, evaluateRefs, collectFor } = setUp(
      AuthorizeResult.ALLOW,
    );
    expect(await evaluateNow.evaluate(REF, caller)).toEqual({
      record: records[0],
      changed: true,
    });
    expect(collectFor).toHaveBeenCalledWith([REF]);
    expect(collectFor.mock.invocationCallOrder[0]).toBeLessThan(
      evaluateRefs.mock.invocationCallOrder[0],
    );
  });

  it('judges once for several who ask at once', async () => {
    const { evaluateNow, evaluateRefs } = setUp(AuthorizeResult.ALLOW);
    const ask = () => evaluateNow.evaluate(REF, caller);
    await Promise.all([ask(), ask(), ask()]);
    expect(evaluateRefs).toHaveBeenCalledTimes(1);
    await ask();
    expect(evaluateRefs).toHaveBeenCalledTimes(2);
  });

  it('can be asked again after a failure', async () => {
    const { evaluateNow, evaluateRefs } = setUp(AuthorizeResult.ALLOW);
    evaluateRefs.mockRejectedValueOnce(new Error('The catalog is gone'));
    await expect(evaluateNow.evaluate(REF, caller)).rejects.toThrow('gone');
    expect((await evaluateNow.evaluate(REF, caller)).changed).toBe(true);
  });

  it('knows nothing of what may not be read, and asks nobody', async () => {
    const { evaluateNow, evaluateRefs, permissions } = setUp(
      AuthorizeResult.ALLOW,
    );
    await expect(
      evaluateNow.evaluate(REF, { ...caller, visibility: NOTHING }),
    ).rejects.toThrow(`There is no model, feature store or tool ${REF}`);
    expect(permissions.authorize).not.toHaveBeenCalled();
    expect(evaluateRefs).not.toHaveBeenCalled();
  });

  it('does nothing for who may not', async () => {
    const { evaluateNow, evaluateRefs, collectFor } = setUp(
      AuthorizeResult.DENY,
    );
    await expect(evaluateNow.evaluate(REF, caller)).rejects.toThrow(
      `You may not have ${REF} evaluated`,
    );
    expect(evaluateRefs).not.toHaveBeenCalled();
    expect(collectFor).not.toHaveBeenCalled();
  });

  it('tells what is none of its entities', async () => {
    const { evaluateNow, evaluateRefs } = setUp(AuthorizeResult.ALLOW);
    evaluateRefs.mockResolvedValueOnce({
      records: [],
      written: [],
      removed: [],
    });
    await expect(evaluateNow.evaluate(REF, caller)).rejects.toThrow(
      /There is no/,
    );
  });
});
