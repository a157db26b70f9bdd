import type { Finding } from '../check/types';
import type { Change, PortalReport, Report } from '../report';
import type { Paint, Tone } from './paint';
import { sayLevels, sayScore, sayTotals } from './words';

/** Of more changes than these, the rest is counted. */
const MOST_CHANGES = 50;

const MARKS: Record<Change['direction'], { mark: string; tone: Tone }> = {
  down: { mark: '↓', tone: 'error' },
  new: { mark: '+', tone: 'strong' },
  up: { mark: '↑', tone: 'good' },
  same: { mark: '=', tone: 'quiet' },
};

function findingLine(finding: Finding, paint: Paint): string {
  const { file, line, column, severity, message } = finding;
  return `${paint('strong', `${file}:${line}:${column}`)} ${paint(
    severity,
    severity,
  )} ${message.replaceAll(/\s*\n\s*/g, ' ')}`;
}

function changeLines(change: Change, paint: Paint): string[] {
  const { mark, tone } = MARKS[change.direction];
  const score = sayScore(change);
  const standing = [
    ...(score === undefined ? [] : [`score ${score}`]),
    ...sayLevels(change).map(
      ({ scorecard, levels }) => `${scorecard}: ${levels}`,
    ),
  ];
  return [
    paint(tone, `${mark} ${change.summary}`),
    ...(standing.length > 0 ? [`    ${standing.join(', ')}`] : []),
    ...change.needs.flatMap(({ nextLevel, checks }) =>
      checks.map(
        ({ id, result, message }) =>
          `    for ${nextLevel}: ${message} ${paint(
            'quiet',
            `(${id} ${result})`,
          )}`,
      ),
    ),
  ];
}

function portalLines(portal: PortalReport, paint: Paint): string[] {
  const { changes, notes } = portal;
  const more = changes.length - MOST_CHANGES;
  return [
    paint('strong', `Merged into ${portal.url}:`),
    ...changes
      .slice(0, MOST_CHANGES)
      .flatMap(change => changeLines(change, paint)),
    ...(more > 0 ? [`and ${more} more, all in --format json`] : []),
    ...(changes.length === 0 ? ['nothing that it scores'] : []),
    ...notes,
  ];
}

function block(lines: string[]): string {
  return lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
}

/** What a portal said; why it said nothing, the program itself tells. */
export function portalText({ portal }: Report, paint: Paint): string {
  return portal && portal.trouble === undefined
    ? block(portalLines(portal, paint))
    : '';
}

/** Files that were not checked, and what was found in the others. */
export function closingText(report: Report, paint: Paint): string {
  const templates = report.files
    .filter(({ isTemplate }) => isTemplate)
    .map(({ file }) => `${file} is a template, and was not checked`);
  return `${block(templates.map(line => paint('quiet', line)))}${sayTotals(
    report,
  )}\n`;
}

/** A report for people. */
export function textReport(report: Report, paint: Paint): string {
  return [
    block(report.findings.map(finding => findingLine(finding, paint))),
    portalText(report, paint),
    closingText(report, paint),
  ].join('');
}
