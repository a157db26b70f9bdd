import { InputError } from '@backstage/errors';
import {
  type ParsedDocument,
  parseDocuments,
} from '@ml-portal/backstage-plugin-ml-portal-common';

const MAX_DOCUMENTS = 500;

function parse(text: string, field: string): ParsedDocument[] {
  try {
    return parseDocuments(text, MAX_DOCUMENTS);
  } catch (error) {
    if (error instanceof InputError) {
      throw new InputError(`${field}: ${error.message}`);
    }
    throw error;
  }
}

/**
 * The documents that somebody sent in a field.
 *
 * @throws InputError where there are none, or too many
 */
export function readDocuments(text: string, field: string): ParsedDocument[] {
  const documents = parse(text, field);
  if (documents.length === 0) {
    throw new InputError(`${field}: holds no YAML document`);
  }
  return documents;
}
