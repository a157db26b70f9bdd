import type { DeliveredModel } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../../visibility/Visibility';
import { whereVisible } from '../visible';
import type { RoadmapRequestRow } from './tables';

/** Reads what became of what delivered requests touched. */
export class DeliveryQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The models that a request touched when it was delivered, as they are now. */
  async delivered(
    { id, stage, tool }: Pick<RoadmapRequestRow, 'id' | 'stage' | 'tool'>,
    visibility: Visibility,
  ): Promise<DeliveredModel[]> {
    const query = this.#knex({ delivered: 'roadmap_deliveries' })
      .leftJoin('stages', now =>
        now
          .on('stages.entity_ref', 'delivered.entity_ref')
          .andOnVal('stages.stage', stage),
      )
      .leftJoin('uses', use =>
        use
          .on('uses.entity_ref', 'delivered.entity_ref')
          .andOnVal('uses.stage', stage)
          .andOnVal('uses.target_ref', tool ?? ''),
      )
      .where('delivered.request_id', id)
      .select('stages.status', { tool: 'uses.target_ref' });
    const rows: { status: DeliveredModel['status']; tool: string | null }[] =
      await whereVisible(query, this.#knex, 'delivered.entity_ref', visibility);
    return rows.map(row => ({
      status: row.status,
      usesTool: row.tool !== null,
    }));
  }
}
