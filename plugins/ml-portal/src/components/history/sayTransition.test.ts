import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { sayTransition } from './sayTransition';

const transition = (overrides: Partial<Transition>): Transition => ({
  at: '2026-11-23T12:00:00.000Z',
  event: 'changed',
  score: 80,
  lifecycle: 'production',
  operatingModel: 'hybrid',
  lineOfBusiness: null,
  levels: { 'end-to-end-ownership': 'accountable' },
  checks: [],
  ...overrides,
});

describe('sayTransition', () => {
  it.each([
    [
      'a first result',
      transition({ event: 'appeared' }),
      undefined,
      ['First evaluated', 'Score 80', 'Level: Accountable'],
    ],
    [
      'score, level and checks',
      transition({
        checks: [
          {
            scorecard: 'end-to-end-ownership',
            check: 'no-fences',
            from: 'passed',
            to: 'failed',
          },
        ],
      }),
      transition({
        score: 100,
        levels: { 'end-to-end-ownership': 'end-to-end' },
      }),
      [
        'Score 100 → 80',
        'Level: End-to-end → Accountable',
        'no-fences: passed → failed',
      ],
    ],
    [
      'nothing that a scorecard sees',
      transition({ operatingModel: 'traditional' }),
      transition({}),
      ['Who runs what changed'],
    ],
    [
      'a check that is new, without the transition before',
      transition({
        checks: [
          {
            scorecard: 'end-to-end-ownership',
            check: 'new',
            from: null,
            to: 'noData',
          },
        ],
      }),
      undefined,
      ['new: not judged → no data'],
    ],
  ])('says %s', (_, after, before, expected) => {
    expect(sayTransition(after, before)).toEqual(expected);
  });
});
