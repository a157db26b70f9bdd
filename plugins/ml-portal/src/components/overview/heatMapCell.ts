import type {
  StageCounts,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';

/** What a cell of the heat map says. */
export interface HeatMapCell {
  /** Owned of applicable stages, for example `5/6`; a dash where none applies. */
  text: string;
  /** Whether the stage applies to any model. */
  applies: boolean;
  /** Share of owned stages, 0 to 1; undefined where none applies. */
  share?: number;
  /** For example `1 fenced`, the commonest first. */
  troubles: string[];
}

const TROUBLES = [
  'fenced',
  'unclaimed',
  'orphaned',
] as const satisfies StageStatus[];

/** Puts the counts of a stage into a cell. */
export function heatMapCell(
  { counts }: StageCounts,
  t: Translate,
): HeatMapCell {
  const applicable = TROUBLES.reduce<number>(
    (sum, status) => sum + counts[status],
    counts.owned,
  );
  if (applicable === 0) {
    return {
      text: t('overview.heatMap.noShare'),
      applies: false,
      troubles: [],
    };
  }
  return {
    text: t('overview.heatMap.share', { owned: counts.owned, applicable }),
    applies: true,
    share: counts.owned / applicable,
    troubles: TROUBLES.filter(status => counts[status] > 0)
      .sort((a, b) => counts[b] - counts[a])
      .map(status => t(`overview.heatMap.${status}`, { some: counts[status] })),
  };
}
