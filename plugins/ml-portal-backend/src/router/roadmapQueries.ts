import {
  neededFor,
  REFERENCE_KINDS,
  ROADMAP_SORTS,
  ROADMAP_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';
import { flag, page, reference, text, wordsUpTo } from './queries';

const MOST_MODELS = 200;

const line = reference(REFERENCE_KINDS.owner);
const model = reference('Component');
const tool = reference(REFERENCE_KINDS.tool);

const filter = {
  status: z.preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(ROADMAP_STATUSES)).max(ROADMAP_STATUSES.length).optional(),
  ),
  stage: z.enum(STAGES).optional(),
  lineOfBusiness: line.optional(),
  model: model.optional(),
  tool: tool.optional(),
  mine: flag,
  unanswered: flag,
  q: text.optional(),
  sort: z.enum(ROADMAP_SORTS).default('-votes'),
};

export const roadmapBoardQuery = z.strictObject(filter);

export const roadmapRequestsQuery = z.strictObject({ ...filter, ...page });

const scope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('models'),
    models: z
      .array(model)
      .min(1, 'must name a model')
      .max(MOST_MODELS, `must be at most ${MOST_MODELS}`)
      .transform(models => [...new Set(models)]),
  }),
  z.strictObject({ kind: z.literal('receivingTeam'), team: line }),
  z.strictObject({ kind: z.literal('lineOfBusiness'), lineOfBusiness: line }),
  z.strictObject({ kind: z.literal('unclaimed') }),
]);

export const roadmapRequestBody = z.strictObject({
  title: wordsUpTo(120),
  problem: wordsUpTo(4000),
  stage: z.enum(STAGES),
  scope,
  businessObjective: wordsUpTo(2000).optional(),
  lineOfBusiness: line,
});

export const roadmapMoveBody = z
  .strictObject({
    from: z.enum(ROADMAP_STATUSES),
    to: z.enum(ROADMAP_STATUSES),
    reason: wordsUpTo(2000).optional(),
    tool: tool.optional(),
  })
  .superRefine((move, context) => {
    const needed = neededFor(move.to);
    if (needed && move[needed] === undefined) {
      context.addIssue({
        code: 'custom',
        path: [needed],
        message: `must be given where a request is ${move.to}`,
      });
    }
    if (move.tool !== undefined && needed !== 'tool') {
      context.addIssue({
        code: 'custom',
        path: ['tool'],
        message: 'goes with a delivery only',
      });
    }
  });

export const roadmapCommentBody = z.strictObject({ text: wordsUpTo(2000) });
