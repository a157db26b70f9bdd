import { relative, resolve, sep } from 'node:path';
import type { Finding } from '../check/types';
import type { Report } from '../report';
import { closingText, portalText } from './text';

function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Where files stand: annotations name them as from the checkout. */
export interface Checkout {
  cwd: string;
  /** The folder of the checkout, where it is known. */
  workspace?: string;
}

function pathIn(file: string, { cwd, workspace }: Checkout): string {
  return workspace
    ? relative(workspace, resolve(cwd, file)).split(sep).join('/')
    : file;
}

/** A workflow command that annotates a line. */
export function annotation(finding: Finding, checkout: Checkout): string {
  const properties = Object.entries({
    file: pathIn(finding.file, checkout),
    line: String(finding.line),
    col: String(finding.column),
    title: finding.entityRef ?? 'catalog-info',
  }).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${finding.severity} ${properties.join(',')}::${escapeData(
    finding.message,
  )}\n`;
}

/** Annotations, and the rest of the report for the log of the job. */
export function githubReport(report: Report, checkout: Checkout): string {
  const plain = (_: unknown, text: string) => text;
  return (
    report.findings.map(each => annotation(each, checkout)).join('') +
    neutral(portalText(report, plain)) +
    closingText(report, plain)
  );
}

/** Keeps what others wrote from being taken for a workflow command. */
function neutral(text: string): string {
  return text.replaceAll(/^(\s*)(?=::|##\[)/gm, '$1\u200b');
}
