import type { Entity } from '@backstage/catalog-model';
import {
  DEFAULT_RECOGNITION,
  formatProblems,
  type MlRole,
  mlRoleOf,
  type ParsedDocument,
  type Problem,
  problemsOf,
  validateMl,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { envelopeProblem, kindProblem } from './catalogProblems';
import { isToBeFilledIn } from './fillIns';

/** What the catalog by default takes a document for. */
export function roleOf({ value }: ParsedDocument): MlRole | null {
  return typeof value?.kind === 'string'
    ? mlRoleOf(value as unknown as Entity, DEFAULT_RECOGNITION) ?? null
    : null;
}

const NO_ENTITY: Problem = {
  path: 'document',
  message: 'must say its kind and its metadata.name',
};

/** A problem, and how to say it: not every message names its path. */
export interface SaidProblem {
  problem: Problem;
  sentence: string;
}

const asItSays = (problem: Problem): SaidProblem => ({
  problem,
  sentence: problem.message,
});

const withPath = (problem: Problem): SaidProblem => ({
  problem,
  sentence: formatProblems([problem]),
});

async function problemsOfEntity(
  entity: Entity,
  role: MlRole | null,
): Promise<SaidProblem[]> {
  const envelope = await envelopeProblem(entity);
  if (envelope) {
    const ofMl = role ? validateMl(entity, role) : [];
    return [asItSays(envelope), ...ofMl.map(withPath)];
  }
  const kind = role ? await kindProblem(entity) : undefined;
  return [
    ...(kind ? [asItSays(kind)] : []),
    ...problemsOf(entity, DEFAULT_RECOGNITION).map(withPath),
  ];
}

/**
 * Everything that keeps a document from becoming an entity. Of a document
 * without ML only what is wrong with its YAML: its own kind has rules that only
 * a portal knows.
 */
export async function problemsIn(
  document: ParsedDocument,
  role: MlRole | null,
): Promise<SaidProblem[]> {
  const { value, problems } = document;
  if (!value) {
    return problems.map(asItSays);
  }
  if (document.entityRef === null) {
    return [asItSays(NO_ENTITY)];
  }
  const spec = value.spec as { ml?: unknown } | null | undefined;
  if (role === null && (spec?.ml === undefined || spec.ml === null)) {
    return [];
  }
  const found = await problemsOfEntity(value as unknown as Entity, role);
  return found.filter(({ problem }) => !isToBeFilledIn(document, problem));
}
