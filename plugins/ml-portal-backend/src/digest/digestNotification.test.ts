import type {
  FenceTarget,
  LineOfBusiness,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type DigestFigures, digestNotification } from './digestNotification';

const NO_FENCES = { platform: 0, 'line-of-business': 0, outside: 0 };

function figures(
  line: Partial<LineOfBusiness>,
  others: Partial<DigestFigures> = {},
): DigestFigures {
  return {
    line: {
      entityRef: 'group:default/payments',
      title: 'Payments',
      above: [],
      models: 12,
      score: 71,
      operatingModel: 'hybrid',
      operatingModels: {
        hybrid: 12,
        centralized: 0,
        decentralized: 0,
        traditional: 0,
        unknown: 0,
      },
      stages: [],
      levels: [],
      fences: NO_FENCES,
      ...line,
    },
    changes: { new: 0, gained: 0, lost: 0 },
    waiting: 0,
    overdue: 0,
    ...others,
  };
}

/** A week ago. */
const past = (
  score: number | null,
  fences: Partial<Record<FenceTarget, number>>,
) => ({
  before: figures({ score, fences: { ...NO_FENCES, ...fences } }).line,
});

describe('digestNotification', () => {
  it('is for the leads, once a week', () => {
    expect(
      digestNotification(['group:default/heads'], figures({}), '2026-W48'),
    ).toEqual({
      recipients: { type: 'entity', entityRef: ['group:default/heads'] },
      payload: {
        title: 'Payments: ownership score 71',
        description: '12 models in production. No stage waits for others.',
        link: '/catalog/default/group/payments',
        severity: 'low',
        topic: 'weekly-digest',
        scope: 'digest:2026-W48:group:default/payments',
      },
    });
  });

  it.each<[string, DigestFigures, string, string]>([
    [
      'what changed',
      figures(
        { fences: { platform: 3, 'line-of-business': 0, outside: 2 } },
        {
          ...past(75, { outside: 3 }),
          changes: { new: 2, gained: 3, lost: 1 },
          waiting: 1,
        },
      ),
      'Payments: ownership score 71 (a week ago 75)',
      '12 models in production: 3 gained a level, 1 lost one, 2 are new. 5 stages wait for others, 2 more than a week ago: 3 for the platform team, 2 for teams outside the lines of business. 1 exemption waits for a decision.',
    ],
    [
      'what is as it was',
      figures(
        { models: 1, fences: { ...NO_FENCES, 'line-of-business': 1 } },
        { ...past(71, { outside: 1 }), waiting: 2, overdue: 1 },
      ),
      'Payments: ownership score 71',
      '1 model in production. 1 stage waits for other lines of business, as a week ago. 2 exemptions wait for a decision. 1 tooling decision is to be looked at again.',
    ],
    [
      'fewer fences',
      figures(
        { fences: { ...NO_FENCES, outside: 1 } },
        { ...past(null, { platform: 4 }), overdue: 2 },
      ),
      'Payments: ownership score 71',
      '12 models in production. 1 stage waits for teams outside the lines of business, 3 fewer than a week ago. 2 tooling decisions are to be looked at again.',
    ],
    [
      'no score',
      figures({ score: null }, { changes: { new: 1, gained: 0, lost: 0 } }),
      'Payments: no ownership score yet',
      '12 models in production: 1 is new. No stage waits for others.',
    ],
  ])('says %s', (_, given, title, description) => {
    const { payload } = digestNotification(
      ['user:default/ada'],
      given,
      '2026-W48',
    );
    expect(payload).toMatchObject({ title, description });
  });
});
