import type {
  OperatingModel,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { spansOf } from './spansOf';

const at = (
  day: string,
  operatingModel: OperatingModel | null,
  event: Transition['event'] = 'changed',
) => ({ at: day, event, operatingModel });

describe('spansOf', () => {
  it.each<[what: string, Parameters<typeof spansOf>[0]]>([
    ['nothing', []],
    ['what never changed', [at('2', 'hybrid'), at('1', 'hybrid', 'appeared')]],
    ['what has none', [at('2', null), at('1', null, 'appeared')]],
    [
      'what came back as it was',
      [
        at('3', 'hybrid', 'appeared'),
        at('2', 'hybrid', 'removed'),
        at('1', 'hybrid', 'appeared'),
      ],
    ],
  ])('has none of %s', (_, transitions) => {
    expect(spansOf(transitions)).toEqual([]);
  });

  it('takes what stayed the same for one', () => {
    expect(
      spansOf([
        at('5', 'hybrid'),
        at('4', 'hybrid'),
        at('3', 'traditional'),
        at('2', 'traditional'),
        at('1', 'unknown', 'appeared'),
      ]),
    ).toEqual([
      { operatingModel: 'hybrid', from: '4' },
      { operatingModel: 'traditional', from: '2', to: '4' },
      { operatingModel: 'unknown', from: '1', to: '2' },
    ]);
  });

  it('ends where the model left, and begins anew', () => {
    expect(
      spansOf([
        at('4', 'hybrid'),
        at('3', 'traditional', 'appeared'),
        at('2', 'traditional', 'removed'),
        at('1', 'traditional', 'appeared'),
      ]),
    ).toEqual([
      { operatingModel: 'hybrid', from: '4' },
      { operatingModel: 'traditional', from: '3', to: '4' },
      { operatingModel: 'traditional', from: '1', to: '2' },
    ]);
  });
});
