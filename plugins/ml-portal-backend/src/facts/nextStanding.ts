import { isOlder } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { RegistryStanding } from '@ml-portal/backstage-plugin-ml-portal-node';
import type {
  ProductionMoveRow,
  RegistryStandingRow,
} from '../database/tables';

/** What to remember of a model in a registry, and the move that shows. */
export interface NextStanding {
  row: RegistryStandingRow;
  move?: Omit<ProductionMoveRow, 'id'>;
}

const msOf = (time: string | undefined) =>
  time === undefined ? null : Date.parse(time);

// PostgreSQL returns a bigint as text.
const numberOf = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Number(value);

/** What counts of a version that the provider says is in production. */
function production(
  {
    entity_ref,
    provider,
  }: Pick<RegistryStandingRow, 'entity_ref' | 'provider'>,
  told: NonNullable<RegistryStanding['production']>,
  previous: RegistryStandingRow | undefined,
  now: number,
) {
  const { version } = told;
  const createdAt = msOf(told.createdAt);
  const last = previous?.last_version ?? null;
  const lastCreatedAt = numberOf(previous?.last_version_created_at);
  const movedAt = numberOf(previous?.moved_at);
  const since = msOf(told.since);
  const watched = numberOf(previous?.watched_from) !== null || last !== null;
  const next = {
    version,
    last_version: version,
    last_version_created_at:
      version === last ? createdAt ?? lastCreatedAt : createdAt,
  };
  // What was in production when it was first looked at did not move there now.
  if (version === last || (!watched && since === null)) {
    return { ...next, moved_at: movedAt, move: undefined };
  }
  // Clocks differ, and moves stay in the order in which they were noticed.
  const at = Math.max(Math.min(since ?? now, now), movedAt ?? -Infinity);
  const back =
    last !== null &&
    isOlder(
      { version, createdAt },
      { version: last, createdAt: lastCreatedAt },
    );
  return {
    ...next,
    moved_at: at,
    move: { entity_ref, provider, at, version, back },
  };
}

/**
 * What to remember after a provider told how a model stands in its registry. The
 * version in production moved where it is another one than the last that was
 * known; that there is none for a while is no move.
 *
 * @param previous - what was known before
 * @param now - in ms since the epoch
 */
export function nextStanding(
  entity: Pick<RegistryStandingRow, 'entity_ref' | 'provider'>,
  told: RegistryStanding,
  previous: RegistryStandingRow | undefined,
  now: number,
): NextStanding {
  const { move, ...versions } = told.production
    ? production(entity, told.production, previous, now)
    : {
        version: null,
        last_version: previous?.last_version ?? null,
        last_version_created_at: numberOf(previous?.last_version_created_at),
        moved_at: numberOf(previous?.moved_at),
        move: undefined,
      };
  return {
    row: {
      entity_ref: entity.entity_ref,
      provider: entity.provider,
      registered_at: msOf(told.registeredAt),
      first_production_at: msOf(told.firstProductionAt),
      last_trained_at: msOf(told.lastTrainedAt),
      ...versions,
      watched_from:
        told.production === undefined
          ? null
          : numberOf(previous?.watched_from) ?? now,
      changed_at: now,
    },
    move,
  };
}
