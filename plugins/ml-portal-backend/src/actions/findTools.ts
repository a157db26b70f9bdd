import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  ASSET_SORTS,
  STAGES,
  TOOL_ACCESSES,
  TOOL_ADOPTIONS,
  TOOL_CONCERNS,
  type ToolRow,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { listTools } from '../reading/assets';
import { parse } from '../router/parse';
import { toolsQuery } from '../router/queries';
import { presentationContext, type Services } from '../router/Services';
import { ownerOutput } from './outputs';
import { pageInput, pageOutput, toOutput } from './pages';
import { PAGES_EXPLAINED, REFERENCES_EXPLAINED } from './words';

/** A tool in a line. */
function presentFound({ scorecards, usedBy: _, ...tool }: ToolRow) {
  return {
    ...tool,
    levels: Object.fromEntries(scorecards.map(({ id, level }) => [id, level])),
  };
}

/** Platform tools by what they are for. */
export function registerFindTools(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'find-tools',
    title: 'Find ML Platform Tools',
    description: `
Finds tools of the ML platform by the stage of a model's life that they serve, by how one gets access, or as alternatives to another tool; all conditions must hold. Use it before a model takes up a tool of its own.
Access is "self-serve" (nobody has to be asked), "request" (see requestUrl) or "managed" (somebody runs it for you). Adoption is "mandatory", "default" or "optional".
The stages are dataPreparation, training, deployment, serving, monitoring and retraining.
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
            stage: z
              .enum(STAGES)
              .optional()
              .describe('A stage that the tool serves.'),
            access: z.enum(TOOL_ACCESSES).optional(),
            adoption: z.enum(TOOL_ADOPTIONS).optional(),
            alternativeTo: z
              .string()
              .optional()
              .describe(
                'Reference of a tool, such as "component:default/mlflow": those that it names as alternatives, and those that name it.',
              ),
            sort: z
              .enum(ASSET_SORTS)
              .default('-models')
              .describe('By title, or the most used first.'),
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
              owner: ownerOutput(z),
              stagesServed: z.array(z.enum(STAGES)).optional(),
              access: z.enum(TOOL_ACCESSES).optional(),
              adoption: z.enum(TOOL_ADOPTIONS).optional(),
              origin: z.string().optional(),
              alternatives: z.array(z.string()).optional(),
              requestUrl: z.string().optional(),
              decisionRecord: z.string().optional(),
              models: z.number().describe('How many models use it.'),
              evaluation: z
                .object({
                  answers: z.number().describe('How many people answered.'),
                  overall: z.number().describe('1, poor, to 5, excellent.'),
                })
                .nullable()
                .describe(
                  'How the people who use it rate it. Null where few answered.',
                ),
              concerns: z
                .array(z.enum(TOOL_CONCERNS))
                .describe(
                  '"mandatory-and-poor": it must be used, and is rated poorly. "delivered-and-unused": few of the models that it was delivered for use it.',
                ),
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
      const query = parse(toolsQuery, input);
      const visibility = await services.visibility.of(credentials);
      const context = await presentationContext(visibility, services);
      const standings = await services.toolStandings.visibleTo({
        credentials,
        visibility,
      });
      const page = await listTools(query, context, standings, services);
      return { output: toOutput(page, presentFound) };
    },
  });
}
