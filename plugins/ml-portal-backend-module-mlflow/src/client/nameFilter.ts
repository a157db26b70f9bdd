/**
 * The filter that finds what belongs to a registered model.
 *
 * MLflow's filters know two kinds of quotes and no way to escape one, so a name
 * that fits in neither is looked for by a pattern, where `_` is any character.
 * That may find more than was asked for: look at the names of what comes back.
 */
export function nameFilter(name: string): string {
  if (!/['\\]/.test(name)) {
    return `name='${name}'`;
  }
  if (!/["\\]/.test(name)) {
    return `name="${name}"`;
  }
  return `name LIKE '${name.replace(/['"\\]/g, '_')}'`;
}
