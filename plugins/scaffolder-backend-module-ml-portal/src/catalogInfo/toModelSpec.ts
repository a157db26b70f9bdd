import { InputError } from '@backstage/errors';
import {
  type BusinessObjective,
  type ModelSpec,
  type Stage,
  STAGES,
  type StageSpec,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { MlInput, StageInput } from './mlSchema';

function toStage(
  stage: Stage,
  { runBy, ...fields }: StageInput,
): StageSpec | undefined {
  const { owner, notApplicable, agreement, ...ours } = fields;
  switch (runBy) {
    case 'nobody':
      return undefined;
    case 'owner':
      return ours;
    case 'team':
      if (!owner) {
        throw new InputError(
          `ml.stages.${stage}.owner: must name the team that runs the stage`,
        );
      }
      return { ...ours, owner, agreement };
    case 'notApplicable':
      if (!notApplicable) {
        throw new InputError(
          `ml.stages.${stage}.notApplicable: must say why there is no such stage`,
        );
      }
      return { notApplicable };
    default:
      return fields;
  }
}

/** A form may hold the currency of a value that nobody filled in. */
function toObjective({
  annualValue,
  ...objective
}: NonNullable<MlInput['businessObjective']>): BusinessObjective {
  const { amount, currency } = annualValue ?? {};
  return amount === undefined || currency === undefined
    ? objective
    : { ...objective, annualValue: { amount, currency } };
}

/** `spec.ml` that says what a form asked. */
export function toModelSpec(ml: MlInput): ModelSpec {
  const { stages, businessObjective, ...rest } = ml;
  const listed = STAGES.flatMap((stage): [Stage, StageSpec | undefined][] => {
    const input = stages?.[stage];
    return input ? [[stage, toStage(stage, input)]] : [];
  });
  return {
    ...rest,
    ...(businessObjective && {
      businessObjective: toObjective(businessObjective),
    }),
    ...(stages && { stages: Object.fromEntries(listed) }),
  };
}
