import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  componentEntityV1alpha1Validator,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  formatProblems,
  modelEntity,
  problemsOf,
  type Recognition,
  writeModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readIfThere } from '../workspace/readIfThere';
import { examples } from './examples';
import { mlSchema } from './mlSchema';
import { toModelSpec } from './toModelSpec';

/** As the catalog checks a Component before anything else. */
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

async function check(entity: Entity, recognition: Recognition): Promise<void> {
  try {
    await policy.enforce(entity);
    await componentEntityV1alpha1Validator.check(entity);
  } catch (error) {
    throw new InputError(toError(error).message);
  }
  const problems = problemsOf(entity, recognition);
  if (problems.length > 0) {
    throw new InputError(formatProblems(problems));
  }
}

/** Writes a model's document into the workspace. */
export function createWriteAction({
  recognition,
}: {
  recognition: Recognition;
}) {
  return createTemplateAction({
    id: 'ml-portal:catalog-info:write',
    description:
      'Writes the catalog-info.yaml of a model, or writes the model into one that is there. What is blank is left out.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .describe('The file in the workspace. Default: catalog-info.yaml')
            .optional(),
        name: z => z.string().describe('The name of the model in the catalog'),
        namespace: z => z.string().describe('Default: default').optional(),
        title: z => z.string().describe('What people call it').optional(),
        description: z => z.string().describe('What it does').optional(),
        annotations: z => z.record(z.string()).optional(),
        tags: z => z.array(z.string()).optional(),
        links: z =>
          z
            .array(z.object({ url: z.string(), title: z.string().optional() }))
            .optional(),
        type: z =>
          z
            .string()
            .describe(
              'For portals that recognise models by another type. Default: ml-model',
            )
            .optional(),
        lifecycle: z =>
          z.string().describe('Such as experimental, production or deprecated'),
        owner: z => z.string().describe('Who owns the model'),
        system: z => z.string().optional(),
        ml: mlSchema,
      },
      output: {
        entityRef: z => z.string().describe('The model'),
        yaml: z => z.string().describe('The file, as written'),
      },
    },
    async handler({ input, workspacePath, logger, output }) {
      const { path = 'catalog-info.yaml', ml, ...rest } = input;
      const model = { ...rest, ml: ml && toModelSpec(ml) };
      const entity = modelEntity(model);
      await check(entity, recognition);
      const file = resolveSafeChildPath(workspacePath, path);
      const yaml = writeModel(model, await readIfThere(file));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, yaml);
      logger.info(`Wrote ${stringifyEntityRef(entity)} into ${path}`);
      output('entityRef', stringifyEntityRef(entity));
      output('yaml', yaml);
    },
  });
}
