import { createHash } from 'node:crypto';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Organization } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CatalogContext } from './CatalogReader';

/** What results take from each group, user and tool, as digests. */
export interface Answers {
  /** Of them all, whatever the order in which they were read. */
  digest: string;
  /** By entity reference. */
  byRef(): Map<string, string>;
}

// A change detector, not a protection: SHA-1 is short and quick.
const digestOf = (text: string) =>
  createHash('sha1').update(text).digest('hex');

/** A context serves many runs, for as long as the catalog stays the same. */
const known = new WeakMap<Organization, Answers>();

/**
 * Everything that the rules ask of groups, users and tools. As long as the
 * answers about those that an entity names are the same, so is its result; a
 * rule that asks something new has to be answered here.
 */
export function answersOf(context: CatalogContext): Answers {
  const answers = known.get(context.organization) ?? workOut(context);
  known.set(context.organization, answers);
  return answers;
}

function workOut({
  members,
  organization,
  tools,
  findTool,
}: CatalogContext): Answers {
  const lines = new Map(
    [...organization.lines].map(([line, above]) => [
      line,
      `${line}<${above.join()}`,
    ]),
  );
  const about = (ref: string) =>
    [
      organization.hasUsers,
      organization.isAlive(ref),
      organization.isPlatform(ref),
      ...organization.linesOf(ref).map(line => lines.get(line)),
    ].join('|');

  const texts: [ref: string, text: string][] = [
    ...members.map((entity): [string, string] => {
      const ref = stringifyEntityRef(entity);
      return [ref, about(ref)];
    }),
    ...tools.map((entity): [string, string] => {
      const ref = stringifyEntityRef(entity);
      const { owner = '', access } = findTool(ref)!;
      return [ref, [access, owner, about(owner)].join('|')];
    }),
  ].sort(([a], [b]) => (a < b ? -1 : 1));

  return {
    digest: digestOf(JSON.stringify(texts)),
    byRef: () => new Map(texts.map(([ref, text]) => [ref, digestOf(text)])),
  };
}
