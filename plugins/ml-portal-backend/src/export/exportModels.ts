import type { ModelRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import type { ModelColumn } from './modelColumns';

/** Some of the models, and where the next ones begin. */
export interface Batch {
  models: ModelRow[];
  nextCursor?: string;
}

/**
 * The CSV of models, batch by batch: one is read when the one before was taken.
 *
 * @param read - reads the batch at a cursor, the first one without
 */
export async function* exportModels(
  columns: ModelColumn[],
  read: (cursor: string | undefined) => Promise<Batch>,
): AsyncGenerator<string> {
  let text = BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name));
  let cursor: string | undefined;
  do {
    const { models, nextCursor } = await read(cursor);
    for (const model of models) {
      text += csvLine(columns.map(({ valueOf }) => valueOf(model)));
    }
    yield text;
    text = '';
    cursor = nextCursor;
  } while (cursor !== undefined);
}
