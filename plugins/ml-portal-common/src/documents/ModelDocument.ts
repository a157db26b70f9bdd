import type { ModelSpec } from '../model/types';

/**
 * A model as somebody fills it in, before it is a document. What is blank counts
 * as not filled in.
 *
 * @public
 */
export interface ModelDocument {
  name: string;
  namespace?: string;
  title?: string;
  description?: string;
  annotations?: Record<string, string>;
  tags?: string[];
  links?: { url: string; title?: string }[];
  /** `ml-model` when left out; for portals that recognise another type. */
  type?: string;
  lifecycle: string;
  owner: string;
  system?: string;
  ml?: ModelSpec;
}
