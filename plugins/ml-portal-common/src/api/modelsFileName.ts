/**
 * The name of a file of models as they are now, by the day in UTC.
 *
 * @public
 */
export function modelsFileName(now: Date): string {
  return `ml-models-${now.toISOString().slice(0, 10)}.csv`;
}
