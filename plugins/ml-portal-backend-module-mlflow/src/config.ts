import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** How requests are signed. */
export type MlflowAuth =
  | { type: 'none' }
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string };

/** One MLflow server, as configured. */
export interface MlflowInstance {
  /** What the annotation `mlflow.org/instance` calls it. */
  name: string;
  /** Without a slash at the end. */
  baseUrl: string;
  /** Where people open it; without a slash at the end. */
  uiUrl: string;
  auth: MlflowAuth;
  productionAlias: string;
  /** How long one request may take. */
  timeoutMs: number;
}

const PATH = 'mlPortal.mlflow';
const DEFAULT_TIMEOUT_MS = 10_000;
/** Timers of Node go no further. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

function invalid(path: string, problem: string): InputError {
  return new InputError(`Invalid configuration at ${path}: ${problem}`);
}

/** A typo must not silently leave a default in force. */
function refuseOthers(config: Config, path: string, known: string[]): void {
  const other = config.keys().find(key => !known.includes(key));
  if (other !== undefined) {
    throw invalid(
      `${path}.${other}`,
      `no such key, known are ${known.join(', ')}`,
    );
  }
}

/** The value is in no error: an address may carry a password. */
function readAddress(value: string, path: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw invalid(path, 'must be an http or https address');
  }
  if (url.username || url.password) {
    throw invalid(path, 'must hold no user or password, use auth');
  }
  if (url.search || url.hash) {
    throw invalid(path, 'must end with its path, without ? or #');
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readAuth(config: Config | undefined, path: string): MlflowAuth {
  if (!config) {
    return { type: 'none' };
  }
  const type = config.getString('type');
  switch (type) {
    case 'basic': {
      refuseOthers(config, path, ['type', 'username', 'password']);
      const username = config.getString('username');
      if (username.includes(':')) {
        throw invalid(`${path}.username`, 'must not contain a colon');
      }
      return { type, username, password: config.getString('password') };
    }
    case 'bearer': {
      refuseOthers(config, path, ['type', 'token']);
      const token = config.getString('token');
      // Caught here, since fetch quotes a header that it refuses.
      if (!/^[\x21-\x7e]+$/.test(token)) {
        throw invalid(
          `${path}.token`,
          'must be of visible ASCII characters, without spaces and line breaks',
        );
      }
      return { type, token };
    }
    default:
      throw invalid(`${path}.type`, 'must be basic or bearer');
  }
}

function readTimeout(config: Config, path: string): number {
  if (!config.has('timeout')) {
    return DEFAULT_TIMEOUT_MS;
  }
  try {
    const value = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'timeout' }),
    );
    if (!(value >= 1 && value <= MAX_TIMEOUT_MS)) {
      throw new InputError(`must be from 1 ms to 24 days, got ${value} ms`);
    }
    return value;
  } catch (error) {
    throw invalid(`${path}.timeout`, toError(error).message);
  }
}

function readInstance(config: Config, path: string): MlflowInstance {
  refuseOthers(config, path, [
    'name',
    'baseUrl',
    'uiUrl',
    'auth',
    'productionAlias',
    'timeout',
  ]);
  const baseUrl = readAddress(config.getString('baseUrl'), `${path}.baseUrl`);
  const uiUrl = config.getOptionalString('uiUrl');
  return {
    name: config.getOptionalString('name') ?? 'default',
    baseUrl,
    uiUrl: uiUrl === undefined ? baseUrl : readAddress(uiUrl, `${path}.uiUrl`),
    auth: readAuth(config.getOptionalConfig('auth'), `${path}.auth`),
    productionAlias: config.getOptionalString('productionAlias') ?? 'champion',
    timeoutMs: readTimeout(config, path),
  };
}

/**
 * Reads the MLflow servers once, at start-up.
 *
 * @throws an error that names the path of the first wrong value, and no secret
 */
export function readInstances(rootConfig: Config): MlflowInstance[] {
  const section = rootConfig.getOptionalConfig(PATH);
  if (!section) {
    return [];
  }
  refuseOthers(section, PATH, ['instances']);
  const instances = (section.getOptionalConfigArray('instances') ?? []).map(
    (config, index) => readInstance(config, `${PATH}.instances[${index}]`),
  );
  instances.forEach(({ name }, index) => {
    if (instances.findIndex(other => other.name === name) !== index) {
      throw invalid(
        `${PATH}.instances[${index}].name`,
        `"${name}" is the name of another instance`,
      );
    }
  });
  return instances;
}
