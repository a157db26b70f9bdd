import {
  modelEntity,
  type Problem,
  problemsOf,
  type Recognition,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';
import {
  type Draft,
  isNumber,
  KPI_NUMBERS,
  missingOf,
  toModelDocument,
} from './draft';

/** The type of models, where they are components as the form writes them. */
export function modelTypeOf({ model }: Recognition): string | undefined {
  return model.find(({ kind }) => kind.toLowerCase() === 'component')?.type;
}

/** What the catalog takes as a name. */
const NAME = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** What is wrong by the path in the document; the first thing where several are. */
export type Complaints = ReadonlyMap<string, Problem>;

/** What is wrong at a path, or below it: a field may hold a whole list. */
export function complaintAt(
  complaints: Complaints,
  path: string,
): string | undefined {
  const found = [...complaints].find(
    ([at]) => at === path || at.startsWith(`${path}.`),
  );
  return found?.[1].message;
}

const OBJECTIVE = 'spec.ml.businessObjective';

function unsaidOfStages({ stages }: Draft, t: Translate): Problem[] {
  return STAGES.flatMap(stage => {
    const missing = missingOf(stages[stage]);
    const key = missing === 'owner' ? 'owner' : 'notApplicable';
    return missing
      ? [
          {
            path: `spec.ml.stages.${stage}.${key}`,
            message: t(`register.missing.${missing}`),
          },
        ]
      : [];
  });
}

function unsaidOfObjective(draft: Draft, t: Translate): Problem[] {
  const { kpi, annualValue } = draft;
  const figures: [path: string, typed: string][] = [
    ...KPI_NUMBERS.map((key): [string, string] => [`kpi.${key}`, kpi[key]]),
    ['annualValue.amount', annualValue.amount],
  ];
  const problems: Problem[] = figures
    .filter(([, typed]) => !isNumber(typed))
    .map(([path]) => ({
      path: `${OBJECTIVE}.${path}`,
      message: t('register.notANumber'),
    }));
  const isBlank = {
    amount: annualValue.amount.trim() === '',
    currency: annualValue.currency.trim() === '',
  };
  if (isBlank.amount !== isBlank.currency) {
    const key = isBlank.amount ? 'amount' : 'currency';
    problems.push({
      path: `${OBJECTIVE}.annualValue.${key}`,
      message: t(`register.missing.${key}`),
    });
  }
  return problems;
}

/**
 * What the document would lose, and what the catalog would refuse, in its own
 * words. Empty fields are no complaint while somebody is still filling them in.
 */
export function checkDraft(
  draft: Draft,
  recognition: Recognition,
  t: Translate,
): Complaints {
  const problems = [
    ...unsaidOfStages(draft, t),
    ...unsaidOfObjective(draft, t),
  ];
  if (draft.name !== '' && !NAME.test(draft.name)) {
    problems.push({
      path: 'metadata.name',
      message: t('register.badName'),
    });
  }
  if (draft.name.trim() !== '' && draft.owner.trim() !== '') {
    problems.push(
      ...problemsOf(
        modelEntity(toModelDocument(draft, modelTypeOf(recognition))),
        recognition,
      ),
    );
  }
  const complaints = new Map<string, Problem>();
  for (const problem of problems) {
    if (!complaints.has(problem.path)) {
      complaints.set(problem.path, problem);
    }
  }
  return complaints;
}
