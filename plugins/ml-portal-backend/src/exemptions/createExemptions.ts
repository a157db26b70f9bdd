import type {
  AuditorService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MlPortalConfig } from '../config';
import type { ExemptionStore } from '../database/ExemptionStore';
import type { ModelQueries } from '../database/ModelQueries';
import type { Evaluator } from '../evaluation/Evaluator';
import { ExemptionRights } from './ExemptionRights';
import { Exemptions } from './Exemptions';

/** Wires together what exemptions are made of. */
export function createExemptions(platform: {
  auditor: AuditorService;
  catalog: CatalogService;
  config: MlPortalConfig;
  evaluator: Evaluator;
  logger: LoggerService;
  models: ModelQueries;
  now: () => number;
  /** Called after each change. */
  onChange: () => void;
  permissions: PermissionsService;
  store: ExemptionStore;
  userInfo: UserInfoService;
}): Exemptions {
  const { approvers, longestDays } = platform.config.exemptions;
  return new Exemptions({
    ...platform,
    rights: new ExemptionRights({ ...platform, approvers }),
    longestDays,
  });
}
