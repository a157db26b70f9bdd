import fc from 'fast-check';
import type { Badge } from './badgeOf';
import {
  LABEL_COLOUR,
  renderBadge,
  TEXT_COLOUR,
  TONE_COLOURS,
} from './renderBadge';

/** As the guidelines for accessible content define it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Tags with quoted attributes, and between them text, all of it escaped. */
const WELL_FORMED =
  /^(?:<\/?[a-z]+(?: [\w:-]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*\/?>|[^<&]|&(?:amp|lt|gt|quot);)*$/u;
/** What XML cannot hold. */
const FORBIDDEN =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function textsOf(svg: string) {
  const found = svg.matchAll(
    /<text x="(\d+)" y="\d+" textLength="(\d+)">([^<]*)<\/text>/g,
  );
  return [...found].map(([, x, length, text]) => ({
    from: Number(x),
    to: Number(x) + Number(length),
    text,
  }));
}

const widthOf = (svg: string) => Number(svg.match(/ width="(\d+)"/)![1]);

describe('renderBadge', () => {
  const badge: Badge = {
    label: 'Ownership',
    value: 'End to end · 80',
    tone: 'top',
  };

  it('says the same to who sees and to who listens', () => {
    const svg = renderBadge(badge);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-label="Ownership: End to end · 80">\n<title>Ownership: End to end · 80<\/title>/,
    );
    expect(textsOf(svg).map(({ text }) => text)).toEqual([
      'Ownership',
      'End to end · 80',
    ]);
  });

  it('escapes what it says', () => {
    const svg = renderBadge({ ...badge, value: '<a href="&">\0' });
    expect(textsOf(svg)[1].text).toBe('&lt;a href=&quot;&amp;&quot;&gt;');
    expect(svg).toContain(
      'aria-label="Ownership: &lt;a href=&quot;&amp;&quot;&gt;"',
    );
  });

  it('is well formed whatever it says, and keeps its texts apart and inside', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'<>&"\'\0\uFFFE ab') }),
    );
    fc.assert(
      fc.property(anyText, anyText, (label, value) => {
        const svg = renderBadge({ ...badge, label, value });
        expect(svg).toMatch(WELL_FORMED);
        expect(svg).not.toMatch(FORBIDDEN);
        const [left, right] = textsOf(svg);
        expect(left.from).toBeGreaterThan(0);
        expect(right.from).toBeGreaterThan(left.to);
        expect(widthOf(svg)).toBeGreaterThan(right.to);
      }),
    );
  });

  it('shortens what is long', () => {
    const svg = renderBadge({ ...badge, label: 'w'.repeat(200) });
    expect(textsOf(svg)[0].text).toBe(`${'w'.repeat(59)}…`);
    expect(widthOf(svg)).toBeLessThan(800);
  });

  it.each(Object.entries({ label: LABEL_COLOUR, ...TONE_COLOURS }))(
    'reads well on %s, %s',
    (_, colour) => {
      const contrast =
        (luminance(TEXT_COLOUR) + 0.05) / (luminance(colour) + 0.05);
      expect(contrast).toBeGreaterThanOrEqual(4.5);
    },
  );
});
