import type {
  FenceTarget,
  StandingTally,
  ValueTallies,
  ValueTally,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { modelsInScope, type RollUpScope } from './modelsInScope';
import { OBJECTIVE_STANDING } from './objectiveStandingSql';

/** What models declare in one currency that wait for a team. */
export interface TeamTally {
  owner: string;
  fencedTo: FenceTarget;
  currency: string;
  amount: number;
  models: number;
}

/** PostgreSQL returns counts as text. */
function numbered<T extends { models: number }>(rows: T[]): T[] {
  return rows.map(row => ({ ...row, models: Number(row.models) }));
}

/** Reads what models are for and declared worth, grouped by the database. */
export class ValueQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async tallies(scope: RollUpScope): Promise<ValueTallies> {
    const line = { line: 'entities.line_of_business' };
    const [standings, values] = await Promise.all([
      modelsInScope(this.#knex, scope)
        .leftJoin('objectives', 'objectives.entity_ref', 'entities.entity_ref')
        .select(line, this.#knex.raw(`${OBJECTIVE_STANDING} as standing`))
        .count({ models: '*' })
        .groupBy('entities.line_of_business', 'standing'),
      this.#valued(scope)
        .select(line, 'objectives.currency', {
          fenced: this.#knex.raw(
            `case when entities.entity_ref in (
              select stages.entity_ref from stages where stages.status = 'fenced'
            ) then 1 else 0 end`,
          ),
        })
        .count({ models: '*' })
        .sum({ amount: 'objectives.annual_value' })
        .groupBy('entities.line_of_business', 'objectives.currency', 'fenced'),
    ]);
    return {
      standings: numbered<StandingTally>(standings),
      values: numbered<Omit<ValueTally, 'fenced'> & { fenced: number }>(
        values,
      ).map(row => ({ ...row, fenced: Number(row.fenced) === 1 })),
    };
  }

  /** A model counts once with each team that it waits for. */
  async teams(scope: RollUpScope): Promise<TeamTally[]> {
    const rows: TeamTally[] = await this.#valued(scope)
      .join(
        this.#knex('stages')
          .distinct('entity_ref', 'owner_ref', 'fenced_to')
          .where('status', 'fenced')
          .as('fences'),
        'fences.entity_ref',
        'entities.entity_ref',
      )
      .select('objectives.currency', {
        owner: 'fences.owner_ref',
        fencedTo: 'fences.fenced_to',
      })
      .count({ models: '*' })
      .sum({ amount: 'objectives.annual_value' })
      .groupBy('fences.owner_ref', 'fences.fenced_to', 'objectives.currency');
    return numbered(rows);
  }

  /** The models of the scope that declare a value. */
  #valued(scope: RollUpScope): Knex.QueryBuilder {
    return modelsInScope(this.#knex, scope)
      .join('objectives', 'objectives.entity_ref', 'entities.entity_ref')
      .whereNotNull('objectives.annual_value')
      .whereNotNull('objectives.currency');
  }
}
