import type { StageInput } from './mlSchema';
import { toModelSpec } from './toModelSpec';

/** All that a form may hold, whatever it last showed. */
const LEFT_OVER: StageInput = {
  owner: 'core-it',
  tools: ['mlflow'],
  agreement: 'https://wiki.example.com/sla',
  dashboard: 'https://grafana.example.com',
  cadence: 'P1M',
  notApplicable: 'Bought.',
};
const { notApplicable, owner, agreement, ...ours } = LEFT_OVER;

describe('toModelSpec', () => {
  it.each<[StageInput['runBy'], object | undefined]>([
    ['owner', ours],
    ['team', { ...ours, owner, agreement }],
    ['nobody', undefined],
    ['notApplicable', { notApplicable }],
    [undefined, LEFT_OVER],
  ])('leaves out what does not belong to the answer %s', (runBy, expected) => {
    const { stages } = toModelSpec({
      stages: { training: { ...LEFT_OVER, runBy } },
    });
    expect(stages?.training).toEqual(expected);
  });

  it.each<[StageInput, string]>([
    [{ runBy: 'team' }, 'ml.stages.serving.owner: must name the team'],
    [{ runBy: 'team', owner: '' }, 'ml.stages.serving.owner: must name'],
    [
      { runBy: 'notApplicable', tools: [] },
      'ml.stages.serving.notApplicable: must say why',
    ],
  ])('refuses %j, which would say something else', (serving, message) => {
    expect(() => toModelSpec({ stages: { serving } })).toThrow(message);
  });

  it.each([
    [{ currency: 'EUR' }, undefined],
    [{ amount: 7 }, undefined],
    [undefined, undefined],
    [
      { amount: 0, currency: 'EUR' },
      { amount: 0, currency: 'EUR' },
    ],
  ])('takes the value %j only when it is whole', (annualValue, expected) => {
    const { businessObjective } = toModelSpec({
      businessObjective: { problem: 'Churn', annualValue },
    });
    expect(businessObjective?.problem).toBe('Churn');
    expect(businessObjective?.annualValue).toEqual(expected);
  });

  it('passes the rest on', () => {
    const rest = { tasks: ['ranking'], custom: { a: { b: 1 } } };
    expect(toModelSpec(rest)).toEqual(rest);
    expect(toModelSpec({ stages: {} })).toEqual({ stages: {} });
  });
});
