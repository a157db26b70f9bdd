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

/** Finds the first error, or all of them. */
interface Validators {
  first: ValidateFunction;
  all: ValidateFunction;
}

const validators = new Map<MlRole, Validators>();

function validatorOf(role: MlRole, allErrors: boolean): ValidateFunction {
  // `verbose` brings the schema and the value along, for the messages.
  const ajv = new Ajv({
    allErrors,
    verbose: true,
    strict: false,
    messages: false,
  });
  ajv.addSchema(schema);
  return ajv.compile({
    $ref: `${schema.$id}#/definitions/${DEFINITIONS[role]}`,
  });
}

function validatorsOf(role: MlRole): Validators {
  let known = validators.get(role);
  if (!known) {
    known = { first: validatorOf(role, false), all: validatorOf(role, true) };
    validators.set(role, known);
  }
  return known;
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
  const { first, all } = validatorsOf(role);
  if (first(ml)) {
    return [];
  }
  const validator = isOfUsualSize(ml) ? all : first;
  validator(ml);
  return validator.errors ?? [];
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
