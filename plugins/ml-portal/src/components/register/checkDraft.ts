import {
  modelEntity,
  type Problem,
  problemsOf,
  type Recognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Draft, toModelDocument } from './draft';

/** The type of models, where they are components as the form writes them. */
export function modelTypeOf({ model }: Recognition): string | undefined {
  return model.find(({ kind }) => kind.toLowerCase() === 'component')?.type;
}

/** What the catalog takes as a name. */
const NAME = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** What is wrong by the path in the document; the first thing where several are. */
export type Complaints = ReadonlyMap<string, Problem>;

/**
 * What the catalog would refuse, in the catalog's own words. Empty fields are
 * no complaint while somebody is still filling them in.
 */
export function checkDraft(draft: Draft, recognition: Recognition): Complaints {
  const problems: Problem[] = [];
  if (draft.name !== '' && !NAME.test(draft.name)) {
    problems.push({
      path: 'metadata.name',
      message:
        'must be at most 63 letters, digits, “-”, “_” or “.”, with a letter or digit first and last',
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
