import {
  CHECK_RESULTS,
  FENCE_TARGETS,
  type ScorecardResult,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nextSteps } from './nextSteps';
import type { Zod } from './zod';

export const lineOfBusinessOutput = (z: Zod) =>
  z
    .object({ entityRef: z.string(), title: z.string() })
    .nullable()
    .describe(
      'Null where there is none, several, or one that may not be read.',
    );

export const ownerOutput = (z: Zod) =>
  z
    .object({
      entityRef: z.string(),
      alive: z.boolean().describe('Whether there is anybody behind it.'),
    })
    .nullable();

/** One stage of a model. */
export const stageOutput = (z: Zod) =>
  z.object({
    stage: z.enum(STAGES),
    status: z.enum(STAGE_STATUSES),
    owner: z
      .string()
      .optional()
      .describe('Who runs the stage. Absent where nobody is named.'),
    lineOfBusiness: z
      .string()
      .nullable()
      .optional()
      .describe('The line of business of who runs the stage.'),
    fencedTo: z
      .enum(FENCE_TARGETS)
      .optional()
      .describe('Where the fence leads. Set for a fenced stage.'),
    tools: z.array(z.string()).optional(),
    agreement: z
      .string()
      .optional()
      .describe('Address of what was agreed with the team that runs it.'),
    dashboard: z.string().optional(),
    reason: z.string().optional().describe('Why the stage does not apply.'),
  });

/** A scorecard of an entity, with what is left to do. */
export const scorecardOutput = (z: Zod) =>
  z.object({
    id: z.string(),
    level: z
      .string()
      .nullable()
      .describe('The highest level reached. Null below the first.'),
    nextLevel: z
      .string()
      .nullable()
      .describe('The level to reach next. Null at the top.'),
    passed: z.number().describe('How many checks that count passed.'),
    counted: z.number().describe('How many checks count.'),
    percent: z
      .number()
      .nullable()
      .describe('0 to 100, by the weight of the checks.'),
    nextSteps: z
      .array(
        z.object({
          check: z.string(),
          level: z.string().describe('The level that waits for it.'),
          title: z.string(),
          result: z.enum(CHECK_RESULTS),
          message: z.string().describe('What was found.'),
          remediation: z
            .string()
            .optional()
            .describe('Markdown: how to pass, with the YAML to add.'),
        }),
      )
      .describe(
        'The checks that are not passed, in the order of levels. Those of nextLevel come first.',
      ),
  });

/** A scorecard in the words of {@link scorecardOutput}. */
export function presentScorecard(scorecard: ScorecardResult) {
  const { checks: _, ...summary } = scorecard;
  return { ...summary, nextSteps: nextSteps(scorecard) };
}
