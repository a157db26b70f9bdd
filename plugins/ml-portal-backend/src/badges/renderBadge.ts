import type { Badge, Tone } from './badgeOf';
import { textWidth } from './textWidth';

/** Behind the label; white on it, and on each of the tones, reads well. */
export const LABEL_COLOUR = '#3b4148';
export const TONE_COLOURS: Record<Tone, string> = {
  none: '#a32018',
  underway: '#1d5fa6',
  top: '#1c6b37',
  unknown: '#5c6369',
};
export const TEXT_COLOUR = '#ffffff';

const HEIGHT = 20;
const FONT_SIZE = 11;
const PADDING = 7;
const BASELINE = 14;
const RADIUS = 3;
/** A title of a scorecard may be a whole sentence. */
const LONGEST_TEXT = 60;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_TEXT
    ? `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`
    : text;
}

/** Text for XML, without what XML cannot hold. */
function escape(text: string): string {
  return text
    .replace(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A box that is rounded on the left, or on the right. */
function box(from: number, width: number, side: 'left' | 'right'): string {
  const r = RADIUS;
  const straight = HEIGHT - 2 * r;
  return side === 'left'
    ? `M${from + width} 0H${
        from + r
      }a${r} ${r} 0 0 0-${r} ${r}v${straight}a${r} ${r} 0 0 0 ${r} ${r}H${
        from + width
      }z`
    : `M${from} 0h${
        width - r
      }a${r} ${r} 0 0 1 ${r} ${r}v${straight}a${r} ${r} 0 0 1-${r} ${r}H${from}z`;
}

/**
 * A badge as SVG. Where the reader's fonts are of another width, the text is
 * spaced out or drawn together, so that it always fits.
 */
export function renderBadge({ label, value, tone }: Badge): string {
  const [left, right] = [label, value].map(shorten);
  const [leftText, rightText] = [left, right].map(t => textWidth(t, FONT_SIZE));
  const leftWidth = leftText + 2 * PADDING;
  const rightWidth = rightText + 2 * PADDING;
  const width = leftWidth + rightWidth;
  const whole = escape(`${left}: ${right}`);
  const text = (x: number, length: number, content: string) =>
    `<text x="${x}" y="${BASELINE}" textLength="${length}">${escape(
      content,
    )}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${whole}">`,
    `<title>${whole}</title>`,
    `<path fill="${LABEL_COLOUR}" d="${box(0, leftWidth, 'left')}"/>`,
    `<path fill="${TONE_COLOURS[tone]}" d="${box(
      leftWidth,
      rightWidth,
      'right',
    )}"/>`,
    `<g fill="${TEXT_COLOUR}" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}">`,
    text(PADDING, leftText, left),
    text(leftWidth + PADDING, rightText, right),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
