import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  completeReference,
  type Organization,
  REFERENCE_KINDS,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** Who leads a line of business: groups and users, with commas between. */
export const LEADS_ANNOTATION = 'ml-portal.io/leads';

/** The leads of a line of business, and what of its annotation leads nowhere. */
export interface Leads {
  lineRef: string;
  /** Living groups and users. */
  leads: string[];
  /** What is wrong, one sentence each. */
  problems: string[];
}

/**
 * Reads who leads a line of business. A name that leads nowhere is told of and
 * left out: it must not keep the line of business out of the catalog.
 */
export function leadsOf(line: Entity, organization: Organization): Leads {
  const lineRef = stringifyEntityRef(line);
  const written = (line.metadata.annotations?.[LEADS_ANNOTATION] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
  const leads = new Set<string>();
  const problems: string[] = [];
  for (const text of written) {
    const ref = completeReference(text, REFERENCE_KINDS.owner, line);
    if (ref === undefined) {
      problems.push(`"${text}" is no reference of a group or user`);
    } else if (!organization.isAlive(ref)) {
      problems.push(`there is nobody behind "${text}"`);
    } else {
      leads.add(ref);
    }
  }
  return { lineRef, leads: [...leads], problems };
}
