import type { Entity } from '@backstage/catalog-model';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import schema from '../../schema/catalog-info.schema.json';
import { type Problem, toProblem } from './problems';
import type { MlRole } from './recognition';

const DEFINITIONS: Record<MlRole, string> = {
  model: 'Model',
  featureStore: 'FeatureStore',
  tool: 'PlatformTool',
};

const MAX_PROBLEMS = 50;
/** Of a document with more values than this, only the first error is told. */
const MAX_VALUES = 100_000;

/** Whether the first error is wanted, or all of them. */
type Extent = 'first' | 'all';

const validators = new Map<string, ValidateFunction>();

function compile(role: MlRole, extent: Extent): ValidateFunction {
  // `verbose` brings the schema and the value along, for the messages.
  const ajv = new Ajv({
    allErrors: extent === 'all',
    verbose: true,
    strict: false,
    messages: false,
    // A test holds the schema to its draft.
    validateSchema: false,
  });
  ajv.addSchema(schema);
  return ajv.compile({
    $ref: `${schema.$id}#/definitions/${DEFINITIONS[role]}`,
  });
}

/** Finds the first error, or all; compiled when it is first needed, which takes long. */
function validatorOf(role: MlRole, extent: Extent): ValidateFunction {
  const key = `${role} ${extent}`;
  const validator = validators.get(key) ?? compile(role, extent);
  validators.set(key, validator);
  return validator;
}

/** Whether a value holds few enough values to list what is wrong with all. */
function isOfUsualSize(value: unknown): boolean {
  const pending = [value];
  let count = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    const inner =
      typeof next === 'object' && next !== null ? Object.values(next) : [];
    count += inner.length;
    if (count > MAX_VALUES) {
      return false;
    }
    inner.forEach(each => pending.push(each));
  }
  return true;
}

function errorsOf(ml: unknown, role: MlRole): ErrorObject[] {
  const first = validatorOf(role, 'first');
  if (first(ml) || !isOfUsualSize(ml)) {
    return first.errors ?? [];
  }
  const all = validatorOf(role, 'all');
  all(ml);
  return all.errors ?? [];
}

/**
 * Checks `spec.ml` of an entity that plays `role` against the published schema.
 *
 * @returns what is wrong, at most 50 problems; nothing where there is no
 * `spec.ml` at all, which is valid.
 * @public
 */
export function validateMl(entity: Entity, role: MlRole): Problem[] {
  const spec: unknown = entity.spec;
  if (
    typeof spec !== 'object' ||
    spec === null ||
    (spec as { ml?: unknown }).ml === undefined
  ) {
    return [];
  }
  const problems = new Map<string, Problem>();
  for (const error of errorsOf((spec as { ml: unknown }).ml, role)) {
    const problem = toProblem(error);
    if (problem && !problems.has(problem.path)) {
      problems.set(problem.path, problem);
    }
    if (problems.size === MAX_PROBLEMS) {
      break;
    }
  }
  return [...problems.values()];
}
