import type {
  LineOfBusinessRef,
  SharedAsset,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The columns of a table by line of business; null is for models without one. */
export function linesOf(assets: SharedAsset[]): (LineOfBusinessRef | null)[] {
  const lines = new Map<string | null, LineOfBusinessRef | null>();
  for (const { lineOfBusiness } of assets.flatMap(({ usedBy }) => usedBy)) {
    lines.set(lineOfBusiness?.entityRef ?? null, lineOfBusiness);
  }
  return [...lines.values()].sort((a, b) => {
    if (!a || !b) {
      return Number(!a) - Number(!b);
    }
    return a.title.localeCompare(b.title);
  });
}
