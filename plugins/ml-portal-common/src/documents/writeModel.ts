import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import { type Document, parseAllDocuments, stringify } from 'yaml';
import { formatProblems } from '../model/problems';
import { mergeEntity } from './mergeEntity';
import type { ModelDocument } from './ModelDocument';
import { modelEntity } from './modelEntity';
import { parseDocuments } from './parseDocuments';

function refOf(document: Document.Parsed): string | undefined {
  const kind = document.getIn(['kind']);
  const name = document.getIn(['metadata', 'name']);
  const namespace = document.getIn(['metadata', 'namespace']);
  return typeof kind === 'string' && typeof name === 'string'
    ? stringifyEntityRef({
        kind,
        name,
        namespace: typeof namespace === 'string' ? namespace : undefined,
      })
    : undefined;
}

/** Once it is known that it can be read: this parser alone has no limits. */
function nodesOf(text: string): Document.Parsed[] {
  const problems = parseDocuments(text).flatMap(each => each.problems);
  if (problems.length > 0) {
    throw new InputError(formatProblems(problems));
  }
  // For a text without documents its type is another.
  return [...parseAllDocuments(text)] as Document.Parsed[];
}

function append(text: string, entity: Entity): string {
  const before = text.trimEnd();
  return before === ''
    ? stringify(entity)
    : `${before}\n---\n${stringify(entity)}`;
}

/**
 * Writes a model as the YAML of a catalog document, or into the YAML of a file
 * that is there already: what is filled in replaces what stood there, a stage
 * whole; the rest of the model's document stays with its comments, and other
 * documents stay as they are, letter by letter. What was
 * filled in is not checked: see `problemsOf`, and the preview.
 *
 * @param into - the file as it is
 * @throws InputError where `into` cannot be read
 * @throws ConflictError where `into` holds something else under the model's name
 * @public
 */
export function writeModel(model: ModelDocument, into: string = ''): string {
  const entity = modelEntity(model);
  const documents = nodesOf(into);
  const ref = stringifyEntityRef(entity);
  const index = documents.findIndex(document => refOf(document) === ref);
  if (index < 0) {
    return append(into, entity);
  }
  const document = documents[index];
  const type = document.getIn(['spec', 'type']);
  if (type !== entity.spec?.type) {
    throw new ConflictError(`${ref} is there already, as ${String(type)}`);
  }
  if (!mergeEntity(document, entity)) {
    return into;
  }
  const starts = documents.map(({ range }, at) => (at === 0 ? 0 : range[0]));
  return [
    into.slice(0, starts[index]),
    String(document),
    into.slice(starts[index + 1] ?? into.length),
  ].join('');
}
