import { parseEntityRef } from '@backstage/catalog-model';

/** The name in an entity reference. */
export function nameOf(entityRef: string): string {
  return parseEntityRef(entityRef).name;
}

/** The names in entity references, as a list to read. */
export function namesOf(entityRefs: readonly string[]): string {
  return entityRefs.map(nameOf).join(', ');
}

/** `notApplicable` as `not applicable`. */
export function inWords(camelCase: string): string {
  return camelCase.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

/** `dataPreparation` as `Data preparation`. */
export function asLabel(camelCase: string): string {
  const words = inWords(camelCase);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `label: value.` for each pair that has a value. */
export function sentences(
  pairs: Record<string, string | null | undefined>,
): string {
  return Object.entries(pairs)
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}.`)
    .join(' ');
}

/** The parts that say something, one after the other. */
export function joined(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}
