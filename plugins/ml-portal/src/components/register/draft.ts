import {
  type BusinessObjective,
  type Kpi,
  type ModelDocument,
  type ModelSpec,
  type RiskRating,
  type ServingMode,
  type Stage,
  type StageSpec,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** Who runs a stage, as the form asks for it. */
export const RUN_BY = [
  'nobody',
  'modelOwner',
  'another',
  'notApplicable',
] as const;

export type RunBy = (typeof RUN_BY)[number];

export interface StageDraft {
  runBy: RunBy;
  owner: string;
  tools: string[];
  agreement: string;
  dashboard: string;
  reason: string;
}

export const KPI_NUMBERS = ['baseline', 'current', 'target'] as const;

/** What was typed so far; numbers are still text. */
export interface Draft {
  name: string;
  title: string;
  description: string;
  owner: string;
  system: string;
  lifecycle: string;
  tasks: string;
  servingMode: ServingMode | '';
  riskRating: RiskRating | '';
  featureStores: string[];
  problem: string;
  kpi: Record<'name' | 'unit' | 'asOf' | (typeof KPI_NUMBERS)[number], string>;
  stakeholder: string;
  annualValue: { amount: string; currency: string };
  stages: Record<Stage, StageDraft>;
}

export const EMPTY_STAGE: StageDraft = {
  runBy: 'nobody',
  owner: '',
  tools: [],
  agreement: '',
  dashboard: '',
  reason: '',
};

export const EMPTY_DRAFT: Draft = {
  name: '',
  title: '',
  description: '',
  owner: '',
  system: '',
  lifecycle: 'experimental',
  tasks: '',
  servingMode: '',
  riskRating: '',
  featureStores: [],
  problem: '',
  kpi: { name: '', unit: '', asOf: '', baseline: '', current: '', target: '' },
  stakeholder: '',
  annualValue: { amount: '', currency: '' },
  stages: Object.fromEntries(
    STAGES.map(stage => [stage, EMPTY_STAGE]),
  ) as Draft['stages'],
};

/** Whether a number was typed; nothing typed is fine. */
export function isNumber(typed: string): boolean {
  return typed.trim() === '' || Number.isFinite(Number(typed));
}

/**
 * What still has to be said of a stage. Without it the stage would read as run by
 * the model's owner: that is what a stage means that is listed with nothing more.
 */
export function missingOf(draft: StageDraft): 'owner' | 'reason' | undefined {
  const { runBy, owner, reason } = draft;
  if (runBy === 'another' && owner.trim() === '') {
    return 'owner';
  }
  return runBy === 'notApplicable' && reason.trim() === ''
    ? 'reason'
    : undefined;
}

/** Undefined where the stage is not to be listed. */
function stageOf(draft: StageDraft): StageSpec | undefined {
  const { runBy, owner, tools, agreement, dashboard, reason } = draft;
  if (missingOf(draft)) {
    return undefined;
  }
  switch (runBy) {
    case 'modelOwner':
      return { tools, dashboard };
    case 'another':
      return { owner, tools, agreement, dashboard };
    case 'notApplicable':
      return { notApplicable: reason };
    default:
      return undefined;
  }
}

function kpiOf({ name, unit, asOf, ...numbers }: Draft['kpi']): Kpi {
  const kpi: Kpi = { name, unit, asOf };
  for (const key of KPI_NUMBERS) {
    const typed = numbers[key].trim();
    if (typed !== '' && isNumber(typed)) {
      kpi[key] = Number(typed);
    }
  }
  return kpi;
}

/** Undefined where a half is missing: the form asks for it. */
function annualValueOf({
  amount,
  currency,
}: Draft['annualValue']): BusinessObjective['annualValue'] {
  return amount.trim() !== '' && isNumber(amount) && currency.trim() !== ''
    ? { amount: Number(amount), currency: currency.trim() }
    : undefined;
}

/**
 * What was typed, for the document; what is blank is left out there.
 *
 * @param type - of models in this portal
 */
export function toModelDocument(draft: Draft, type?: string): ModelDocument {
  const { name, title, description, owner, system, lifecycle } = draft;
  const stages: ModelSpec['stages'] = {};
  for (const stage of STAGES) {
    const spec = stageOf(draft.stages[stage]);
    if (spec) {
      stages[stage] = spec;
    }
  }
  return {
    ...{ name, title, description, type, owner, system, lifecycle },
    ml: {
      tasks: draft.tasks.split(',').map(task => task.trim()),
      servingMode: draft.servingMode || undefined,
      riskRating: draft.riskRating || undefined,
      businessObjective: {
        problem: draft.problem,
        kpi: kpiOf(draft.kpi),
        stakeholder: draft.stakeholder,
        annualValue: annualValueOf(draft.annualValue),
      },
      featureStores: draft.featureStores,
      stages,
    },
  };
}
