import {
  roundScore,
  type ScorecardDefinition,
  type ScorecardSummary,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { documentOf } from '../database/ModelQueries';
import type { EntityRow } from '../database/tables';

/** How far an entity has come: nowhere, on the way, at the top. */
export type Tone = 'none' | 'underway' | 'top' | 'unknown';

/** What a badge says, left and right. */
export interface Badge {
  label: string;
  value: string;
  tone: Tone;
}

const OWNERSHIP = 'Ownership';

/**
 * The badge of an entity: its level on a scorecard, the first one that is for it
 * unless another is chosen, and its score. Nothing tells why an entity is unknown.
 */
export function badgeOf(
  row: EntityRow | undefined,
  chosen: ScorecardDefinition | undefined,
  definitions: ScorecardDefinition[],
): Badge {
  const scorecards = row ? documentOf(row).scorecards : [];
  const result = chosen
    ? scorecards.find(({ id }) => id === chosen.id)
    : scorecards[0];
  const definition = definitions.find(({ id }) => id === result?.id);
  if (!row || !result || !definition) {
    return {
      label: chosen?.title ?? OWNERSHIP,
      value: 'Unknown',
      tone: 'unknown',
    };
  }
  const isOwnership = !chosen && row.role === 'model';
  const points = isOwnership ? roundScore(row.score) : result.percent;
  const unit = isOwnership ? '' : ' %';
  const level = definition.levels.find(({ id }) => id === result.level);
  return {
    label: isOwnership ? OWNERSHIP : definition.title,
    value: [
      level?.title ?? 'No level yet',
      ...(points === null ? [] : [`${points}${unit}`]),
    ].join(' · '),
    tone: toneOf(result),
  };
}

function toneOf(result: ScorecardSummary): Tone {
  if (result.level === null) {
    return 'none';
  }
  return result.nextLevel === null ? 'top' : 'underway';
}
