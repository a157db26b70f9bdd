import type { CollectedFacts } from '@ml-portal/backstage-plugin-ml-portal-node';
import type { FactRow } from '../database/tables';

const LONGEST_ERROR = 500;

/**
 * What to remember after a provider was asked about an entity. Where it failed,
 * the last known facts count, for as long as they are trusted.
 *
 * @param previous - what was known before
 * @param now - in ms since the epoch
 * @param trustedForMs - how long facts count after a provider began to fail
 */
export function nextFactRow(
  entity: Pick<FactRow, 'entity_ref' | 'provider'>,
  outcome: CollectedFacts,
  previous: FactRow | undefined,
  now: number,
  trustedForMs: number,
): FactRow {
  const { entity_ref, provider } = entity;
  const known = previous?.facts ?? null;
  if ('facts' in outcome) {
    const facts = JSON.stringify(outcome.facts);
    return {
      entity_ref,
      provider,
      facts,
      // PostgreSQL returns a bigint as text.
      found_at: facts === known ? Number(previous!.found_at) : now,
      failing_since: null,
      error: null,
      state: 'fresh',
    };
  }
  const failingSince = Number(previous?.failing_since ?? now);
  const trusted = known !== null && now - failingSince <= trustedForMs;
  return {
    entity_ref,
    provider,
    facts: known,
    found_at: known === null ? null : Number(previous!.found_at),
    failing_since: failingSince,
    // PostgreSQL takes no NUL in a text.
    error: outcome.error.replaceAll('\0', '').slice(0, LONGEST_ERROR),
    state: trusted ? 'stale' : 'failed',
  };
}
