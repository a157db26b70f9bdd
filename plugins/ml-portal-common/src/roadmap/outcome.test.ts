import { STAGE_STATUSES, type StageStatus } from '../ownership/types';
import { outcomeOf } from './outcome';

describe('outcomeOf', () => {
  const NONE = {
    touched: 0,
    owned: 0,
    fenced: 0,
    unclaimed: 0,
    notApplicable: 0,
    gone: 0,
    usingTool: 0,
  };

  it('counts nothing of nothing', () => {
    expect(outcomeOf([])).toEqual(NONE);
  });

  it.each<[StageStatus | null, keyof typeof NONE]>([
    ['owned', 'owned'],
    ['fenced', 'fenced'],
    ['unclaimed', 'unclaimed'],
    ['orphaned', 'unclaimed'],
    ['notApplicable', 'notApplicable'],
    [null, 'gone'],
  ])('counts %s as %s', (status, counted) => {
    expect(outcomeOf([{ status, usesTool: false }])).toEqual({
      ...NONE,
      touched: 1,
      [counted]: 1,
    });
  });

  it('has each model in one place', () => {
    const models = [...STAGE_STATUSES, null].map(status => ({
      status,
      usesTool: status !== null,
    }));
    const { touched, usingTool, ...places } = outcomeOf(models);
    expect([touched, usingTool]).toEqual([6, 5]);
    expect(Object.values(places).reduce((a, b) => a + b)).toBe(touched);
  });
});
