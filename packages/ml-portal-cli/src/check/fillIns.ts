import type {
  ParsedDocument,
  Problem,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** Begins a value of a template, such as `${{ values.owner }}`. */
const VALUE_OF_TEMPLATE = '${{';

/** `$yaml: ./ml.yaml` and the like: the catalog reads what it names. */
function isPlaceholder(value: unknown): boolean {
  const keys =
    typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length === 1 && keys[0].startsWith('$');
}

function isFillIn(value: unknown): boolean {
  return typeof value === 'string'
    ? value.includes(VALUE_OF_TEMPLATE)
    : isPlaceholder(value);
}

/** Whether a value, or anything in it, only stands for something else. */
export function holdsFillIns(value: unknown): boolean {
  if (isFillIn(value)) {
    return true;
  }
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(
      ([key, inner]) => isFillIn(key) || holdsFillIns(inner),
    )
  );
}

/** Whether a problem is about what only stands for something else. */
export function isToBeFilledIn(
  document: ParsedDocument,
  problem: Problem,
): boolean {
  let value: unknown = document.value;
  for (const step of document.stepsTo(problem)) {
    if (isFillIn(step) || isPlaceholder(value)) {
      return true;
    }
    value = (value as Record<string, unknown> | null)?.[step];
  }
  return isFillIn(value);
}
