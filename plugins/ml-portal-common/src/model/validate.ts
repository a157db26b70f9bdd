import type { Entity } from '@backstage/catalog-model';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import schema from '../../schema/catalog-info.schema.json';
import type { MlRole } from './recognition';

/**
 * One thing that is wrong in a document.
 *
 * @public
 */
export interface Problem {
  /** Dotted path from the document's root, for example `spec.ml.stages`. */
  path: string;
  /** What is wrong and what is expected; does not repeat the path. */
  message: string;
  /** The nearest valid key or value, where there is a near one. */
  suggestion?: string;
}

const DEFINITIONS: Record<MlRole, string> = {
  model: 'Model',
  featureStore: 'FeatureStore',
  tool: 'PlatformTool',
};

const MAX_PROBLEMS = 50;

const validators = new Map<MlRole, ValidateFunction>();

function validatorOf(role: MlRole): ValidateFunction {
  let validator = validators.get(role);
  if (!validator) {
    // `verbose` brings the schema and the value along, for the messages.
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      strict: false,
      messages: false,
    });
    ajv.addSchema(schema);
    validator = ajv.compile({
      $ref: `${schema.$id}#/$defs/${DEFINITIONS[role]}`,
    });
    validators.set(role, validator);
  }
  return validator;
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 80 ? `${shown.slice(0, 77)}…` : shown;
}

function nearest(value: string, candidates: string[]): string | undefined {
  if (candidates.length === 0 || value.length > 100) {
    return undefined;
  }
  const lower = value.toLowerCase();
  const best = closest(
    lower,
    candidates.map(candidate => candidate.toLowerCase()),
  );
  const match = candidates.find(candidate => candidate.toLowerCase() === best)!;
  // Further away than half of the word, a guess misleads more than it helps.
  return distance(lower, best) <= Math.ceil(match.length / 2)
    ? match
    : undefined;
}

function dotted(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  return ['spec', 'ml', ...steps].join('.');
}

function listed(values: string[]): string {
  return values.map(value => JSON.stringify(value)).join(', ');
}

function withSuggestion(
  path: string,
  message: string,
  suggestion: string | undefined,
): Problem {
  return suggestion === undefined
    ? { path, message }
    : {
        path,
        message: `${message}, did you mean ${JSON.stringify(suggestion)}?`,
        suggestion,
      };
}

function toProblem(error: ErrorObject): Problem | undefined {
  const path = dotted(error.instancePath);
  const got = `got ${show(error.data)}`;
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key: string = params.additionalProperty;
      const known = Object.keys(error.parentSchema?.properties ?? {});
      const suggestion = nearest(key, known);
      const message = `unknown key ${show(key)}`;
      return suggestion === undefined
        ? {
            path: `${path}.${key.slice(0, 80)}`,
            message: `${message}, known keys are ${listed(known)}`,
          }
        : withSuggestion(`${path}.${key.slice(0, 80)}`, message, suggestion);
    }
    case 'enum': {
      const allowed: string[] = params.allowedValues;
      const suggestion =
        typeof error.data === 'string'
          ? nearest(error.data, allowed)
          : undefined;
      return withSuggestion(
        path,
        `must be one of ${listed(allowed)}, ${got}`,
        suggestion,
      );
    }
    case 'type': {
      const types: string[] = [params.type].flat();
      return {
        path,
        message: `must be ${types
          .filter(type => type !== 'null')
          .map(type => (type === 'object' ? 'a map of keys' : `of type ${type}`))
          .join(' or ')}, ${got}`,
      };
    }
    case 'pattern': {
      const expected = error.parentSchema?.['x-expected'] ?? 'a text';
      return { path, message: `must be ${expected}, ${got}` };
    }
    case 'required':
      return { path, message: `must have ${show(params.missingProperty)}` };
    case 'minLength':
      return { path, message: 'must not be empty' };
    case 'maxLength':
      return {
        path,
        message: `must be at most ${params.limit} characters long, got ${
          (error.data as string).length
        }`,
      };
    case 'maxItems':
      return {
        path,
        message: `must have at most ${params.limit} items, got ${
          (error.data as unknown[]).length
        }`,
      };
    case 'uniqueItems':
      return { path, message: 'must not name the same thing twice' };
    case 'minimum':
      return { path, message: `must be at least ${params.limit}, ${got}` };
    case 'maxProperties':
      return params.limit === 1
        ? { path, message: '"notApplicable" excludes every other field' }
        : { path, message: `must have at most ${params.limit} keys` };
    case 'if':
      // Said by the keyword inside the `then`.
      return undefined;
    default:
      return { path, message: `does not fit the schema (${error.keyword})` };
  }
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
  const validator = validatorOf(role);
  if (validator((spec as { ml: unknown }).ml)) {
    return [];
  }
  const problems = new Map<string, Problem>();
  for (const error of validator.errors ?? []) {
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

/** Says problems in one line each. @public */
export function formatProblems(problems: Problem[]): string {
  return problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
