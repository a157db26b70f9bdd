import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readIfThere } from '../workspace/readIfThere';
import { examples } from './examples';
import { portalFor, type PortalServices, preview } from './portal';
import {
  describeStanding,
  listMissing,
  shortfall,
  standingOf,
} from './standing';

/** Asks the portal what a model in the workspace would score. */
export function createPreviewAction(services: PortalServices) {
  return createTemplateAction({
    id: 'ml-portal:preview',
    description:
      'Tells what a model in the workspace would score in the catalog as it is, and stops where that is too little. Stores nothing.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .describe('The file in the workspace. Default: catalog-info.yaml')
            .optional(),
        entityRef: z =>
          z
            .string()
            .describe('The model, where the file holds several')
            .optional(),
        scorecard: z =>
          z.string().describe('Default: end-to-end-ownership').optional(),
        minimumScore: z =>
          z
            .number()
            .min(0)
            .max(100)
            .describe('Fail where the ownership score is lower')
            .optional(),
        minimumLevel: z =>
          z
            .string()
            .describe('Fail where this level of the scorecard is not reached')
            .optional(),
      },
      output: {
        entityRef: z => z.string().describe('The model'),
        score: z =>
          z
            .number()
            .nullable()
            .describe('0 to 100; null when no stage applies'),
        level: z =>
          z.string().nullable().describe('Null below the first level'),
        missing: z =>
          z
            .array(
              z.object({
                id: z.string(),
                title: z.string(),
                message: z.string(),
              }),
            )
            .describe('The checks that do not pass'),
        summary: z => z.string().describe('All of it for people, in Markdown'),
      },
    },
    async handler(ctx) {
      const { input, output, signal } = ctx;
      const { path = 'catalog-info.yaml' } = input;
      const yaml = await readIfThere(
        resolveSafeChildPath(ctx.workspacePath, path),
      );
      if (yaml === undefined) {
        throw new InputError(`path: no ${path} in the workspace`);
      }
      const portal = portalFor(await ctx.getInitiatorCredentials(), services);
      const id = input.scorecard ?? 'end-to-end-ownership';
      const { items: scorecards } = await portal.getScorecards({ signal });
      const scorecard = scorecards.find(known => known.id === id);
      if (!scorecard) {
        throw new InputError(
          `scorecard: no scorecard ${id}, known are ${scorecards
            .map(known => known.id)
            .join(', ')}`,
        );
      }
      const items = await preview(yaml, portal, signal);
      const standing = standingOf(items, scorecard, input.entityRef);
      const minimum = { score: input.minimumScore, level: input.minimumLevel };
      const reason = shortfall(standing, minimum, scorecard);
      if (reason !== undefined) {
        throw new InputError(
          `${standing.entityRef}: ${reason}\n${listMissing(standing)}`,
        );
      }
      const summary = describeStanding(standing);
      ctx.logger.info(summary);
      output('entityRef', standing.entityRef);
      output('score', standing.score);
      output('level', standing.level?.id ?? null);
      output('missing', standing.missing);
      output('summary', summary);
    },
  });
}
