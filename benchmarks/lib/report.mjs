import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Collects what was measured, and prints it as one table. */
export class Report {
  #conditions;
  #rows = [];
  #raw = [];

  constructor(conditions) {
    this.#conditions = conditions;
  }

  /**
   * One line of the table.
   *
   * @param met - whether the target is reached; undefined where there is none
   */
  row({ figure, site, value, target = '', met, detail = '' }) {
    const row = { figure, ...site, value, target, met, detail };
    this.#rows.push(row);
    process.stdout.write(`  ${figure}: ${value}${detail && ` (${detail})`}\n`);
  }

  /** Everything a figure found, for those who want more than the table. */
  raw(figure, site, data) {
    this.#raw.push({ figure, ...site, data });
  }

  markdown() {
    const cells = this.#rows.map(row => [
      row.figure,
      row.company ?? '',
      row.database ?? '',
      row.value,
      row.target,
      row.met === undefined ? '' : row.met ? 'yes' : 'NO',
      row.detail,
    ]);
    const heads = ['figure', 'models', 'database', 'measured', 'target', 'met'];
    const all = [[...heads, 'more'], ...cells];
    const widths = all[0].map((_, i) =>
      Math.max(3, ...all.map(line => line[i].length)),
    );
    const lineOf = line =>
      `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
    return [
      ...Object.entries(this.#conditions).map(([k, v]) => `- ${k}: ${v}`),
      '',
      lineOf(all[0]),
      `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`,
      ...cells.map(lineOf),
      '',
    ].join('\n');
  }

  /** Writes the table and all data into a folder. */
  write(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'results.md'), this.markdown());
    const data = {
      conditions: this.#conditions,
      rows: this.#rows,
      raw: this.#raw,
    };
    writeFileSync(
      join(folder, 'results.json'),
      `${JSON.stringify(data, null, 2)}\n`,
    );
  }
}
