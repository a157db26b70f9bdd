import { parseArgs } from 'node:util';
import { toError } from '@backstage/errors';
import { UsageError } from './UsageError';

export const FORMATS = ['text', 'json', 'github'] as const;
/** How a report is written. */
export type Format = (typeof FORMATS)[number];

export const FAILURES = ['error', 'drop'] as const;
/** What makes a check fail. */
export type Failure = (typeof FAILURES)[number];

/** The portal to ask. */
export interface PortalOptions {
  url: string;
  token?: string;
  timeoutMs: number;
}

/** What the program is asked to check, and how. */
export interface CheckOptions {
  /** Files, folders and patterns; empty for the usual pattern. */
  paths: string[];
  ignore: string[];
  format: Format;
  portal?: PortalOptions;
  failOn: Failure;
  /** Every checked entity must reach it where a scorecard has it. */
  requireLevel?: string;
}

export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | { name: 'init'; file?: string }
  | { name: 'check'; options: CheckOptions; warnings: string[] };

const COMMANDS = ['check', 'init'];
const DEFAULT_TIMEOUT = 60;
const LONGEST_TIMEOUT = 3600;

const OPTIONS = {
  portal: { type: 'string' },
  token: { type: 'string' },
  timeout: { type: 'string' },
  'fail-on': { type: 'string' },
  'require-level': { type: 'string' },
  format: { type: 'string' },
  ignore: { type: 'string', multiple: true },
  init: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(toError(error).message);
  }
}

type Values = ReturnType<typeof parse>['values'];

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T {
  const found = allowed.find(each => each === (value ?? allowed[0]));
  if (found === undefined) {
    throw new UsageError(
      `--${option}: must be one of ${allowed.join(', ')}, got "${value}"`,
    );
  }
  return found;
}

function readUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(
      `${name}: must be the http(s) address of a portal, such as https://portal.example.com`,
    );
  }
  if (url.username || url.password) {
    throw new UsageError(`${name}: must hold no name and no password`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT)) {
    throw new UsageError(
      `--timeout: must be a number of seconds up to ${LONGEST_TIMEOUT}`,
    );
  }
  return seconds * 1000;
}

function readToken(name: string, value: string | undefined) {
  const token = value?.trim();
  // An error about a wrong header would repeat the token.
  if (token && !/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(`${name}: holds a character that no token has`);
  }
  return token || undefined;
}

/** Options that only say how to ask a portal, or what of its answer counts. */
function refuseWithoutPortal(values: Values): void {
  const idle = (['token', 'timeout', 'require-level'] as const).find(
    name => values[name] !== undefined,
  );
  const needy = values['fail-on'] === 'drop' ? 'fail-on drop' : idle;
  if (needy) {
    throw new UsageError(`--${needy}: needs a --portal to ask`);
  }
}

function readPortal(
  values: Values,
  env: NodeJS.ProcessEnv,
): PortalOptions | undefined {
  const { portal, token, timeout } = values;
  // A pipeline may pass on a variable that nobody has set.
  const url = portal ?? (env.ML_PORTAL_URL?.trim() || undefined);
  if (url === undefined) {
    refuseWithoutPortal(values);
    return undefined;
  }
  return {
    url: readUrl(portal === undefined ? 'ML_PORTAL_URL' : '--portal', url),
    token:
      readToken('--token', token) ??
      readToken('ML_PORTAL_TOKEN', env.ML_PORTAL_TOKEN),
    timeoutMs: readTimeout(timeout ?? String(DEFAULT_TIMEOUT)),
  };
}

/**
 * Reads what the program is called with.
 *
 * @throws UsageError that names the option that is wrong
 */
export function parseArguments(
  args: string[],
  env: NodeJS.ProcessEnv,
): Command {
  const { values, positionals } = parse(args);
  if (values.help) {
    return { name: 'help' };
  }
  if (values.version) {
    return { name: 'version' };
  }
  const [command, ...paths] = values.init
    ? ['init', ...positionals]
    : positionals;
  if (command === undefined || !COMMANDS.includes(command)) {
    throw new UsageError(
      `${
        command === undefined ? 'no command is given' : `no command ${command}`
      }: it is one of ${COMMANDS.join(', ')}`,
    );
  }
  if (command === 'init') {
    if (paths.length > 1) {
      throw new UsageError('init: takes one file');
    }
    return { name: 'init', file: paths[0] };
  }
  return {
    name: 'check',
    options: {
      paths,
      ignore: values.ignore ?? [],
      format: oneOf('format', values.format, FORMATS),
      portal: readPortal(values, env),
      failOn: oneOf('fail-on', values['fail-on'], FAILURES),
      requireLevel: values['require-level'],
    },
    warnings:
      values.token === undefined
        ? []
        : [
            'A token on the command line is visible to others on this machine and in logs: put it in ML_PORTAL_TOKEN.',
          ],
  };
}
