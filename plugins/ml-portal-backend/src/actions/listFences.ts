import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  FENCE_TARGETS,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { listFences } from '../reading/models';
import { parse } from '../router/parse';
import { fencesQuery } from '../router/queries';
import { presentationContext, type Services } from '../router/Services';
import { refuseUnknownLine } from './inputs';
import { lineOfBusinessOutput } from './outputs';
import { pageInput, pageOutput, toOutput } from './pages';
import {
  PAGES_EXPLAINED,
  REFERENCES_EXPLAINED,
  STAGES_EXPLAINED,
} from './words';

/** Which stages of models are run by other teams. */
export function registerListFences(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'list-fences',
    title: 'List the Fences of a Line of Business',
    description: `
Lists the stages of machine-learning models that another team runs than the line of business that owns the model: where a model is thrown over a fence, and whom it waits for.
${STAGES_EXPLAINED}
${REFERENCES_EXPLAINED}
${PAGES_EXPLAINED}
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            lineOfBusiness: z
              .string()
              .optional()
              .describe(
                'Reference of the line of business that owns the models, such as "group:default/payments"; those nested in it count too. "none" for models without one. Every model where left out.',
              ),
            stage: z.enum(STAGES).optional().describe('The fenced stage.'),
            fencedTo: z
              .string()
              .optional()
              .describe(
                `Where the fence leads: ${FENCE_TARGETS.join(
                  ', ',
                )}, or the reference of a team, such as "group:default/core-it".`,
              ),
            lifecycle: z
              .array(z.string())
              .optional()
              .describe(
                'Lifecycles of models, such as "production"; several are alternatives.',
              ),
            ...pageInput(z),
          })
          .strict(),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              entityRef: z.string().describe('The model.'),
              title: z.string(),
              lifecycle: z.string().nullable(),
              lineOfBusiness: lineOfBusinessOutput(z),
              stage: z.enum(STAGES),
              owner: z.string().describe('Who runs the stage.'),
              ownerLineOfBusiness: z.string().nullable(),
              fencedTo: z.enum(FENCE_TARGETS),
              tools: z.array(z.string()),
              agreement: z.string().optional(),
            }),
          ),
          ...pageOutput(z),
        }),
    },
    action: async ({ input, credentials }) => {
      const query = parse(fencesQuery, input);
      const visibility = await services.visibility.of(credentials);
      const context = await presentationContext(visibility, services);
      refuseUnknownLine(query.lineOfBusiness, context);
      const page = await listFences(query, context, services);
      return { output: toOutput(page, fence => fence) };
    },
  });
}
