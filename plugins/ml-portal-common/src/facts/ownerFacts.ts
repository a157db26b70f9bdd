import { parseEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Organization } from '../ownership/organization';

/** A reference as people say it: the name alone. */
export function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}

/** Facts about the owner of any entity. */
export function ownerFacts(
  owner: string | undefined,
  organization: Organization,
): JsonObject {
  return {
    name: owner ? nameOf(owner) : 'nobody',
    alive: owner !== undefined && organization.isAlive(owner),
  };
}
