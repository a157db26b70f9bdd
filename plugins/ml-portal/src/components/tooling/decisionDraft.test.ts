import { decision } from '../../__testUtils__/tooling';
import { draftOf, reviewOf, toDecision, toReview } from './decisionDraft';

const draft = {
  ...draftOf({
    lineOfBusiness: 'group:default/wealth',
    stage: 'training',
    tool: 'Ray',
  }),
  reason: ' It is fast. ',
  tradeOffs: 'We run it.',
  agreedBy: ['ml-platform', 'user:olivia.hart'],
  reviewOn: '2027-06-01',
};

describe('toDecision', () => {
  it('trims texts, completes references and leaves out what is empty', () => {
    expect(toDecision(draft)).toEqual({
      lineOfBusiness: 'group:default/wealth',
      stage: 'training',
      tool: 'component:default/ray',
      reason: 'It is fast.',
      tradeOffs: 'We run it.',
      alternatives: [],
      agreedBy: ['group:default/ml-platform', 'user:default/olivia.hart'],
      reviewOn: '2027-06-01',
    });
  });

  it.each([
    { lineOfBusiness: '' },
    { stage: '' as const },
    { tool: ' ' },
    { reason: ' ' },
    { tradeOffs: '' },
    { agreedBy: [] },
    { agreedBy: Array.from({ length: 21 }, (_, at) => `team-${at}`) },
    { alternatives: Array.from({ length: 21 }, (_, at) => `tool-${at}`) },
    { reviewOn: '' },
  ])('is none with %j', changes => {
    expect(toDecision({ ...draft, ...changes })).toBeUndefined();
  });
});

describe('toReview', () => {
  const review = {
    ...reviewOf(decision),
    reviewOn: '2027-06-01',
    comment: 'Still so. ',
  };
  const sent = {
    changedAt: decision.changedAt,
    reviewOn: '2027-06-01',
    comment: 'Still so.',
  };

  it('sends nothing that is said as before', () => {
    expect(toReview(review, decision)).toEqual(sent);
  });

  it('sends what is said otherwise', () => {
    expect(
      toReview(
        { ...review, reason: 'New', objective: '', agreedBy: ['risk'] },
        decision,
      ),
    ).toEqual({
      ...sent,
      reason: 'New',
      objective: '',
      agreedBy: ['group:default/risk'],
    });
  });

  it.each([{ comment: ' ' }, { reviewOn: '' }, { reason: '' }])(
    'is none with %j',
    changes => {
      expect(toReview({ ...review, ...changes }, decision)).toBeUndefined();
    },
  );
});
