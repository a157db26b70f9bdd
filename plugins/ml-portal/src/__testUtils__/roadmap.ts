import {
  type RoadmapApi,
  type RoadmapBoard,
  type RoadmapRequestDetails,
  ROADMAP_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';

export const PAYMENTS = {
  entityRef: 'group:default/payments',
  title: 'Payments',
};

/** A request that waits for an answer, of whoever may do everything with it. */
export const request: RoadmapRequestDetails = {
  id: 'r1',
  title: 'Self-serve deployment',
  problem: 'Releases take six weeks.',
  businessObjective: null,
  stage: 'deployment',
  scope: { kind: 'receivingTeam', team: 'group:default/core-it' },
  lineOfBusiness: PAYMENTS,
  status: 'proposed',
  requestedBy: 'user:default/amara.osei',
  requestedAt: '2026-11-01T12:00:00.000Z',
  movedAt: '2026-11-01T12:00:00.000Z',
  answeredAt: null,
  votes: {
    total: 2,
    mine: false,
    byLine: [{ lineOfBusiness: PAYMENTS, votes: 2 }],
  },
  comments: 0,
  following: false,
  demand: {
    fences: 2,
    unclaimed: 0,
    models: 2,
    linesOfBusiness: 1,
    declaredValue: [{ currency: 'EUR', amount: 4_200_000, models: 1 }],
  },
  permitted: {
    vote: true,
    comment: true,
    moveTo: ['under-review', 'delivered', 'declined'],
    delete: true,
  },
  touched: [
    {
      entityRef: 'component:default/fraud',
      title: 'Fraud',
      lineOfBusiness: PAYMENTS,
      status: 'fenced',
      owner: 'group:default/core-it',
    },
  ],
  gone: [],
  outcome: null,
  trail: [
    {
      status: 'proposed',
      by: 'user:default/amara.osei',
      at: '2026-11-01T12:00:00.000Z',
    },
  ],
};

export const board = (
  requests: RoadmapRequestDetails[],
  mayRequestFor = [PAYMENTS],
): RoadmapBoard => ({
  columns: ROADMAP_STATUSES.map(status => {
    const items = requests.filter(each => each.status === status);
    return { status, totalItems: items.length, items };
  }),
  daysToFirstAnswer: null,
  unanswered: requests.length,
  mayRequestFor,
  mayDecide: false,
});

/** A roadmap without a request, but for what `answers` have. */
export function fakeRoadmapApi(
  answers: Partial<RoadmapApi> = {},
): jest.Mocked<RoadmapApi> {
  const page = async () => ({ items: [], totalItems: 0, pageInfo: {} });
  return {
    getBoard: jest.fn(async () => board([])),
    getOffers: jest.fn(async () => ({ items: [] })),
    getRequests: jest.fn(page),
    getRequest: jest.fn(async () => request),
    getComments: jest.fn(page),
    request: jest.fn(async () => request),
    move: jest.fn(async () => request),
    vote: jest.fn(async () => ({ ...request.votes, total: 3, mine: true })),
    withdrawVote: jest.fn(async () => request.votes),
    comment: jest.fn(),
    delete: jest.fn(async () => {}),
    deleteComment: jest.fn(async () => {}),
    follow: jest.fn(async () => {}),
    unfollow: jest.fn(async () => {}),
    ...answers,
  } as jest.Mocked<RoadmapApi>;
}
