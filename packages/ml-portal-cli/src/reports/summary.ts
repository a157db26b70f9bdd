import type { Finding } from '../check/types';
import type { Change, Report } from '../report';
import { sayLevels, sayScore, sayTotals } from './words';

/** GitHub takes 1 MiB for a step. */
const MOST_ROWS = 500;
const MOST_DETAILS = 50;

const DIRECTIONS: Record<Change['direction'], string> = {
  down: '⬇️ drops',
  new: '🆕 new',
  up: '⬆️ rises',
  same: 'stays',
};

/** Text as it is, within a cell of a table. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~@#]/g, '\\$&')
    .replaceAll(/\s*[\r\n]\s*/g, ' ');
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) {
    return '';
  }
  const more = rows.length - MOST_ROWS;
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.slice(0, MOST_ROWS).map(row => `| ${row.join(' | ')} |`),
    ...(more > 0 ? ['', `and ${more} more`] : []),
    '',
    '',
  ].join('\n');
}

function findingRow({ severity, file, line, column, message }: Finding) {
  return [severity, cell(`${file}:${line}:${column}`), cell(message)];
}

function changeRow(change: Change): string[] {
  const { entityRef, direction, summary } = change;
  return [
    DIRECTIONS[direction],
    cell(entityRef),
    cell(sayScore(change) ?? ''),
    sayLevels(change)
      .map(({ levels }) => cell(levels))
      .join('<br>'),
    cell(summary),
  ];
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

/** What an entity lacks for its next level, folded: it may be long. */
function needsOf({ entityRef, needs }: Change): string {
  return needs
    .map(({ nextLevel, checks }) =>
      [
        `<details><summary>${cell(entityRef)}: for ${cell(
          nextLevel,
        )}</summary>\n`,
        ...checks.map(
          ({ message, remediation }) =>
            `- ${cell(message)}\n\n${indented(remediation ?? '')}\n`,
        ),
        '</details>\n\n',
      ].join('\n'),
    )
    .join('');
}

/** A report as Markdown, for the summary of a job. */
export function summaryReport(report: Report): string {
  const { findings, portal } = report;
  const changes = portal?.changes ?? [];
  const notes = [
    ...(portal?.trouble === undefined ? [] : [`The portal ${portal.trouble}`]),
    ...(portal?.notes ?? []),
  ];
  return [
    `### ML in the catalog: ${cell(sayTotals(report))}\n\n`,
    table(['', 'Where', 'What'], findings.map(findingRow)),
    table(
      ['', 'Entity', 'Score', 'Level', 'What merging does'],
      changes.map(changeRow),
    ),
    ...changes.slice(0, MOST_DETAILS).map(needsOf),
    ...notes.map(note => `${cell(note)}\n\n`),
  ].join('');
}
