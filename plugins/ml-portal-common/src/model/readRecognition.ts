import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_RECOGNITION,
  type EntityRole,
  type KindAndType,
  type Recognition,
} from './recognition';

const CONFIG_KEYS: Record<EntityRole, string> = {
  model: 'models',
  featureStore: 'featureStores',
  tool: 'tools',
  lineOfBusiness: 'linesOfBusiness',
  platform: 'platforms',
};

function readPairs(config: Config): KindAndType[] {
  return [
    { kind: config.getString('kind'), type: config.getOptionalString('type') },
  ];
}

/**
 * Reads `mlPortal.recognition` of the app configuration; what is left out keeps
 * its default.
 *
 * @throws an error that names the path of the first wrong value
 * @public
 */
export function readRecognition(rootConfig: Config): Recognition {
  const config = rootConfig.getOptionalConfig('mlPortal.recognition');
  const recognition = { ...DEFAULT_RECOGNITION };
  if (!config) {
    return recognition;
  }
  for (const role of Object.keys(CONFIG_KEYS) as EntityRole[]) {
    const pairs = config.getOptionalConfigArray(CONFIG_KEYS[role]);
    if (pairs) {
      recognition[role] = pairs.flatMap(readPairs);
    }
  }
  for (const role of ['lineOfBusiness', 'platform'] as const) {
    recognition[role].forEach(({ kind }, index) => {
      if (kind.toLowerCase() !== 'group') {
        throw new InputError(
          `Invalid configuration at mlPortal.recognition.${CONFIG_KEYS[role]}[${index}].kind: must be Group, got ${kind}`,
        );
      }
    });
  }
  return recognition;
}
