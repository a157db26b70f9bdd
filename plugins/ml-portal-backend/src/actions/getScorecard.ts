import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { readResult } from '../reading/results';
import type { Services } from '../router/Services';
import { modelReference } from './inputs';
import { presentScorecard, scorecardOutput } from './outputs';
import { REFERENCES_EXPLAINED } from './words';

/** How far a model, store or tool is, and what to do next. */
export function registerGetScorecard(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'get-scorecard',
    title: 'Get the Scorecard of an ML Model',
    description: `
Tells which level a machine-learning model has reached on its scorecards, and what to do next: each check that it does not pass, with what was found and the YAML to add to its catalog-info.yaml. Feature stores and platform tools have scorecards too.
${REFERENCES_EXPLAINED}
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            entity: z
              .string()
              .describe(
                'Reference of the model, feature store or platform tool, such as "component:default/card-fraud" or "resource:default/customer-360".',
              ),
            scorecard: z
              .string()
              .optional()
              .describe('Id of the scorecard. All of them where left out.'),
          })
          .strict(),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          score: z
            .number()
            .nullable()
            .describe(
              'The ownership score of a model, 0 to 100: the share of its stages that its own line of business runs.',
            ),
          scorecards: z.array(scorecardOutput(z)),
          evaluatedAt: z.string(),
          stale: z
            .boolean()
            .describe('Whether the catalog may know better by now.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const entityRef = modelReference('entity', input.entity, services);
      const visibility = await services.visibility.of(credentials);
      const result = await readResult(entityRef, visibility, services);
      const scorecards = result.scorecards.filter(
        ({ id }) => !input.scorecard || id === input.scorecard,
      );
      if (input.scorecard && scorecards.length === 0) {
        const ids = result.scorecards.map(({ id }) => id).join(', ');
        throw new NotFoundError(
          `There is no scorecard ${input.scorecard} for ${entityRef}; there are: ${ids}`,
        );
      }
      return {
        output: { ...result, scorecards: scorecards.map(presentScorecard) },
      };
    },
  });
}
