import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  evaluateEntity,
  type Evaluation,
  nameLineOfBusiness,
  type PreviewEffect,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { DependencyStore } from '../database/DependencyStore';
import { documentOf, type ModelQueries } from '../database/ModelQueries';
import type { EntityRow } from '../database/tables';
import { answersOf } from '../evaluation/answers';
import type {
  CatalogContext,
  CatalogReader,
} from '../evaluation/CatalogReader';
import type { Judge } from '../evaluation/Judge';
import { presentStage } from '../router/present';
import { canSee, type Visibility } from '../visibility/Visibility';
import {
  type ComparedResult,
  describeEffect,
  type LevelRank,
} from './describeEffect';

/** Of more dependents than these, the first are told. */
const MOST_DEPENDENTS = 200;

/** What is previewed: the catalog as it is, and as it would be. */
export interface Change {
  before: CatalogContext;
  after: CatalogContext;
  /** The documents' own entities, judged as they would be. */
  evaluations: Evaluation[];
  today: string;
}

/** Compares what documents would lead to with what is stored. */
export class Effects {
  readonly #reader: CatalogReader;
  readonly #judge: Judge;
  readonly #models: ModelQueries;
  readonly #dependencies: DependencyStore;

  constructor(options: {
    reader: CatalogReader;
    judge: Judge;
    models: ModelQueries;
    dependencies: DependencyStore;
  }) {
    this.#reader = options.reader;
    this.#judge = options.judge;
    this.#models = options.models;
    this.#dependencies = options.dependencies;
  }

  /** The effects that the caller may know of. */
  async of(change: Change, visibility: Visibility): Promise<PreviewEffect[]> {
    const own = change.evaluations.map(({ entityRef }) => entityRef);
    const dependents = await this.#dependents(change, own, visibility);
    const evaluations = [...change.evaluations, ...dependents];
    const stored = new Map(
      (
        await this.#models.findAll(
          evaluations.map(({ entityRef }) => entityRef),
          visibility,
        )
      ).map(row => [row.entity_ref, row]),
    );
    const { scorecards } = this.#judge.contextOf(change.after, change.today);
    const rankOf: LevelRank = (scorecard, level) =>
      scorecards
        .find(({ id }) => id === scorecard)
        ?.levels.findIndex(({ id }) => id === level) ?? -1;
    const effects = evaluations.map(evaluation => {
      const row = stored.get(evaluation.entityRef);
      return describeEffect(
        row && this.#compared(resultOf(row), change.before, visibility),
        this.#compared(evaluation, change.after, visibility),
        rankOf,
      );
    });
    return effects.filter(
      ({ direction }, i) => i < own.length || direction !== 'same',
    );
  }

  /** Other entities that name a group, user or tool which would change. */
  async #dependents(
    { before, after, today }: Change,
    own: string[],
    visibility: Visibility,
  ): Promise<Evaluation[]> {
    if (before === after) {
      return [];
    }
    const known = answersOf(before).byRef();
    const changed = [...answersOf(after).byRef()]
      .filter(([ref, answer]) => known.get(ref) !== answer)
      .map(([ref]) => ref);
    const refs = (await this.#dependencies.dependentsOf(changed)).filter(
      ref => !own.includes(ref) && canSee(visibility, ref),
    );
    const entities = await this.#reader.byRefs(refs.slice(0, MOST_DEPENDENTS));
    const context = this.#judge.contextOf(after, today);
    const inputsOf = await this.#judge.ownInputs(
      entities.map((entity: Entity) => stringifyEntityRef(entity)),
      today,
    );
    return entities.flatMap(
      entity =>
        evaluateEntity(entity, context, inputsOf(stringifyEntityRef(entity))) ??
        [],
    );
  }

  #compared(
    result: Pick<Evaluation, 'entityRef' | 'title' | 'scorecards'> & {
      ownership?: Pick<
        NonNullable<Evaluation['ownership']>,
        'score' | 'stages' | 'lineOfBusiness'
      >;
    },
    { organization }: CatalogContext,
    visibility: Visibility,
  ): ComparedResult {
    const { entityRef, title, ownership, scorecards } = result;
    const line = ownership?.lineOfBusiness ?? null;
    return {
      entityRef,
      title,
      score: ownership?.score ?? null,
      stages: (ownership?.stages ?? []).map(s => presentStage(s, visibility)),
      scorecards:
        line !== null && canSee(visibility, line)
          ? nameLineOfBusiness(scorecards, organization.titleOf(line))
          : scorecards,
    };
  }
}

function resultOf(row: EntityRow) {
  const { scorecards, model } = documentOf(row);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    scorecards,
    ownership: model && {
      score: row.score,
      stages: model.stages,
      lineOfBusiness: row.line_of_business,
    },
  };
}
