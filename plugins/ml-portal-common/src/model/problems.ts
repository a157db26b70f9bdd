import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';

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

const MAX_SHOWN = 80;
/** Longer keys are cut at the end of a path. */
export const LONGEST_KEY = 80;
const UNKNOWN_KEY = 'unknown key ';

function quoted(text: string): string {
  return JSON.stringify(
    text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text,
  );
}

/** Shows a value in few words: it may be huge, or nested very deeply. */
function show(value: unknown): string {
  if (typeof value === 'string') {
    return quoted(value);
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null
    ? 'a map of keys'
    : String(value);
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
  return ['spec', 'ml', ...pointer.split('/').slice(1)].join('.');
}

function listed(values: string[]): string {
  return values.map(quoted).join(', ');
}

const TYPE_WORDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'a map of keys',
  string: 'a text',
};

function unknownKey(path: string, error: ErrorObject): Problem {
  const key: string = error.params.additionalProperty;
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const suggestion = nearest(key, known);
  return {
    path: `${path}.${key.slice(0, LONGEST_KEY)}`,
    ...(suggestion === undefined
      ? {
          message: `${UNKNOWN_KEY}${quoted(key)}, known keys are ${listed(
            known,
          )}`,
        }
      : {
          message: `${UNKNOWN_KEY}${quoted(key)}, did you mean ${quoted(
            suggestion,
          )}?`,
          suggestion,
        }),
  };
}

function notAllowed(path: string, error: ErrorObject): Problem {
  const allowed: string[] = error.params.allowedValues;
  const suggestion =
    typeof error.data === 'string' ? nearest(error.data, allowed) : undefined;
  const message = `must be one of ${listed(allowed)}, got ${show(error.data)}`;
  return suggestion === undefined
    ? { path, message }
    : {
        path,
        message: `${message}, did you mean ${quoted(suggestion)}?`,
        suggestion,
      };
}

/**
 * Puts an error of the schema validator into words.
 *
 * @returns undefined for an error that only points to another
 */
export function toProblem(error: ErrorObject): Problem | undefined {
  const path = dotted(error.instancePath);
  const got = `got ${show(error.data)}`;
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, error);
    case 'enum':
      return notAllowed(path, error);
    case 'type': {
      const types: string[] = [params.type].flat();
      const words = types
        .filter(type => type !== 'null')
        .map(type => TYPE_WORDS[type] ?? `of type ${type}`);
      return { path, message: `must be ${words.join(' or ')}, ${got}` };
    }
    case 'pattern': {
      // Editors show it too.
      const expected = error.parentSchema?.patternErrorMessage;
      return {
        path,
        message: expected ? `${expected}, ${got}` : 'must not be blank',
      };
    }
    case 'required':
      return { path, message: `must have ${quoted(params.missingProperty)}` };
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
    case 'maximum':
      return { path, message: `must be at most ${params.limit}, ${got}` };
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

/** Whether the key at the problem's path is wrong, not its value. @public */
export function isAboutKey({ message }: Problem): boolean {
  // The catalog itself speaks of fields.
  return message.startsWith(UNKNOWN_KEY) || /^Unknown field /.test(message);
}

/** Says problems in one line each. @public */
export function formatProblems(problems: Problem[]): string {
  return problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
