import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  formatProblems,
  parseDocuments,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';

const documentSchema = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string(), namespace: z.string().optional() }),
});

/**
 * The entities that a file describes.
 *
 * @throws InputError where it cannot be read, or describes a Location, which
 * would have the catalog read other files of this machine
 */
export function readRefs(yaml: string): string[] {
  const documents = parseDocuments(yaml);
  const problems = documents.flatMap(document => document.problems);
  if (problems.length > 0) {
    throw new InputError(`catalog-info.yaml: ${formatProblems(problems)}`);
  }
  if (documents.length === 0) {
    throw new InputError('catalog-info.yaml: holds no document');
  }
  return documents.map(({ value, line }) => {
    const { success, data } = documentSchema.safeParse(value);
    if (!success) {
      throw new InputError(
        `catalog-info.yaml: line ${line}: must say its kind and its metadata.name`,
      );
    }
    if (data.kind.toLowerCase() === 'location') {
      throw new InputError(
        `catalog-info.yaml: line ${line}: a Location cannot be published`,
      );
    }
    return stringifyEntityRef({ kind: data.kind, ...data.metadata });
  });
}
