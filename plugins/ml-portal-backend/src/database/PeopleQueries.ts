import type { Knex } from 'knex';
import { modelsInScope, type RollUpScope } from './modelsInScope';

/** Who owns a model, or a stage of one, of a line of business. */
export interface OwnerOfLine {
  line: string | null;
  owner: string;
}

/** Reads who owns models and their stages, each once for each line. */
export class PeopleQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async owners(scope: RollUpScope): Promise<OwnerOfLine[]> {
    const line = 'entities.line_of_business';
    const [models, stages] = await Promise.all([
      modelsInScope(this.#knex, scope)
        .whereNotNull('entities.owner_ref')
        .distinct({ line, owner: 'entities.owner_ref' }),
      modelsInScope(this.#knex, scope)
        .join('stages', 'stages.entity_ref', 'entities.entity_ref')
        .whereNotNull('stages.owner_ref')
        .distinct({ line, owner: 'stages.owner_ref' }),
    ]);
    return [...models, ...stages];
  }

  /** How many models each line of business has itself; null is those without. */
  async models(
    scope: RollUpScope,
  ): Promise<{ line: string | null; models: number }[]> {
    const rows: { line: string | null; models: number | string }[] =
      await modelsInScope(this.#knex, scope)
        .select({ line: 'entities.line_of_business' })
        .count({ models: '*' })
        .groupBy('entities.line_of_business');
    return rows.map(({ line, models }) => ({ line, models: Number(models) }));
  }
}
