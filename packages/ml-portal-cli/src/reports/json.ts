import { type Report, totalsOf } from '../report';

/** A report for programs; its shape is part of the documentation. */
export function jsonReport(report: Report): string {
  const { files, findings, portal } = report;
  const shape = {
    version: 1,
    totals: totalsOf(report),
    findings,
    files: files.map(({ file, isTemplate, documents }) => ({
      file,
      isTemplate,
      documents: documents.map(({ document, role }) => ({
        line: document.line,
        entityRef: document.entityRef,
        role,
      })),
    })),
    portal: portal ?? null,
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}
