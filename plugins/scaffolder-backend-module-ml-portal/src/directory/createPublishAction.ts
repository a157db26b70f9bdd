import {
  type BackstageCredentials,
  type PermissionsService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { catalogLocationCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readIfThere } from '../workspace/readIfThere';
import { awaitEntities, type Patience, refuseKnown } from './catalogEntities';
import { copyAsOne } from './copyAsOne';
import { examples } from './examples';
import { readRefs } from './readRefs';

const PATIENCE: Patience = { attempts: 60, pauseMs: 1_000 };

/** As registering a location by hand. */
async function authorize(
  credentials: BackstageCredentials,
  permissions: PermissionsService,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: catalogLocationCreatePermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError('You may register nothing in the catalog');
  }
}

/** Publishes the workspace into a folder that the catalog reads. */
export function createPublishAction(options: {
  directory: string;
  catalog: CatalogService;
  permissions: PermissionsService;
  patience?: Patience;
}) {
  const { directory, catalog, permissions, patience = PATIENCE } = options;
  return createTemplateAction({
    id: 'ml-portal:publish:directory',
    description:
      'Copies the workspace into a new folder of this portal, from which the catalog reads its catalog-info.yaml. For portals on one machine, without a host for repositories.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        folder: z =>
          z.string().describe('The name of the new folder, such as the model'),
      },
      output: {
        path: z => z.string().describe('Where the folder is'),
        entityRefs: z =>
          z.array(z.string()).describe('The entities in catalog-info.yaml'),
      },
    },
    async handler(ctx) {
      const { logger, output, signal, workspacePath } = ctx;
      const credentials = await ctx.getInitiatorCredentials();
      await authorize(credentials, permissions);
      const yaml = await readIfThere(
        resolveSafeChildPath(workspacePath, 'catalog-info.yaml'),
      );
      if (yaml === undefined) {
        throw new InputError('No catalog-info.yaml in the workspace');
      }
      const entityRefs = readRefs(yaml);
      const lookup = { entityRefs, catalog, credentials };
      await refuseKnown(lookup);
      output('entityRefs', entityRefs);
      if (ctx.isDryRun) {
        return;
      }
      const path = await copyAsOne(workspacePath, directory, ctx.input.folder);
      logger.info(`Published into ${path}`);
      output('path', path);
      await awaitEntities(lookup, { patience, logger, signal });
    },
  });
}
