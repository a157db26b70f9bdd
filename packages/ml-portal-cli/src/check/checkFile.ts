import { InputError } from '@backstage/errors';
import {
  type ParsedDocument,
  parseDocuments,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { problemsIn, roleOf, type SaidProblem } from './problemsIn';
import type { CheckedDocument, CheckedFile, Finding } from './types';

/** A block of a template, such as `{% if values.store %}`: never valid YAML. */
const TEMPLATE_BLOCK = /^\s*\{%/m;

/** A finding about a whole file. */
export function fileFinding(
  file: string,
  rule: 'file' | 'yaml',
  message: string,
): Finding {
  return {
    rule,
    severity: 'error',
    file,
    line: 1,
    column: 1,
    entityRef: null,
    message,
  };
}

function toFinding(
  file: string,
  document: ParsedDocument,
  { problem, sentence }: SaidProblem,
): Finding {
  const { path, suggestion } = problem;
  const isYaml = document.value === undefined;
  return {
    rule: isYaml ? 'yaml' : 'document',
    severity: 'error',
    file,
    ...document.placeOf(problem),
    entityRef: document.entityRef,
    message: sentence,
    ...(!isYaml && { path }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

async function checkDocument(
  file: string,
  document: ParsedDocument,
): Promise<CheckedDocument> {
  const role = roleOf(document);
  const problems = await problemsIn(document, role);
  return {
    file,
    document,
    role,
    findings: problems.map(problem => toFinding(file, document, problem)),
  };
}

/** Checks the text of a file without any portal. */
export async function checkFile(
  file: string,
  text: string,
): Promise<CheckedFile> {
  const nothing = { file, isTemplate: false, documents: [], findings: [] };
  let parsed: ParsedDocument[];
  try {
    parsed = parseDocuments(text);
  } catch (error) {
    if (error instanceof InputError) {
      return {
        ...nothing,
        findings: [fileFinding(file, 'yaml', error.message)],
      };
    }
    throw error;
  }
  if (
    TEMPLATE_BLOCK.test(text) &&
    parsed.some(({ value }) => value === undefined)
  ) {
    return { ...nothing, isTemplate: true };
  }
  const documents: CheckedDocument[] = [];
  for (const document of parsed) {
    documents.push(await checkDocument(file, document));
  }
  return { ...nothing, documents };
}
