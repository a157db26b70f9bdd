import { factNamesIn } from './condition/factsOf';
import type { CheckDefinition, Circumstances } from './types';

/** What keeps the facts that a check asks for from being trusted. */
export interface ProviderTrouble {
  /** Why a check cannot be judged at all. */
  failure?: string;
  /** Whether the last known facts stand in for new ones. */
  isStale: boolean;
}

const NO_TROUBLE: ProviderTrouble = { isStale: false };

/** Looks at the providers of all facts that a check names in some place. */
export function providerTroubleOf(
  { filter, condition }: Pick<CheckDefinition, 'filter' | 'condition'>,
  { providers = {} }: Pick<Circumstances, 'providers'>,
): ProviderTrouble {
  const troubled = Object.entries(providers).filter(
    ([, { state }]) => state !== 'fresh',
  );
  // Which is the case nearly always, and then nothing needs to be searched.
  if (troubled.length === 0) {
    return NO_TROUBLE;
  }
  const names = new Set(factNamesIn([filter, condition]));
  const concerned = troubled.filter(([id]) => names.has(id));
  const failures = concerned
    .filter(([, { state }]) => state === 'failed')
    .map(([id, { message }]) => {
      const what = `The facts of ${id} could not be collected`;
      return message ? `${what}: ${message}` : `${what}.`;
    });
  return {
    ...(failures.length > 0 && { failure: failures.join(' ') }),
    isStale: concerned.some(([, { state }]) => state === 'stale'),
  };
}
