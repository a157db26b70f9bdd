import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  CHECK_RESULTS,
  MODEL_SORTS,
  type ModelRow,
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { listModels } from '../reading/models';
import { parse } from '../router/parse';
import { modelsQuery } from '../router/queries';
import { presentationContext, type Services } from '../router/Services';
import { refuseUnknownLine } from './inputs';
import { lineOfBusinessOutput, ownerOutput } from './outputs';
import { pageInput, pageOutput, toOutput } from './pages';
import {
  PAGES_EXPLAINED,
  REFERENCES_EXPLAINED,
  STAGES_EXPLAINED,
} from './words';

/** A model in a line: get-stage-owner and get-scorecard tell more. */
function presentFound({ stages, scorecards, ...model }: ModelRow) {
  return {
    ...model,
    stages: Object.fromEntries(
      stages.map(({ stage, status }) => [stage, status]),
    ),
    levels: Object.fromEntries(scorecards.map(({ id, level }) => [id, level])),
  };
}

/** Models by what is known of them. */
export function registerFindModels(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'find-models',
    title: 'Find ML Models',
    description: `
Finds machine-learning models by title, line of business, owner, level, or the status of their stages; all conditions must hold. Returns a short line for each: get-stage-owner tells who runs its stages, get-scorecard what it lacks.
${STAGES_EXPLAINED}
${REFERENCES_EXPLAINED}
${PAGES_EXPLAINED}
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            q: z
              .string()
              .optional()
              .describe('Part of the title or name, in any case.'),
            lineOfBusiness: z
              .string()
              .optional()
              .describe(
                'Reference of a line of business, such as "group:default/payments"; those nested in it count too. "none" for models without one.',
              ),
            owner: z
              .string()
              .optional()
              .describe("Reference of the model's owner."),
            lifecycle: z
              .array(z.string())
              .optional()
              .describe('Such as "production"; several are alternatives.'),
            level: z
              .string()
              .optional()
              .describe(
                'The level reached on the scorecard; "none" below the first.',
              ),
            scorecard: z
              .string()
              .optional()
              .describe(
                'Id of the scorecard that level and check are of; end-to-end-ownership where left out.',
              ),
            check: z
              .string()
              .optional()
              .describe(
                'Id of a check of that scorecard, such as "no-fences": models that fail it, or have the given result.',
              ),
            result: z
              .enum(CHECK_RESULTS)
              .optional()
              .describe('The result of the check; "failed" where left out.'),
            stage: z
              .enum(STAGES)
              .optional()
              .describe('The stage that status, fencedTo or tool is asked of.'),
            status: z
              .enum(STAGE_STATUSES)
              .optional()
              .describe('The status of that stage, or of any.'),
            fencedTo: z
              .string()
              .optional()
              .describe(
                'Where a fence leads: platform, line-of-business, outside, or the reference of a team.',
              ),
            tool: z
              .string()
              .optional()
              .describe('Reference of a tool that the model uses.'),
            featureStore: z
              .string()
              .optional()
              .describe('Reference of a feature store that the model uses.'),
            operatingModel: z.enum(OPERATING_MODELS).optional(),
            sort: z
              .enum(MODEL_SORTS)
              .optional()
              .describe('A minus means descending. By title where left out.'),
            ...pageInput(z),
          })
          .strict(),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              description: z.string().nullable(),
              tasks: z
                .array(z.string())
                .describe('What it does, such as "tabular-classification".'),
              lifecycle: z.string().nullable(),
              owner: ownerOutput(z),
              lineOfBusiness: lineOfBusinessOutput(z),
              findings: z.array(z.string()),
              score: z.number().nullable().describe('0 to 100.'),
              handoffs: z
                .number()
                .describe('How often the model changes hands in its life.'),
              operatingModel: z.enum(OPERATING_MODELS),
              stages: z
                .record(z.enum(STAGE_STATUSES))
                .describe('The status of each stage.'),
              levels: z
                .record(z.string().nullable())
                .describe('The level on each scorecard.'),
              evaluatedAt: z.string(),
              stale: z.boolean(),
            }),
          ),
          ...pageOutput(z),
        }),
    },
    action: async ({ input, credentials }) => {
      const query = parse(modelsQuery, input);
      const visibility = await services.visibility.of(credentials);
      const context = await presentationContext(visibility, services);
      refuseUnknownLine(query.lineOfBusiness, context);
      const page = await listModels(query, context, services);
      return { output: toOutput(page, presentFound) };
    },
  });
}
