import type { JsonObject } from '@backstage/types';

/** JSON Schema (2020-12) of one model's facts. */
export const FACTS_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  description: 'What the MLflow model registry knows about the model.',
  properties: {
    registered: {
      type: 'boolean',
      description:
        'Whether the registry has the model. Where it has not, there are no other facts.',
    },
    versions: {
      type: 'integer',
      minimum: 0,
      description: 'How many versions the model has.',
    },
    latestVersion: {
      type: 'string',
      description: 'The number of the newest version.',
    },
    lastTrainedAt: {
      type: 'string',
      format: 'date-time',
      description:
        'When the run behind the newest version ended; where that is not known, when the version was created.',
    },
    lastUpdatedAt: {
      type: 'string',
      format: 'date-time',
      description:
        'When the model or the list of its versions last changed; moving an alias does not count.',
    },
    productionVersion: {
      type: 'string',
      description:
        'The number of the version under the production alias; left out while there is none.',
    },
    productionVersionCreatedAt: {
      type: 'string',
      format: 'date-time',
      description: 'When the version in production was created.',
    },
    productionVersionStatus: {
      type: 'string',
      description:
        'READY, PENDING_REGISTRATION or FAILED_REGISTRATION, of the version in production.',
    },
    url: {
      type: 'string',
      format: 'uri',
      description: 'The model in the pages of MLflow.',
    },
  },
  required: ['registered'],
  additionalProperties: false,
};
