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

/** What the document could not say, so that the catalog would not see it. */
function unsaid({ stages, kpi }: Draft, t: Translate): Problem[] {
  const problems: Problem[] = [];
  for (const stage of STAGES) {
    const missing = missingOf(stages[stage]);
    if (missing) {
      problems.push({
        path: `spec.ml.stages.${stage}.${
          missing === 'owner' ? 'owner' : 'notApplicable'
        }`,
        message: t(`register.missing.${missing}`),
      });
    }
  }
  for (const key of KPI_NUMBERS) {
    if (!isNumber(kpi[key])) {
      problems.push({
        path: `spec.ml.businessObjective.kpi.${key}`,
        message: t('register.notANumber'),
      });
    }
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
  const problems = unsaid(draft, t);
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
