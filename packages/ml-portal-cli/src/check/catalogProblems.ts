import {
  componentEntityV1alpha1Validator,
  type Entity,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { Problem } from '@ml-portal/backstage-plugin-ml-portal-common';

/** What the catalog asks of every document. */
const POLICIES = [
  // First, because the next one does not say which field is unknown.
  new NoForeignRootFieldsEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
];

/** The kinds that carry ML data. */
const VALIDATORS = {
  component: componentEntityV1alpha1Validator,
  resource: resourceEntityV1alpha1Validator,
};

/** How the catalog's messages name what they are about. */
const NAMED_PATHS: [RegExp, (name: string) => string][] = [
  [
    /^(?:Malformed envelope, )?\/(\S+) /,
    pointer => pointer.replaceAll('/', '.').replaceAll('~1', '/'),
  ],
  [
    /^"?((?:labels|annotations|tags|links)\.\S+?)"? /,
    name => `metadata.${name}`,
  ],
  [/^"?([a-zA-Z.]+)"? (?:is not valid|must have a value)/, name => name],
  [/^Unknown field (.+)$/s, name => name],
];

function pathIn(message: string): string {
  for (const [pattern, toPath] of NAMED_PATHS) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) {
      return toPath(name);
    }
  }
  return 'document';
}

async function problemFrom(
  check: () => Promise<unknown>,
): Promise<Problem | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    const { message } = toError(error);
    return { path: pathIn(message), message };
  }
}

/** What the catalog would refuse about any entity, in its own words. */
export async function envelopeProblem(
  entity: Entity,
): Promise<Problem | undefined> {
  for (const policy of POLICIES) {
    const problem = await problemFrom(() => policy.enforce(entity));
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

/** What the catalog would refuse about an entity of a kind with ML data. */
export async function kindProblem(
  entity: Entity,
): Promise<Problem | undefined> {
  const kind = entity.kind.toLowerCase();
  const validator =
    kind === 'component' || kind === 'resource' ? VALIDATORS[kind] : undefined;
  let isKnown = true;
  const problem = await problemFrom(async () => {
    isKnown = validator === undefined || (await validator.check(entity));
  });
  return isKnown
    ? problem
    : {
        path: entity.apiVersion.startsWith('backstage.io/')
          ? 'kind'
          : 'apiVersion',
        message: `no processor knows kind "${entity.kind}" of apiVersion "${entity.apiVersion}"`,
      };
}
