import {
  type FenceTarget,
  type OperatingModel,
  type ReceivingTeam,
  type Stage,
  type StageStatus,
  type ToolSpread,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { listOf } from './listOf';
import { modelsInScope, type RollUpScope } from './modelsInScope';

interface OfLine {
  /** The models' line of business. */
  line: string | null;
  count: number;
}

/**
 * Counts of models by line of business and one thing more. Everything that is
 * rolled up adds up from these.
 */
export interface Tallies {
  models: (OfLine & { scored: number; scoreSum: number })[];
  operatingModels: (OfLine & { operatingModel: OperatingModel })[];
  stages: (OfLine & {
    stage: Stage;
    status: StageStatus;
    fencedTo: FenceTarget | null;
  })[];
  levels: (OfLine & { scorecard: string; level: string | null })[];
}

/** Stages of a line's models that a team of other lines runs. */
export interface FenceInto {
  line: string | null;
  owner: string;
  fences: number;
  models: number;
}

const MOST_TEAMS = 50;

/** Reads counts over models, grouped by the database. */
export class RollUpQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async tallies(scope: RollUpScope): Promise<Tallies> {
    const line = { line: 'entities.line_of_business' };
    const [models, operatingModels, stages, levels] = await Promise.all([
      this.#models(scope)
        .select(line)
        .count({ count: '*', scored: 'entities.score' })
        .sum({ scoreSum: 'entities.score' })
        .groupBy('entities.line_of_business'),
      this.#models(scope)
        .select(line, { operatingModel: 'entities.operating_model' })
        .count({ count: '*' })
        .groupBy('entities.line_of_business', 'entities.operating_model'),
      this.#models(scope)
        .join('stages', 'stages.entity_ref', 'entities.entity_ref')
        .select(line, 'stages.stage', 'stages.status', {
          fencedTo: 'stages.fenced_to',
        })
        .count({ count: '*' })
        .groupBy(
          'entities.line_of_business',
          'stages.stage',
          'stages.status',
          'stages.fenced_to',
        ),
      this.#models(scope)
        .join('levels', 'levels.entity_ref', 'entities.entity_ref')
        .select(line, 'levels.scorecard', 'levels.level')
        .count({ count: '*' })
        .groupBy(
          'entities.line_of_business',
          'levels.scorecard',
          'levels.level',
        ),
    ]);
    // PostgreSQL returns counts as text.
    const numbered = <T extends OfLine>(rows: T[]): T[] =>
      rows.map(row => ({ ...row, count: Number(row.count) }));
    return {
      models: numbered<Tallies['models'][number]>(models).map(row => ({
        ...row,
        scored: Number(row.scored),
        scoreSum: Number(row.scoreSum),
      })),
      operatingModels: numbered(operatingModels),
      stages: numbered(stages),
      levels: numbered(levels),
    };
  }

  /**
   * The teams that most fenced stages lead to.
   *
   * @param lines - whose models are looked at; all where left out
   */
  async receivingTeams(
    scope: RollUpScope,
    lines?: string[],
  ): Promise<ReceivingTeam[]> {
    const query = this.#models(scope);
    if (lines) {
      query.whereIn('entities.line_of_business', lines);
    }
    const rows = await query
      .join('stages', 'stages.entity_ref', 'entities.entity_ref')
      .where('stages.status', 'fenced')
      .select({ owner: 'stages.owner_ref', fencedTo: 'stages.fenced_to' })
      .count({ fences: '*' })
      .countDistinct({ models: 'entities.entity_ref' })
      .groupBy('stages.owner_ref', 'stages.fenced_to')
      .orderBy([
        { column: 'fences', order: 'desc' },
        { column: 'owner', order: 'asc' },
      ])
      .limit(MOST_TEAMS);
    return rows.map((row: ReceivingTeam) => ({
      ...row,
      fences: Number(row.fences),
      models: Number(row.models),
    }));
  }

  /** The tools in use at each stage, the most used first. */
  async toolSpread(scope: RollUpScope): Promise<ToolSpread[]> {
    const rows: { stage: Stage; tool: string; models: number | string }[] =
      await this.#toolUses(scope)
        .select({ stage: 'uses.stage', tool: 'uses.target_ref' })
        .count({ models: '*' })
        .groupBy('uses.stage', 'uses.target_ref')
        .orderBy([
          { column: 'models', order: 'desc' },
          { column: 'tool', order: 'asc' },
        ]);
    return STAGES.map(stage => ({
      stage,
      tools: rows
        .filter(row => row.stage === stage)
        .map(({ tool, models }) => ({ tool, models: Number(models) })),
    }));
  }

  /** Stages of others' models that teams of these lines run, most first. */
  async fencesInto(lines: string[], scope: RollUpScope): Promise<FenceInto[]> {
    const rows = await this.#models(scope)
      .join('stages', 'stages.entity_ref', 'entities.entity_ref')
      .where('stages.status', 'fenced')
      .whereIn('stages.owner_line', lines)
      .select({ line: 'entities.line_of_business', owner: 'stages.owner_ref' })
      .count({ fences: '*' })
      .countDistinct({ models: 'entities.entity_ref' })
      .groupBy('entities.line_of_business', 'stages.owner_ref')
      .orderBy([
        { column: 'fences', order: 'desc' },
        { column: 'owner', order: 'asc' },
        { column: 'line', order: 'asc' },
      ]);
    return rows.map((row: FenceInto) => ({
      ...row,
      fences: Number(row.fences),
      models: Number(row.models),
    }));
  }

  /** Which tools the models of these lines use at which stage. */
  async toolStages(
    lines: string[],
    scope: RollUpScope,
  ): Promise<{ tool: string; stage: Stage }[]> {
    return this.#toolUses(scope)
      .whereIn('entities.line_of_business', lines)
      .distinct({ tool: 'uses.target_ref', stage: 'uses.stage' });
  }

  /** How many models of each line of business use which of these tools. */
  async toolUsers(
    tools: string[],
    scope: RollUpScope,
  ): Promise<(OfLine & { tool: string })[]> {
    const rows = await this.#toolUses(scope)
      .whereRaw('uses.target_ref in (?)', [listOf(this.#knex, tools)])
      .select({ tool: 'uses.target_ref', line: 'entities.line_of_business' })
      .countDistinct({ count: 'entities.entity_ref' })
      .groupBy('uses.target_ref', 'entities.line_of_business');
    return rows.map((row: OfLine & { tool: string }) => ({
      ...row,
      count: Number(row.count),
    }));
  }

  #toolUses(scope: RollUpScope) {
    return this.#models(scope)
      .join('uses', 'uses.entity_ref', 'entities.entity_ref')
      .where('uses.target_role', 'tool');
  }

  #models(scope: RollUpScope) {
    return modelsInScope(this.#knex, scope);
  }
}
