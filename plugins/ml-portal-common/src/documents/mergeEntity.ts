import type { Entity } from '@backstage/catalog-model';
import { type Document, isMap, isNode, isScalar } from 'yaml';
import { isRecord } from '../model/shapes';

/** `spec.ml.stages.<stage>`: its fields only mean something together. */
function isStage(path: string[]): boolean {
  return path.length === 4 && path.slice(0, 3).join('.') === 'spec.ml.stages';
}

function says(document: Document, path: string[], value: unknown): boolean {
  const node = document.getIn(path, true);
  return (
    isNode(node) &&
    JSON.stringify(node.toJS(document)) === JSON.stringify(value)
  );
}

function deleteOthers(document: Document, path: string[], keep: object): void {
  const map = document.getIn(path);
  const keys = isMap(map)
    ? map.items.map(({ key }) => (isScalar(key) ? key.value : key))
    : [];
  for (const key of keys) {
    if (!Object.hasOwn(keep, String(key))) {
      document.deleteIn([...path, key]);
    }
  }
}

function merge(document: Document, path: string[], value: unknown): void {
  if (says(document, path, value)) {
    return;
  }
  if (!isRecord(value)) {
    // A plain value that is set in place keeps the comment behind it.
    document.setIn(
      path,
      Array.isArray(value) ? document.createNode(value) : value,
    );
  } else if (isMap(document.getIn(path))) {
    if (isStage(path)) {
      deleteOthers(document, path, value);
    }
    for (const [key, inner] of Object.entries(value)) {
      merge(document, [...path, key], inner);
    }
  } else {
    document.setIn(path, document.createNode(value));
  }
}

/**
 * Writes what `entity` says into a document of the same entity.
 *
 * @returns whether the document says something else now
 */
export function mergeEntity(document: Document, entity: Entity): boolean {
  const before = JSON.stringify(document.toJS());
  merge(document, [], { metadata: entity.metadata, spec: entity.spec });
  return JSON.stringify(document.toJS()) !== before;
}
