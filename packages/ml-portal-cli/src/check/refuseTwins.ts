import { holdsFillIns } from './fillIns';
import type { CheckedDocument } from './types';

/**
 * Finds the entities that stand in more than one document: the catalog takes
 * one of them, and nobody knows which.
 */
export function refuseTwins(documents: CheckedDocument[]): void {
  const seen = new Map<string, CheckedDocument>();
  for (const checked of documents) {
    const { entityRef } = checked.document;
    const first = entityRef === null ? undefined : seen.get(entityRef);
    if (first) {
      const { file, document } = first;
      checked.findings.push({
        rule: 'document',
        severity: 'error',
        file: checked.file,
        ...checked.document.placeOf({ path: 'metadata.name', message: '' }),
        entityRef,
        path: 'metadata.name',
        message: `${entityRef} stands at ${file}:${document.line} already`,
      });
    } else if (entityRef !== null && !holdsFillIns(entityRef)) {
      seen.set(entityRef, checked);
    }
  }
}
