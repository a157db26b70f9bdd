import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  Composer,
  type CST,
  type Document,
  isScalar,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import type { Problem } from '../model/problems';
import { ParsedDocument } from './ParsedDocument';

/** Whatever is nested goes through functions that call themselves. */
const MAX_DEPTH = 100;
/** Of one document; what is wrong by then tells enough. */
const MAX_PROBLEMS = 20;
/** Of one document: to resolve an alias takes a walk through all of it. */
const MAX_ALIASES = 200;
/** Characters of one document as JSON, which aliases can blow up. */
const MAX_JSON = 5_000_000;

interface Fault {
  offset: number;
  message: string;
}

/**
 * Parses YAML as the catalog does: documents one by one, empty ones left out,
 * merge keys taken literally.
 *
 * @param maxDocuments - empty ones count, too
 * @throws InputError where there is too much to read
 * @public
 */
export function parseDocuments(
  text: string,
  maxDocuments = Infinity,
): ParsedDocument[] {
  // A byte order mark is no column of the first line.
  const content = text.replace(/^\uFEFF/, '');
  const lines = linesOf(content);
  const composer = new Composer({
    // Found by `faultsOf` in a time that grows with the number of keys only.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const tokens = new Parser().parse(content);
  const parsed: ParsedDocument[] = [];
  let count = 0;
  for (const document of composer.compose(notTooDeep(tokens))) {
    count += 1;
    if (count > maxDocuments) {
      throw new InputError(
        `holds too many documents, at most ${maxDocuments} are taken`,
      );
    }
    if (!isEmpty(document)) {
      parsed.push(parseDocument(document, lines));
    }
  }
  return parsed;
}

/** Where lines begin. The parser itself overlooks some where something is wrong. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) {
    lines.addNewLine(index + 1);
  }
  return lines;
}

/**
 * Passes tokens on, of which the composer makes documents. It would use up the
 * stack for what is nested very deeply, and that may end the whole process: there
 * is no catching a regular expression that finds no stack left.
 *
 * @throws InputError for what is nested too deeply
 */
function* notTooDeep(tokens: Iterable<CST.Token>): Iterable<CST.Token> {
  for (const token of tokens) {
    let level: CST.Token[] = [token];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > MAX_DEPTH) {
        throw new InputError(
          `is nested too deeply, at most ${MAX_DEPTH} levels are taken`,
        );
      }
      level = level.flatMap(innerTokens);
    }
    yield token;
  }
}

function innerTokens(token: CST.Token): CST.Token[] {
  if ('items' in token) {
    return token.items.flatMap(({ key, value }) =>
      [key, value].filter(inner => inner !== undefined && inner !== null),
    );
  }
  return token.type === 'document' && token.value ? [token.value] : [];
}

/** The catalog, too, skips a document that is null. */
function isEmpty({ contents, errors }: Document.Parsed): boolean {
  const isNull =
    contents === null || (isScalar(contents) && contents.value === null);
  return isNull && errors.length === 0;
}

function parseDocument(
  document: Document.Parsed,
  lines: LineCounter,
): ParsedDocument {
  const root = document.contents;
  const start = root?.range[0] ?? document.range[0];
  const faults = faultsOf(document).slice(0, MAX_PROBLEMS);
  if (faults.length === 0) {
    return new ParsedDocument({ root, start, lines, ...readValue(document) });
  }
  const offsets = new Map(
    faults.map(({ offset, message }): [Problem, number] => [
      { path: `line ${lines.linePos(offset).line}`, message },
      offset,
    ]),
  );
  const problems = [...offsets.keys()];
  return new ParsedDocument({ root, start, lines, problems, offsets });
}

/** What is wrong with the syntax of a document. */
function faultsOf(document: Document.Parsed): Fault[] {
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) => ({
      offset: pos[0],
      message,
    }));
  }
  const faults: Fault[] = [];
  let aliases = 0;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key)) {
          if (seen.has(key.value)) {
            const offset = key.range?.[0] ?? document.range[0];
            faults.push({ offset, message: 'Map keys must be unique' });
          }
          seen.add(key.value);
        }
      }
    },
    Alias(_, { range }) {
      aliases += 1;
      if (aliases > MAX_ALIASES) {
        const message = `holds more than ${MAX_ALIASES} aliases`;
        faults.push({ offset: range?.[0] ?? document.range[0], message });
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return faults;
}

function readValue(document: Document.Parsed): {
  value?: JsonObject;
  problems?: Problem[];
} {
  const refuse = (message: string) => ({
    problems: [{ path: 'document', message }],
  });
  let json: string;
  try {
    const value: unknown = document.toJS();
    if (Object.prototype.toString.call(value) !== '[object Object]') {
      return refuse('must be a map of keys');
    }
    // As the catalog stores it. Fails where an alias leads to what it is in.
    json = JSON.stringify(value);
  } catch (error) {
    // An alias that leads nowhere, or too many of them.
    return refuse((error as Error).message.split('\n')[0]);
  }
  return json.length > MAX_JSON
    ? refuse('is too large with its aliases resolved')
    : { value: JSON.parse(json) };
}
