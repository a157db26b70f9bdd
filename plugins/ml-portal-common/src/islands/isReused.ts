/**
 * Whether a feature store serves more than the line of business that it was made
 * for: its owner's line and those of the models that use it are at least two.
 * Models without a line of business count together as one more.
 *
 * @param ownerLine - null where the owner has none: then it is made for nobody yet
 * @param userLines - of the models that use it; null for models that have none
 * @public
 */
export function isReused(
  ownerLine: string | null,
  userLines: Iterable<string | null>,
): boolean {
  const parties = new Set(userLines);
  if (ownerLine !== null) {
    parties.add(ownerLine);
  }
  return parties.size > 1;
}
