import type { RegistryStanding } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { Knex } from 'knex';
import { type NextStanding, nextStanding } from '../facts/nextStanding';
import { chunks } from './chunks';
import { listOf } from './listOf';
import type { RegistryStandingRow } from './tables';

/** What a provider told of models in its registry. */
export interface ToldStandings {
  provider: string;
  /** When it was asked, in ms. */
  askedAt: number;
  /** By reference; null where it tells nothing of a model. */
  standings: ReadonlyMap<string, RegistryStanding | null>;
}

/** What changes by what a provider told. */
export interface StandingChanges {
  next: NextStanding[];
  /** The references of models that it tells nothing of any more. */
  gone: string[];
}

const COMPARED = [
  'registered_at',
  'first_production_at',
  'last_trained_at',
  'version',
  'last_version',
  'last_version_created_at',
  'watched_from',
] as const satisfies readonly (keyof RegistryStandingRow)[];

function same(a: RegistryStandingRow, b: RegistryStandingRow): boolean {
  // PostgreSQL returns a bigint as text.
  return COMPARED.every(key => String(a[key] ?? '') === String(b[key] ?? ''));
}

/**
 * What changes by what a provider told. Who was asked before the last change was
 * noticed, by another replica for one, tells nothing new.
 *
 * @param at - when it was found out, in ms
 */
export async function standingChanges(
  knex: Knex,
  { provider, askedAt, standings }: ToldStandings,
  at: number,
): Promise<StandingChanges> {
  const rows: RegistryStandingRow[] = await knex('registry_standings')
    .where({ provider })
    .whereRaw('entity_ref in (?)', [listOf(knex, standings.keys())]);
  const stored = new Map(rows.map(row => [row.entity_ref, row]));
  const changes: StandingChanges = { next: [], gone: [] };
  for (const [entity_ref, told] of standings) {
    const previous = stored.get(entity_ref);
    if (previous && Number(previous.changed_at) > askedAt) {
      continue;
    }
    if (told) {
      const next = nextStanding({ entity_ref, provider }, told, previous, at);
      if (!previous || !same(previous, next.row)) {
        changes.next.push(next);
      }
    } else if (previous) {
      changes.gone.push(entity_ref);
    }
  }
  return changes;
}

/** Writes changes down. The state must be locked since they were worked out. */
export async function writeStandings(
  tx: Knex.Transaction,
  provider: string,
  { next, gone }: StandingChanges,
): Promise<void> {
  for (const part of chunks(next.map(({ row }) => row))) {
    await tx('registry_standings')
      .insert(part)
      .onConflict(['entity_ref', 'provider'])
      .merge();
  }
  for (const part of chunks(next.flatMap(({ move }) => move ?? []))) {
    await tx('production_moves')
      .insert(part)
      // A provider that tells times may tell of a move again.
      .onConflict(['entity_ref', 'provider', 'at', 'version'])
      .ignore();
  }
  await removeStandings(tx, provider, gone);
}

/** Forgets what a provider told of models. */
export async function removeStandings(
  tx: Knex.Transaction,
  provider: string,
  entityRefs: string[],
): Promise<void> {
  if (entityRefs.length > 0) {
    await tx('registry_standings')
      .where({ provider })
      .whereRaw('entity_ref in (?)', [listOf(tx, entityRefs)])
      .delete();
  }
}
