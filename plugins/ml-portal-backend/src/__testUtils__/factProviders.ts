import type { FactProvider } from '@ml-portal/backstage-plugin-ml-portal-node';
import { FactProviders, type InstalledProvider } from '../facts/FactProviders';

/** A provider that counts runs of any model it is asked for, until told otherwise. */
export function counting(overrides: Partial<FactProvider> = {}): FactProvider {
  return {
    id: 'runs',
    title: 'Runs',
    schema: {
      type: 'object',
      properties: { count: { type: 'number' } },
      required: ['count'],
      additionalProperties: false,
    },
    collect: async entities =>
      new Map(
        entities.map(({ metadata }) => [
          `component:default/${metadata.name}`,
          { facts: { count: 1 } },
        ]),
      ),
    ...overrides,
  };
}

/** A provider as it is once it is installed. */
export function installed(
  overrides: Partial<FactProvider> = {},
): InstalledProvider {
  const providers = new FactProviders();
  providers.addFactProvider(counting(overrides));
  return providers.list()[0];
}
