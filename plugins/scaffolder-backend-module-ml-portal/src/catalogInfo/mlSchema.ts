import {
  RISK_RATINGS,
  SERVING_MODES,
  type Stage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import schema from '@ml-portal/backstage-plugin-ml-portal-common/schema/catalog-info.schema.json';
import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

const { Model, Stage: StageFields } = schema.definitions;
const { businessObjective: objective, stages } = Model.properties;
const { kpi, annualValue } = objective.properties;

/** A field that may be blank, with the description that editors show. */
function field<T extends zod.ZodTypeAny>(
  type: T,
  { description }: { description: string },
) {
  return type.describe(description).optional();
}

function stageSchema(z: Zod) {
  const fields = StageFields.properties;
  return z.object({
    runBy: z
      .enum(['owner', 'team', 'nobody', 'notApplicable'])
      .describe(
        'Who runs the stage, for forms that ask it: what does not belong to the answer is left out. Without it, the other fields count as they are.',
      )
      .optional(),
    owner: field(z.string(), fields.owner),
    tools: field(z.array(z.string()), fields.tools),
    agreement: field(z.string(), fields.agreement),
    dashboard: field(z.string(), fields.dashboard),
    cadence: field(z.string(), fields.cadence),
    notApplicable: field(z.string(), fields.notApplicable),
  });
}

function stagesSchema(z: Zod) {
  const stage = (name: Stage) => field(stageSchema(z), stages.properties[name]);
  return z.object({
    dataPreparation: stage('dataPreparation'),
    training: stage('training'),
    deployment: stage('deployment'),
    serving: stage('serving'),
    monitoring: stage('monitoring'),
    retraining: stage('retraining'),
  });
}

function objectiveSchema(z: Zod) {
  const { problem, stakeholder } = objective.properties;
  const { name, unit, baseline, target, current, asOf } = kpi.properties;
  const { amount, currency } = annualValue.properties;
  return z.object({
    problem: field(z.string(), problem),
    kpi: field(
      z.object({
        name: field(z.string(), name),
        unit: field(z.string(), unit),
        baseline: field(z.number(), baseline),
        target: field(z.number(), target),
        current: field(z.number(), current),
        asOf: field(z.string(), asOf),
      }),
      kpi,
    ),
    stakeholder: field(z.string(), stakeholder),
    annualValue: field(
      z.object({
        amount: field(z.number(), amount),
        currency: field(z.string(), currency),
      }),
      annualValue,
    ),
  });
}

/**
 * `spec.ml` of a model, as a template passes it. Here are the types only: the
 * document is checked by the published schema, when it is whole.
 */
export function mlSchema(z: Zod) {
  const fields = Model.properties;
  const texts = z.array(z.string());
  return z
    .object({
      tasks: field(texts, fields.tasks),
      servingMode: field(z.enum(SERVING_MODES), fields.servingMode),
      libraryName: field(z.string(), fields.libraryName),
      algorithm: field(z.string(), fields.algorithm),
      baseModel: field(z.string(), fields.baseModel),
      datasets: field(texts, fields.datasets),
      license: field(z.string(), fields.license),
      riskRating: field(z.enum(RISK_RATINGS), fields.riskRating),
      intendedUses: field(texts, fields.intendedUses),
      limitations: field(texts, fields.limitations),
      ethicalConsiderations: field(texts, fields.ethicalConsiderations),
      businessObjective: field(objectiveSchema(z), objective),
      featureStores: field(texts, fields.featureStores),
      stages: field(stagesSchema(z), stages),
      custom: field(z.record(z.any()), fields.custom),
    })
    .describe(Model.description)
    .optional();
}

/** `spec.ml` of a model, as a template passes it. */
export type MlInput = NonNullable<zod.infer<ReturnType<typeof mlSchema>>>;

/** A stage as a template passes it. */
export type StageInput = zod.infer<ReturnType<typeof stageSchema>>;
