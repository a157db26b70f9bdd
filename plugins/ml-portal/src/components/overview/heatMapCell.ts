import type {
  StageCounts,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS, STATUS_WORDS } from '../../words';

/** What a cell of the heat map says. */
export interface HeatMapCell {
  /** Owned of applicable stages, for example `5/6`; a dash where none applies. */
  text: string;
  /** The commonest trouble, for example `1 fenced`. */
  trouble?: string;
  /** Share of owned stages, 0 to 1; undefined where none applies. */
  share?: number;
  /** The whole cell in words. */
  label: string;
}

const TROUBLES: StageStatus[] = ['fenced', 'unclaimed', 'orphaned'];

/** Puts the counts of a stage into a cell. */
export function heatMapCell(
  line: string,
  { stage, counts }: StageCounts,
): HeatMapCell {
  const applicable = TROUBLES.reduce(
    (sum, status) => sum + counts[status],
    counts.owned,
  );
  const name = `${line}, ${STAGE_WORDS[stage]}`;
  if (applicable === 0) {
    return { text: '–', label: `${name}: applies to no model` };
  }
  const troubles = TROUBLES.filter(status => counts[status] > 0)
    .sort((a, b) => counts[b] - counts[a])
    .map(status => `${counts[status]} ${STATUS_WORDS[status].toLowerCase()}`);
  return {
    text: `${counts.owned}/${applicable}`,
    trouble: troubles[0],
    share: counts.owned / applicable,
    label: [
      `${name}: ${counts.owned} of ${applicable} owned`,
      ...troubles,
    ].join(', '),
  };
}
