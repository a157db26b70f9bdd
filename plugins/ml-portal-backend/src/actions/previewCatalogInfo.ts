import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  ML_ROLES,
  type PreviewItem,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { readDocuments } from '../preview/readDocuments';
import type { Services } from '../router/Services';
import {
  lineOfBusinessOutput,
  presentScorecard,
  scorecardOutput,
  stageOutput,
} from './outputs';
import { STAGES_EXPLAINED } from './words';

/** An answer about more is too long to be read at once. */
const MOST_DOCUMENTS = 20;
const MOST_EFFECTS = 50;

function presentItem({ ownership, scorecards, ...item }: PreviewItem) {
  return {
    ...item,
    ...(ownership && {
      score: ownership.score,
      lineOfBusiness: ownership.lineOfBusiness,
      stages: ownership.stages,
    }),
    ...(scorecards && { scorecards: scorecards.map(presentScorecard) }),
  };
}

/** What a document would score. */
export function registerPreviewCatalogInfo(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registry.register({
    name: 'preview-catalog-info',
    title: 'Preview a catalog-info.yaml of ML Models',
    description: `
Tells what the documents of a catalog-info.yaml would score if they were merged: the errors that the catalog would give, the score, the level, what to do next, and what changes for entities that depend on them. Stores nothing. Use it after every change to such a file, until there are no problems left.
${STAGES_EXPLAINED}
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            yaml: z
              .string()
              .describe(
                `The YAML, at most ${MOST_DOCUMENTS} documents separated by ---.`,
              ),
          })
          .strict(),
      output: z =>
        z.object({
          valid: z.boolean().describe('Whether the catalog would take it all.'),
          items: z.array(
            z.object({
              line: z.number().describe('Where the document starts, from 1.'),
              entityRef: z.string().nullable(),
              role: z
                .enum(ML_ROLES)
                .nullable()
                .describe('Null for what has no score, such as a group.'),
              problems: z.array(
                z.object({
                  path: z.string(),
                  message: z.string(),
                  suggestion: z.string().optional(),
                }),
              ),
              score: z.number().nullable().optional(),
              lineOfBusiness: lineOfBusinessOutput(z).optional(),
              stages: z.array(stageOutput(z)).optional(),
              scorecards: z.array(scorecardOutput(z)).optional(),
            }),
          ),
          effects: z
            .array(
              z.object({
                entityRef: z.string(),
                direction: z.enum(['new', 'up', 'down', 'same']),
                summary: z.string(),
              }),
            )
            .describe(
              'What merging changes. Empty where a document is invalid.',
            ),
          moreEffects: z.number().describe('How many effects are left out.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const documents = readDocuments(input.yaml, 'yaml');
      if (documents.length > MOST_DOCUMENTS) {
        throw new InputError(
          `yaml: holds ${documents.length} documents, at most ${MOST_DOCUMENTS} are taken`,
        );
      }
      const { items, effects } = await services.previewer.preview(
        documents,
        credentials,
        await services.visibility.of(credentials),
      );
      return {
        output: {
          valid: items.every(({ problems }) => problems.length === 0),
          items: items.map(presentItem),
          effects: effects.slice(0, MOST_EFFECTS),
          moreEffects: Math.max(0, effects.length - MOST_EFFECTS),
        },
      };
    },
  });
}
