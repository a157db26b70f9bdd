import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { overlayOrganization } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { readConfig } from '../config';
import { AssetQueries } from '../database/AssetQueries';
import { EvaluationStateStore } from '../database/EvaluationStateStore';
import { LineStore } from '../database/LineStore';
import { ModelQueries } from '../database/ModelQueries';
import { RejectedStore } from '../database/RejectedStore';
import { ResultStore } from '../database/ResultStore';
import { RollUpQueries } from '../database/RollUpQueries';
import { CatalogReader } from '../evaluation/CatalogReader';
import { Evaluator } from '../evaluation/Evaluator';
import { Previewer } from '../preview/Previewer';
import { RollUps } from '../rollup/RollUps';
import type { Services } from '../router/Services';
import { VisibilityService } from '../visibility/VisibilityService';

/** A catalog that holds `documents`, and takes any document for valid. */
export function catalogOf(documents: Entity[]) {
  const others = documents.filter(
    ({ kind }) => !['Group', 'User'].includes(kind),
  );
  const catalog = catalogServiceMock({
    entities: [...overlayOrganization([], documents), ...others],
  });
  catalog.validateEntity = async () => ({ valid: true });
  return catalog;
}

/** All that the router needs, over a real database and a catalog in memory. */
export function createServices(
  knex: Knex,
  documents: Entity[],
): Services & { rejected: RejectedStore } {
  const config = readConfig(new ConfigReader({}));
  const { recognition, scorecards } = config;
  const catalog = catalogOf(documents);
  const reader = new CatalogReader({
    catalog,
    auth: mockServices.auth(),
    recognition,
  });
  const lines = new LineStore(knex);
  const state = new EvaluationStateStore(knex);
  const evaluator = new Evaluator({
    config,
    reader,
    results: new ResultStore(knex),
    lines,
    state,
    logger: mockServices.logger.mock(),
  });
  return {
    config,
    httpAuth: mockServices.httpAuth(),
    visibility: new VisibilityService({
      permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
      catalog,
      recognition,
    }),
    models: new ModelQueries(knex),
    assets: new AssetQueries(knex),
    lines,
    rollUps: new RollUps({
      queries: new RollUpQueries(knex),
      lines,
      scorecards,
    }),
    rejected: new RejectedStore(knex),
    state,
    evaluator,
    reader,
    previewer: new Previewer({ catalog, evaluator, recognition }),
  };
}
