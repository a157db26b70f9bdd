import { InputError } from '@backstage/errors';
import {
  type ParsedDocument,
  parseDocuments,
} from '@ml-portal/backstage-plugin-ml-portal-common';

function parse(text: string): ParsedDocument[] {
  try {
    return parseDocuments(text);
  } catch (error) {
    if (error instanceof InputError) {
      throw new InputError(`body: ${error.message}`);
    }
    throw error;
  }
}

/**
 * The documents of a request's body.
 *
 * @throws InputError where there are none, or too many
 */
export function parseBody(text: string): ParsedDocument[] {
  const documents = parse(text);
  if (documents.length === 0) {
    throw new InputError('body: holds no YAML document');
  }
  return documents;
}
