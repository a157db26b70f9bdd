import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';

const MOST = 3;

/** Which lines of business use something, in a row: `Payments 3, Insurance 2, 4 more`. */
export function sayLines(usedBy: SharedAsset['usedBy'], t: Translate): string {
  // What is nested is in the count of a line above it.
  const outermost = usedBy.filter(({ nested }) => !nested);
  const lines: string[] = outermost
    .slice(0, MOST)
    .map(({ lineOfBusiness, models }) =>
      t('assets.lineUse', {
        line: lineOfBusiness?.title ?? t('assets.noLine'),
        models,
      }),
    );
  if (outermost.length > MOST) {
    lines.push(t('assets.moreLines', { count: outermost.length - MOST }));
  }
  return lines.join(', ');
}
