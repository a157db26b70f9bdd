import {
  type OpenScope,
  scopeKey,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { RoadmapRequestRow } from '../database/roadmap/tables';

type StoredScope = Pick<
  RoadmapRequestRow,
  'stage' | 'scope_kind' | 'scope_ref'
>;

/** Undefined where the request names its models. */
export function openScopeOf({
  scope_kind: kind,
  scope_ref,
}: Omit<StoredScope, 'stage'>): OpenScope | undefined {
  switch (kind) {
    case 'models':
      return undefined;
    case 'receivingTeam':
      return { kind, team: scope_ref! };
    case 'lineOfBusiness':
      return { kind, lineOfBusiness: scope_ref! };
    default:
      return { kind };
  }
}

/** Undefined where the request names its models. */
export function scopeKeyOf(request: StoredScope): string | undefined {
  const scope = openScopeOf(request);
  return scope && scopeKey(request.stage, scope);
}
