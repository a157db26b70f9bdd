/** A document that never became valid. @public */
export interface RejectedDocument {
  entityRef: string;
  /** Where it comes from, for example `url:https://…`; null where unknown. */
  location: string | null;
  /** Why, one message each. */
  errors: string[];
  /** ISO 8601. */
  since: string;
}
