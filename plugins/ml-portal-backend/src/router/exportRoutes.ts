import { modelsFileName } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Router } from 'express';
import { refuseUnknownCheck } from '../checks/refuseUnknownCheck';
import { exportModels } from '../export/exportModels';
import { modelColumns } from '../export/modelColumns';
import { parse } from './parse';
import { presentModelRow } from './present';
import { modelsExportQuery } from './queries';
import { sendText } from './sendText';
import { authorize, presentationContext, type Services } from './Services';

const BATCH = 500;

/** Models as a file for a spreadsheet. */
export function addExportRoutes(router: Router, services: Services): void {
  const columns = modelColumns(services.config.scorecards);

  router.get('/v1/models.csv', async (request, response) => {
    const { credentials } = await authorize(request, services);
    const { sort, ...filter } = parse(modelsExportQuery, request.query);
    refuseUnknownCheck(filter, 'model', services.config.scorecards);

    // What the caller may see is asked for each batch: a slow client must not
    // keep what was taken from them meanwhile.
    const read = async (cursor: string | undefined) => {
      const visibility = await services.visibility.of(credentials);
      const context = await presentationContext(visibility, services);
      const { rows, nextCursor } = await services.models.modelRows(
        filter,
        sort,
        { limit: BATCH, cursor },
        context,
      );
      return {
        models: rows.map(row => presentModelRow(row, context)),
        nextCursor,
      };
    };

    await sendText(
      response,
      {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${modelsFileName(
          new Date(),
        )}"`,
      },
      exportModels(columns, read),
    );
  });
}
