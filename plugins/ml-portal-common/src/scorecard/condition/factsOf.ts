import { isRecord } from '../../model/shapes';

const FACT_PATH = /^facts\.([^.]+)/;

/** Under which name of `facts` a path leads; a provider's id, maybe. */
export function factNameOf(path: string): string | undefined {
  return FACT_PATH.exec(path)?.[1];
}

/** The names of all facts that a condition asks for. */
export function factNamesIn(predicate: unknown): string[] {
  if (Array.isArray(predicate)) {
    return predicate.flatMap(factNamesIn);
  }
  if (!isRecord(predicate)) {
    return [];
  }
  return Object.entries(predicate).flatMap(([key, value]) =>
    key.startsWith('$') ? factNamesIn(value) : factNameOf(key) ?? [],
  );
}
