import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * A number between 0 and `max`; undefined where none is given.
 *
 * @param path - of `config`, from the root
 */
export function numberWithin(
  config: Config | undefined,
  key: string,
  path: string,
  max: number,
): number | undefined {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && !(value >= 0 && value <= max)) {
    throw new InputError(
      `Invalid configuration at ${path}.${key}: must be between 0 and ${max}, got ${value}`,
    );
  }
  return value;
}

/** A typo must not silently leave a default in force. */
export function refuseOthers(
  config: Config | undefined,
  path: string,
  known: readonly string[],
): void {
  const other = config?.keys().find(key => !known.includes(key));
  if (other !== undefined) {
    throw new InputError(
      `Invalid configuration at ${path}.${other}: no such key, known are ${known.join(
        ', ',
      )}`,
    );
  }
}

/** Readers of a part of the configuration name the path only within it. */
export function at<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(
      `Invalid configuration at ${path}: ${toError(error).message}`,
    );
  }
}

/** @param path - of the duration, from the root */
export function readMilliseconds(
  rootConfig: Config,
  path: string,
  otherwise: number,
): number {
  if (!rootConfig.has(path)) {
    return otherwise;
  }
  return at(path, () => {
    const value = durationToMilliseconds(
      readDurationFromConfig(rootConfig, { key: path }),
    );
    if (value <= 0) {
      throw new InputError(`must be longer than nothing, got ${value} ms`);
    }
    return value;
  });
}
