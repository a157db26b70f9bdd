import {
  type ModelRow,
  type ScorecardDefinition,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { NONE } from '../database/scorecardFilter';
import type { CsvCell } from './csv';

/** A column of the export of models. */
export interface ModelColumn {
  name: string;
  valueOf(model: ModelRow): CsvCell;
}

const STANDING: ModelColumn[] = [
  { name: 'entityRef', valueOf: model => model.entityRef },
  { name: 'title', valueOf: model => model.title },
  { name: 'lifecycle', valueOf: model => model.lifecycle },
  { name: 'owner', valueOf: ({ owner }) => owner?.entityRef ?? null },
  { name: 'owner.alive', valueOf: ({ owner }) => owner?.alive ?? null },
  {
    name: 'lineOfBusiness',
    valueOf: ({ lineOfBusiness }) => lineOfBusiness?.entityRef ?? null,
  },
  {
    name: 'lineOfBusiness.title',
    valueOf: ({ lineOfBusiness }) => lineOfBusiness?.title ?? null,
  },
  { name: 'score', valueOf: model => model.score },
  { name: 'handoffs', valueOf: model => model.handoffs },
  { name: 'operatingModel', valueOf: model => model.operatingModel },
];

const BY_STAGE = STAGES.flatMap((stage, position): ModelColumn[] => [
  {
    name: `${stage}.status`,
    valueOf: ({ stages }) => stages[position].status,
  },
  {
    name: `${stage}.owner`,
    valueOf: ({ stages }) => stages[position].owner ?? null,
  },
  {
    name: `${stage}.fencedTo`,
    valueOf: ({ stages }) => stages[position].fencedTo ?? null,
  },
]);

const CIRCUMSTANCES: ModelColumn[] = [
  { name: 'findings', valueOf: ({ findings }) => findings.join(' ') },
  { name: 'evaluatedAt', valueOf: model => model.evaluatedAt },
  { name: 'stale', valueOf: model => model.stale },
];

/** A scorecard that is for another role says so in its filter. */
function mayBeForModels({ filter }: ScorecardDefinition): boolean {
  return ['model', undefined].includes(filter['facts.role'] as string);
}

/** The level on a scorecard; empty where it is not for the model. */
function levelColumn({ id }: ScorecardDefinition): ModelColumn {
  return {
    name: `level.${id}`,
    valueOf({ scorecards }) {
      const scorecard = scorecards.find(result => result.id === id);
      return scorecard ? scorecard.level ?? NONE : null;
    },
  };
}

/** What the export tells of a model, under the scorecards in force. */
export function modelColumns(scorecards: ScorecardDefinition[]): ModelColumn[] {
  return [
    ...STANDING,
    ...scorecards.filter(mayBeForModels).map(levelColumn),
    ...BY_STAGE,
    ...CIRCUMSTANCES,
  ];
}
