/**
 * The event that the catalog module publishes when a document that concerns
 * the portal changed. It is a hint: it comes before the catalog serves the new
 * version, and deletions give none.
 *
 * @public
 */
export const ML_PORTAL_ENTITY_CHANGED_TOPIC = 'ml-portal.entity-changed';

/** @public */
export interface EntityChangedEvent {
  /** The complete reference of the changed entity. */
  entityRef: string;
}

/**
 * Reads the payload of an {@link EntityChangedEvent}.
 *
 * @returns undefined where it is none
 * @public
 */
export function readEntityChangedEvent(
  payload: unknown,
): EntityChangedEvent | undefined {
  const entityRef =
    typeof payload === 'object' && payload !== null && 'entityRef' in payload
      ? payload.entityRef
      : undefined;
  return typeof entityRef === 'string' && entityRef !== ''
    ? { entityRef }
    : undefined;
}
