import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Services } from '../router/Services';
import { registerFindModels } from './findModels';
import { registerFindTools } from './findTools';
import { registerGetScorecard } from './getScorecard';
import { registerGetStageOwner } from './getStageOwner';
import { registerListFences } from './listFences';
import { registerPreviewCatalogInfo } from './previewCatalogInfo';

/**
 * What agents may do: read, by the same services as the routes, and so with the
 * same permissions.
 */
export function registerActions(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registerFindModels(registry, services);
  registerGetStageOwner(registry, services);
  registerGetScorecard(registry, services);
  registerListFences(registry, services);
  registerFindTools(registry, services);
  registerPreviewCatalogInfo(registry, services);
}
