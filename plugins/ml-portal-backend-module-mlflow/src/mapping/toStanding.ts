import type { RegistryStanding } from '@ml-portal/backstage-plugin-ml-portal-node';
import {
  dateTime,
  type FactSettings,
  known,
  lastTrainedOf,
  type ModelInRegistry,
} from './toFacts';

/**
 * How a registered model stands. MLflow does not tell when an alias was moved,
 * nor when a version first had it: the portal notices moves itself.
 */
export function toStanding(
  inRegistry: ModelInRegistry,
  { productionAlias }: Pick<FactSettings, 'productionAlias'>,
): RegistryStanding {
  const { model, versions } = inRegistry;
  const version = model.aliases.get(productionAlias);
  const created = versions.find(item => item.version === version)?.created;
  return known({
    registeredAt: dateTime(model.created),
    lastTrainedAt: dateTime(lastTrainedOf(inRegistry)),
    production:
      version === undefined
        ? null
        : known({ version, createdAt: dateTime(created) }),
  });
}
