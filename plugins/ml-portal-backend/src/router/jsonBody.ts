import { json } from 'express';

/**
 * Reads bodies as JSON, whatever type a request says they are of: a body must
 * be refused or understood, and never be left out.
 *
 * @param limit - for example `20kb`
 */
export function jsonBody(limit: string) {
  return json({ limit, strict: false, type: () => true });
}
