import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Problem } from '@ml-portal/backstage-plugin-ml-portal-common';
import { LineCounter, parseAllDocuments } from 'yaml';

/** One document of a YAML text. */
export interface ParsedDocument {
  /** The line it starts at, from 1. */
  line: number;
  /** Undefined where the document is no map of keys. */
  value?: JsonObject;
  problems: Problem[];
}

const MAX_DOCUMENTS = 500;

/**
 * Parses YAML as the catalog does: documents one by one, empty ones left out.
 *
 * @throws InputError where there is nothing to read, or too much
 */
export function parseDocuments(text: string): ParsedDocument[] {
  const lineCounter = new LineCounter();
  // The catalog, too, tolerates a key that stands twice only as an error.
  const documents = [
    parseAllDocuments(text, { lineCounter, merge: true }),
  ].flat();
  if (documents.length > MAX_DOCUMENTS) {
    throw new InputError(
      `body: holds ${documents.length} documents, at most ${MAX_DOCUMENTS} are taken`,
    );
  }
  const parsed = documents
    .filter(document => document.contents !== null || document.errors.length)
    .map((document): ParsedDocument => {
      const offset = document.contents?.range?.[0] ?? document.range[0];
      const { line } = lineCounter.linePos(offset);
      if (document.errors.length > 0) {
        return {
          line,
          problems: document.errors.map(error => ({
            path: `line ${error.linePos?.[0].line ?? line}`,
            message: error.message.split('\n')[0],
          })),
        };
      }
      return { line, ...readValue(() => document.toJS()) };
    });
  if (parsed.length === 0) {
    throw new InputError('body: holds no YAML document');
  }
  return parsed;
}

function readValue(
  read: () => unknown,
): Pick<ParsedDocument, 'value' | 'problems'> {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    // An alias that leads nowhere, or too many of them.
    return {
      problems: [{ path: 'document', message: (error as Error).message }],
    };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { value: value as JsonObject, problems: [] }
    : {
        problems: [{ path: 'document', message: 'must be a map of keys' }],
      };
}
