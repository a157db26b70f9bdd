import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import {
  BUILT_IN_FACTS,
  ML_ROLES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  FactProvider,
  MlPortalFactsExtensionPoint,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

const ID = /^[a-z][a-zA-Z0-9]{0,39}$/;
const DEFAULT_FREQUENCY: HumanDuration = { minutes: 30 };
const DEFAULT_TIMEOUT: HumanDuration = { seconds: 30 };
const DEFAULT_BATCH_SIZE = 50;
const DEFAULT_CONCURRENCY = 2;

/** A provider with what it left out filled in. */
export interface InstalledProvider
  extends Omit<FactProvider, 'timeout' | 'schema'> {
  roles: NonNullable<FactProvider['roles']>;
  frequency: HumanDuration;
  timeoutMs: number;
  batchSize: number;
  concurrency: number;
  /** Why facts do not meet the schema; undefined where they do. */
  problemOf(facts: unknown): string | undefined;
}

function atLeastOne(value: number, name: string): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${name} must be a whole number from 1, got ${value}`);
  }
  return value;
}

function install(provider: FactProvider): InstalledProvider {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validate: ValidateFunction = ajv.compile(provider.schema);
  const { roles = ['model'], frequency = DEFAULT_FREQUENCY } = provider;
  if (!roles.every(role => ML_ROLES.includes(role))) {
    throw new InputError(`roles must be of ${ML_ROLES.join(', ')}`);
  }
  return {
    ...provider,
    // A provider may be an instance of a class.
    collect: (entities, options) => provider.collect(entities, options),
    roles,
    frequency,
    timeoutMs: atLeastOne(
      durationToMilliseconds(provider.timeout ?? DEFAULT_TIMEOUT),
      'timeout in ms',
    ),
    batchSize: atLeastOne(
      provider.batchSize ?? DEFAULT_BATCH_SIZE,
      'batchSize',
    ),
    concurrency: atLeastOne(
      provider.concurrency ?? DEFAULT_CONCURRENCY,
      'concurrency',
    ),
    problemOf: facts =>
      validate(facts)
        ? undefined
        : ajv.errorsText(validate.errors, { dataVar: 'facts' }),
  };
}

/** The fact providers that modules have added. */
export class FactProviders implements MlPortalFactsExtensionPoint {
  readonly #providers = new Map<string, InstalledProvider>();

  addFactProvider(provider: FactProvider): void {
    const { id } = provider;
    if (!ID.test(id) || (BUILT_IN_FACTS as readonly string[]).includes(id)) {
      throw new InputError(
        `Fact provider ${id}: the id must match ${ID} and be none of ${BUILT_IN_FACTS.join(
          ', ',
        )}`,
      );
    }
    if (this.#providers.has(id)) {
      throw new InputError(`Fact provider ${id}: the id is taken`);
    }
    try {
      this.#providers.set(id, install(provider));
    } catch (error) {
      throw new InputError(
        `Fact provider ${id}: ${(error as Error).message}`,
        error,
      );
    }
  }

  list(): InstalledProvider[] {
    return [...this.#providers.values()];
  }
}
