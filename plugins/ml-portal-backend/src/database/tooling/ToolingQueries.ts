import type {
  Stage,
  ToolUptake,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { Visibility } from '../../visibility/Visibility';
import { listOf } from '../listOf';
import { modelsInScope, type RollUpScope } from '../modelsInScope';
import type { EntityRow } from '../tables';
import { whereVisible } from '../visible';

/** A tool of the catalog. */
export type CataloguedRow = Pick<
  EntityRow,
  'entity_ref' | 'title' | 'owner_ref' | 'document'
>;

/** Models of a line of business that use a tool at a stage. */
export interface StageUses {
  stage: Stage;
  tool: string;
  line: string;
  models: number;
}

/** PostgreSQL returns counts as text. */
function numbered(rows: StageUses[]): StageUses[] {
  return rows.map(row => ({ ...row, models: Number(row.models) }));
}

/** Reads which tools are used, and by whom. */
export class ToolingQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The tools of the catalog, by title: there are few. */
  async tools(visibility: Visibility): Promise<CataloguedRow[]> {
    const query: Knex.QueryBuilder = this.#knex('entities').where({
      role: 'tool',
    });
    return whereVisible(query, this.#knex, 'entity_ref', visibility)
      .select('entity_ref', 'title', 'owner_ref', 'document')
      .orderBy(['sort_title', 'entity_ref']);
  }

  /** What is used at stages that are owned, in models with a line of business. */
  async usesAtOwnedStages(scope: RollUpScope): Promise<StageUses[]> {
    return numbered(
      await this.#usesByLine(modelsInScope(this.#knex, scope))
        .join('stages', stage =>
          stage
            .on('stages.entity_ref', 'uses.entity_ref')
            .on('stages.stage', 'uses.stage')
            .andOnVal('stages.status', 'owned'),
        )
        .whereNotNull('entities.line_of_business'),
    );
  }

  /** Who uses these tools, by line of business and stage. */
  async usesOf(tools: string[], visibility: Visibility): Promise<StageUses[]> {
    return numbered(
      await this.#usesByLine(modelsInScope(this.#knex, { visibility }))
        .whereIn('uses.target_ref', tools)
        .whereNotNull('entities.line_of_business'),
    );
  }

  /** Whether one of these groups owns a model, or a stage, that uses a tool. */
  async isUsedBy(
    tool: string,
    refs: readonly string[],
    visibility: Visibility,
  ): Promise<boolean> {
    const query = modelsInScope(this.#knex, { visibility })
      .join('uses', 'uses.entity_ref', 'entities.entity_ref')
      .leftJoin('stages', stage =>
        stage
          .on('stages.entity_ref', 'uses.entity_ref')
          .on('stages.stage', 'uses.stage'),
      )
      .where('uses.target_ref', tool)
      .where('uses.target_role', 'tool')
      .whereRaw('(entities.owner_ref in (?) or stages.owner_ref in (?))', [
        listOf(this.#knex, refs),
        listOf(this.#knex, refs),
      ]);
    return (await query.first('uses.entity_ref')) !== undefined;
  }

  /**
   * What became of tools that were delivered, at the stages of those models that
   * they were for and that are still there, by tool.
   *
   * @param until - what was delivered later had no time to be taken up; ms
   */
  async uptake(
    until: number,
    visibility: Visibility,
  ): Promise<Map<string, ToolUptake>> {
    const touched = (this.#knex('roadmap_requests') as Knex.QueryBuilder)
      .join(
        'roadmap_deliveries',
        'roadmap_deliveries.request_id',
        'roadmap_requests.id',
      )
      .join('entities', 'entities.entity_ref', 'roadmap_deliveries.entity_ref')
      .where('roadmap_requests.status', 'delivered')
      .where('roadmap_requests.moved_at', '<=', until)
      .whereNotNull('roadmap_requests.tool')
      // Two requests for the same are one.
      .distinct(
        'roadmap_requests.tool',
        'roadmap_requests.stage',
        'roadmap_deliveries.entity_ref',
      );
    const rows = await this.#knex
      .from(
        whereVisible(
          touched,
          this.#knex,
          'roadmap_deliveries.entity_ref',
          visibility,
        ).as('touched'),
      )
      .leftJoin('uses', use =>
        use
          .on('uses.entity_ref', 'touched.entity_ref')
          .on('uses.stage', 'touched.stage')
          .on('uses.target_ref', 'touched.tool'),
      )
      .select('touched.tool')
      .count({ touched: '*', using: 'uses.entity_ref' })
      .groupBy('touched.tool');
    return new Map(
      rows.map(row => [
        String(row.tool),
        { touched: Number(row.touched), using: Number(row.using) },
      ]),
    );
  }

  #usesByLine(models: Knex.QueryBuilder): Knex.QueryBuilder {
    return models
      .join('uses', 'uses.entity_ref', 'entities.entity_ref')
      .where('uses.target_role', 'tool')
      .select({
        stage: 'uses.stage',
        tool: 'uses.target_ref',
        line: 'entities.line_of_business',
      })
      .count({ models: '*' })
      .groupBy('uses.stage', 'uses.target_ref', 'entities.line_of_business');
  }
}
