import type { Knex } from 'knex';
import { chunks } from './chunks';
import type { EntityRow, MilestoneRow } from './tables';

const PRODUCTION = 'production';

type Standing = Pick<EntityRow, 'role' | 'lifecycle'>;

/** A result that was stored, and the one before it. */
export interface Succession {
  before: Standing | undefined;
  after: Standing & Pick<EntityRow, 'entity_ref' | 'read_at'>;
}

/**
 * The milestone that a model passes by a new result: it is there, or is in
 * production, and was not before.
 *
 * @param watching - whether the portal had seen the whole catalog before
 */
export function milestoneOf(
  { before, after }: Succession,
  watching: boolean,
): MilestoneRow | undefined {
  const known = before?.role === 'model' ? before : undefined;
  const inProduction = after.lifecycle === PRODUCTION;
  if (
    after.role !== 'model' ||
    (known && (!inProduction || known.lifecycle === PRODUCTION))
  ) {
    return undefined;
  }
  return {
    entity_ref: after.entity_ref,
    seen_at: after.read_at,
    seen_earlier: !watching,
    production_seen_at: inProduction ? after.read_at : null,
    production_earlier: inProduction && !known,
  };
}

/**
 * Writes milestones down, each of a model once: one that left the catalog and
 * came back has passed them before.
 */
export async function writeMilestones(
  tx: Knex.Transaction,
  milestones: MilestoneRow[],
): Promise<void> {
  for (const part of chunks(milestones)) {
    await tx('milestones')
      .insert(part)
      .onConflict('entity_ref')
      .merge({
        production_seen_at: tx.raw(
          'coalesce(milestones.production_seen_at, excluded.production_seen_at)',
        ),
      });
  }
}
