import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import {
  completeReference,
  completeReferences,
  type Evaluation,
  type FeatureStoreSpec,
  type ModelSpec,
  type PlatformToolSpec,
  REFERENCE_KINDS,
  STAGES,
  wellFormed,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  CheckResultRow,
  EntityRow,
  LevelRow,
  ObjectiveRow,
  StageRow,
  UseRow,
} from '../database/tables';
import type {
  FeatureStoreDocument,
  ResultDocument,
  ToolDocument,
} from './ResultDocument';

/** All rows that make up the stored result of one entity. */
export interface ResultRecord {
  entity: EntityRow;
  stages: StageRow[];
  uses: UseRow[];
  levels: LevelRow[];
  checkResults: CheckResultRow[];
  /** At most one. */
  objectives: ObjectiveRow[];
}

/** An index of PostgreSQL takes some 2,700 bytes, a character up to three. */
const LONGEST_SORT_TITLE = 500;

const TOOL_KEYS: (keyof ToolDocument)[] = [
  'stagesServed',
  'access',
  'adoption',
  'origin',
  'alternatives',
  'requestUrl',
  'decisionRecord',
];

const FEATURE_STORE_KEYS: (keyof FeatureStoreDocument)[] = [
  'technology',
  'project',
  'onlineStore',
  'offlineStore',
  'featureViews',
];

/** PostgreSQL takes no NUL in a text. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}

/**
 * JSON of which PostgreSQL can read parts: it takes NUL and halves of surrogate
 * pairs, all of which stand escaped there, for no text.
 */
function storableJson(value: object): string {
  return JSON.stringify(value).replace(/\\(?:u[0d]...|.)/g, escape =>
    /^\\u(?:0000|d)/.test(escape) ? '' : escape,
  );
}

function usesOf({ entityRef, model }: Evaluation): UseRow[] {
  const tools = [...(model?.stages ?? [])].flatMap(([stage, declared]) =>
    declared.tools.map(
      (tool): UseRow => ({
        entity_ref: entityRef,
        target_ref: tool,
        target_role: 'tool',
        stage,
      }),
    ),
  );
  const stores = (model?.featureStores ?? []).map(
    (store): UseRow => ({
      entity_ref: entityRef,
      target_ref: store,
      target_role: 'featureStore',
      stage: '',
    }),
  );
  return [...tools, ...stores];
}

/** What did not pass: most checks do, and those need no row. */
function checkResultsOf({ entityRef, scorecards }: Evaluation) {
  return scorecards.flatMap(({ id: scorecard, checks }) =>
    checks
      .filter(({ result }) => result !== 'passed')
      .map(
        ({ id, result }): CheckResultRow => ({
          entity_ref: entityRef,
          scorecard,
          check_id: id,
          result,
        }),
      ),
  );
}

function objectivesOf(entity: Entity, evaluation: Evaluation): ObjectiveRow[] {
  if (evaluation.role !== 'model') {
    return [];
  }
  const { businessObjective } = wellFormed<ModelSpec>(entity, 'model', [
    'businessObjective',
  ]);
  if (!businessObjective) {
    return [];
  }
  const { kpi = {}, annualValue } = businessObjective;
  return [
    {
      entity_ref: evaluation.entityRef,
      kpi: kpi.name === undefined ? null : storable(kpi.name),
      unit: kpi.unit === undefined ? null : storable(kpi.unit),
      baseline: kpi.baseline ?? null,
      target: kpi.target ?? null,
      current: kpi.current ?? null,
      as_of: kpi.asOf ?? null,
      annual_value: annualValue?.amount ?? null,
      currency: annualValue?.currency ?? null,
    },
  ];
}

function documentOf(entity: Entity, evaluation: Evaluation): ResultDocument {
  const { role, owner, scorecards, ownership, model } = evaluation;
  const document: ResultDocument = {
    description: entity.metadata.description ?? null,
    owner,
    scorecards,
  };
  if (ownership && model) {
    const { findings, stages, operatingModelReason } = ownership;
    const { tasks, featureStores } = model;
    document.model = {
      findings,
      stages,
      tasks,
      featureStores,
      operatingModelReason,
    };
  } else if (role === 'tool') {
    const ml = wellFormed<PlatformToolSpec>(entity, role, TOOL_KEYS);
    document.tool = {
      ...ml,
      alternatives: completeReferences(
        ml.alternatives,
        REFERENCE_KINDS.tool,
        entity,
      ),
    };
  } else {
    const ml = wellFormed<FeatureStoreSpec>(entity, role, FEATURE_STORE_KEYS);
    document.featureStore = {
      ...ml,
      ...(ml.featureViews && {
        featureViews: ml.featureViews.map(view => ({
          ...view,
          ...(view.owner && {
            owner: completeReference(view.owner, REFERENCE_KINDS.owner, entity),
          }),
        })),
      }),
    };
  }
  return document;
}

/**
 * The rows to store for an evaluated entity.
 *
 * @param readAt - when the catalog was read for it, in ms since the epoch
 */
export function toRecord(
  entity: Entity,
  evaluation: Evaluation,
  readAt: number,
): ResultRecord {
  const { entityRef, ownership, model } = evaluation;
  const columns: Omit<EntityRow, 'hash' | 'etag' | 'read_at'> = {
    entity_ref: entityRef,
    role: evaluation.role,
    title: storable(evaluation.title),
    sort_title: storable(evaluation.title.toLowerCase()).slice(
      0,
      LONGEST_SORT_TITLE,
    ),
    owner_ref: evaluation.owner?.entityRef ?? null,
    line_of_business: evaluation.lineOfBusiness,
    lifecycle: model?.lifecycle ? storable(model.lifecycle) : null,
    score: ownership?.score ?? null,
    handoffs: ownership?.handoffs ?? null,
    operating_model: ownership?.operatingModel ?? null,
    document: storableJson(documentOf(entity, evaluation)),
  };
  const stages = (ownership?.stages ?? []).map(
    (verdict): StageRow => ({
      entity_ref: entityRef,
      stage: verdict.stage,
      position: STAGES.indexOf(verdict.stage),
      status: verdict.status,
      owner_ref: verdict.owner ?? null,
      owner_line: verdict.lineOfBusiness ?? null,
      fenced_to: verdict.fencedTo ?? null,
      cadence: model?.stages.get(verdict.stage)?.cadence ?? null,
    }),
  );
  const uses = usesOf(evaluation);
  const levels = evaluation.scorecards.map(
    ({ id, level }): LevelRow => ({
      entity_ref: entityRef,
      scorecard: id,
      level,
    }),
  );
  const checkResults = checkResultsOf(evaluation);
  const objectives = objectivesOf(entity, evaluation);
  // A change detector, not a protection: SHA-1 is short and quick.
  const hash = createHash('sha1')
    .update(
      // What did not pass is in the document.
      JSON.stringify([columns, stages, uses, levels, objectives]),
    )
    .digest('hex');
  return {
    entity: {
      ...columns,
      hash,
      etag: entity.metadata.etag ?? '',
      read_at: readAt,
    },
    stages,
    uses,
    levels,
    checkResults,
    objectives,
  };
}
