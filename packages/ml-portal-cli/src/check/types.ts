import type {
  MlRole,
  ParsedDocument,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What a finding is about. */
export type Rule =
  /** The file cannot be read. */
  | 'file'
  /** It is no YAML, or no document. */
  | 'yaml'
  /** The catalog would refuse the document. */
  | 'document'
  /** The portal refuses the document. */
  | 'portal'
  /** A score or a level would drop. */
  | 'drop'
  /** A level that is required would not be reached. */
  | 'level';

/** Something to tell about a place in a file. */
export interface Finding {
  rule: Rule;
  severity: 'error' | 'warning';
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** The entity that the document is of, where it says so. */
  entityRef: string | null;
  message: string;
  /** The key that is wrong, or whose value is, as a dotted path. */
  path?: string;
  /** The nearest valid key or value, where there is a near one. */
  suggestion?: string;
}

/** A document within a file. */
export interface CheckedDocument {
  file: string;
  document: ParsedDocument;
  /** Null where the document is about no ML. */
  role: MlRole | null;
  findings: Finding[];
}

/** A file, with what was found in it. */
export interface CheckedFile {
  file: string;
  /** It is to be filled in before it is YAML, and was not checked. */
  isTemplate: boolean;
  documents: CheckedDocument[];
  /** What keeps the whole file from being read. */
  findings: Finding[];
}
