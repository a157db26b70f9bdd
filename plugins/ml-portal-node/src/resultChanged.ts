import type {
  CheckResultState,
  OperatingModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import Ajv from 'ajv';
import schema from '../schema/result-changed.schema.json';

/**
 * The event that the portal publishes for every change of a result, in the
 * order of the changes. It comes at least once: one that comes again has the
 * same `id`.
 *
 * @public
 */
export const ML_PORTAL_RESULT_CHANGED_TOPIC = 'ml-portal.result-changed';

/** How an entity stands. @public */
export interface ResultState {
  /** 0 to 100; null for what is no model, and where no stage applies. */
  score: number | null;
  /** The level on each scorecard; null below the first. */
  levels: Record<string, string | null>;
  lifecycle: string | null;
  /** The reference of the line of business. */
  lineOfBusiness: string | null;
  /** Null for what is no model. */
  operatingModel: OperatingModel | null;
}

/** A change of an entity's result. @public */
export interface ResultChangedEvent {
  /** The same when the event comes again; later changes have greater numbers. */
  id: string;
  /** The complete reference of the entity. */
  entityRef: string;
  /** When the catalog was read for the new result, ISO 8601. */
  at: string;
  event: 'appeared' | 'changed' | 'removed';
  /** Null where the entity left the catalog. */
  state: ResultState | null;
  /** Null where the entity is new. */
  previousState: ResultState | null;
  /** The checks whose result changed; null where a check was or is not asked. */
  checks: {
    scorecard: string;
    check: string;
    state: CheckResultState | null;
    previousState: CheckResultState | null;
  }[];
}

const isResultChangedEvent = new Ajv({
  strict: false,
  // A date that is none harms nobody who reads it as one.
  validateFormats: false,
}).compile<ResultChangedEvent>(schema);

/**
 * Reads the payload of a {@link ResultChangedEvent}.
 *
 * @returns undefined where it does not meet the published JSON Schema
 * @public
 */
export function readResultChangedEvent(
  payload: unknown,
): ResultChangedEvent | undefined {
  return isResultChangedEvent(payload) ? payload : undefined;
}
