/**
 * Widths of the printable characters of ASCII from the space on, in hundredths
 * of the font size: those of DejaVu Sans, about as wide as Verdana.
 */
const WIDTHS = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64,
  64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63,
  58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69,
  61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58,
  28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];
const MIDDLE_DOT = 32;
/** Other letters of alphabets. */
const LETTER = 64;
/** From here on characters fill a square. */
const FIRST_WIDE = 0x2e80;
const WIDE = 100;

function widthOf(character: string): number {
  if (character === '·') {
    return MIDDLE_DOT;
  }
  const code = character.codePointAt(0)!;
  return WIDTHS[code - 32] ?? (code < FIRST_WIDE ? LETTER : WIDE);
}

/** How wide a text is about, in the unit of the font size, rounded up. */
export function textWidth(text: string, fontSize: number): number {
  const hundredths = [...text].reduce((sum, c) => sum + widthOf(c), 0);
  return Math.ceil((hundredths * fontSize) / 100);
}
