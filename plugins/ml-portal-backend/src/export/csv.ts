/** Empty where null. */
export type CsvCell = string | number | boolean | null;

/**
 * How a file begins that is UTF-8: without it, spreadsheets read accents and
 * other alphabets as something else.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** How a text begins that spreadsheets may take for a formula, in full width too. */
const FORMULA = /^([\t\r\n]|\s*[=+\-@＝＋－＠])/;
const SPECIAL = /[",\r\n]/;

function toText(cell: CsvCell): string {
  if (typeof cell !== 'string') {
    return cell === null ? '' : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A line as RFC 4180 wants it. A text that a spreadsheet would calculate starts
 * with an apostrophe, which makes it a text again.
 */
export function csvLine(cells: CsvCell[]): string {
  return `${cells.map(toText).join(',')}\r\n`;
}
