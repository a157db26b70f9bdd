import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { readModel } from '../reading/models';
import type { Services } from '../router/Services';
import { modelReference } from './inputs';
import { lineOfBusinessOutput, ownerOutput, stageOutput } from './outputs';
import { REFERENCES_EXPLAINED, STAGES_EXPLAINED } from './words';

/** Who runs a stage of a model. */
export function registerGetStageOwner(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'get-stage-owner',
    title: 'Get the Owner of a Stage of an ML Model',
    description: `
Tells who runs a stage of the life of a machine-learning model, or every stage: whom to ask about its data, its deployment, its monitoring and so on.
${STAGES_EXPLAINED}
${REFERENCES_EXPLAINED} Where the reference is not known, find-models finds it by part of the title.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            model: z
              .string()
              .describe(
                'Reference of the model, such as "component:default/card-fraud". Kind and namespace may be left out where they are these.',
              ),
            stage: z
              .enum(STAGES)
              .optional()
              .describe('The stage. All six where left out.'),
          })
          .strict(),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          owner: ownerOutput(z).describe("The model's owner."),
          lineOfBusiness: lineOfBusinessOutput(z),
          stages: z.array(stageOutput(z)),
          evaluatedAt: z.string(),
          stale: z
            .boolean()
            .describe('Whether the catalog may know better by now.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const entityRef = modelReference('model', input.model, services);
      const visibility = await services.visibility.of(credentials);
      const model = await readModel(entityRef, visibility, services);
      return {
        output: {
          ...model,
          stages: model.stages.filter(
            ({ stage }) => !input.stage || stage === input.stage,
          ),
        },
      };
    },
  });
}
