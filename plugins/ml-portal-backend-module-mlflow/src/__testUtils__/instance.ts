import type { MlflowInstance } from '../config';

/** As read from a configuration of nothing but the address. */
export function instance(
  baseUrl: string,
  more: Partial<MlflowInstance> = {},
): MlflowInstance {
  return {
    name: 'default',
    baseUrl,
    uiUrl: baseUrl,
    auth: { type: 'none' },
    productionAlias: 'champion',
    timeoutMs: 5_000,
    ...more,
  };
}
