import type {
  CheckResult,
  PreviewEffect,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckedFile, Finding } from './check/types';

/** What an entity lacks for the next level of a scorecard. */
export interface Need {
  scorecard: string;
  nextLevel: string;
  checks: Pick<
    CheckResult,
    'id' | 'title' | 'result' | 'message' | 'remediation'
  >[];
}

/** What merging does to an entity. */
export interface Change extends PreviewEffect {
  /** Where its document stands; null for an entity that depends on one. */
  place: { file: string; line: number } | null;
  needs: Need[];
}

/** What a portal says. */
export interface PortalReport {
  url: string;
  /** Why it gave no answer. */
  trouble?: string;
  /** What drops first, then what is new, then the others. */
  changes: Change[];
  /** What to know about the answer. */
  notes: string[];
}

/** Everything that a check found out. */
export interface Report {
  files: CheckedFile[];
  /** By file, line and column. */
  findings: Finding[];
  /** Set where a portal was asked. */
  portal?: PortalReport;
}

/** How much there was, and how much is wrong with it. */
export interface Totals {
  files: number;
  documents: number;
  /** Documents of models, feature stores and tools. */
  mlDocuments: number;
  errors: number;
  warnings: number;
}

/** Counts what a report tells. */
export function totalsOf({ files, findings }: Report): Totals {
  const documents = files.flatMap(file => file.documents);
  return {
    files: files.length,
    documents: documents.length,
    mlDocuments: documents.filter(({ role }) => role !== null).length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}

/** Findings as one reads them: file by file, from top to bottom. */
export function inOrder(files: CheckedFile[], more: Finding[]): Finding[] {
  const position = new Map(files.map(({ file }, index) => [file, index]));
  const all = [
    ...files.flatMap(file => [
      ...file.findings,
      ...file.documents.flatMap(({ findings }) => findings),
    ]),
    ...more,
  ];
  return all.sort(
    (a, b) =>
      position.get(a.file)! - position.get(b.file)! ||
      a.line - b.line ||
      a.column - b.column,
  );
}
