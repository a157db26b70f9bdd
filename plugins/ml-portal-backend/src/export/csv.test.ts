import fc from 'fast-check';
import { type CsvCell, csvLine } from './csv';

/** Reads CSV as RFC 4180 says, and no other way. */
function readCsv(text: string): string[][] {
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const lines: string[][] = [[]];
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (!match) {
      throw new Error(`No field at ${at} of ${JSON.stringify(text)}`);
    }
    const [, quoted, bare, end] = match;
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') {
      lines.push([]);
    }
  }
  return lines.slice(0, -1);
}

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n,;"\' aé＝') }),
);

describe('csvLine', () => {
  it.each<[CsvCell[], string]>([
    [['a', 'b'], 'a,b'],
    [
      ['Fraud, cards', 'say "no"', 'two\nlines'],
      '"Fraud, cards","say ""no""","two\nlines"',
    ],
    [[0, 12.5, -3, true, false, null, ''], '0,12.5,-3,true,false,,'],
    [[' a ', 'a;b', "'a"], " a ,a;b,'a"],
    [['=1+1', '+1', '-1', '@SUM(A1)'], "'=1+1,'+1,'-1,'@SUM(A1)"],
    [['\tx', '\rx', '\nx'], '\'\tx,"\'\rx","\'\nx"'],
    [['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"'],
    [['＝1', ' =1', 'a=1', 'a-b'], "'＝1,' =1,a=1,a-b"],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });

  it('is read back as what it was, with an apostrophe before formulas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(texts, { minLength: 1 }), { minLength: 1 }),
        lines => {
          const read = readCsv(lines.map(csvLine).join(''));
          expect(read.map(cells => cells.length)).toEqual(
            lines.map(cells => cells.length),
          );
          for (const [i, cells] of read.entries()) {
            for (const [j, cell] of cells.entries()) {
              expect([lines[i][j], `'${lines[i][j]}`]).toContain(cell);
              expect(cell).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/);
            }
          }
        },
      ),
    );
  });
});
