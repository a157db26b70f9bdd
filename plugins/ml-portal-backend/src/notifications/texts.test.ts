import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { count, firstSentence, pageOf, titleOf } from './texts';

describe('firstSentence', () => {
  it.each([
    ['Link the dashboard:\n\n```yaml\nspec: {}\n```', 'Link the dashboard.'],
    [
      'Bring it home: drop its `owner`. Then wait.',
      'Bring it home: drop its owner.',
    ],
    [
      'Ask [the platform](https://example.com/a.b) for it',
      'Ask the platform for it.',
    ],
    ['Is it **yours**? Say so.', 'Is it yours?'],
    ['Written over\ntwo lines', 'Written over two lines.'],
    ['Version 1.2 is too old.', 'Version 1.2 is too old.'],
  ])('of %j', (markdown, sentence) => {
    expect(firstSentence(markdown)).toBe(sentence);
  });

  it('is there, and plain, for every remediation of the default scorecards', () => {
    const sentences = DEFAULT_SCORECARDS.flatMap(({ checks }) =>
      checks.map(({ remediation }) => firstSentence(remediation)),
    );
    expect(
      sentences.filter(text => !/^[A-Z][^`\n]{10,}[.!?]$/.test(text)),
    ).toEqual([]);
  });
});

describe('titleOf', () => {
  it('keeps within what the inbox takes', () => {
    expect(titleOf('Short')).toBe('Short');
    expect(titleOf('x'.repeat(255))).toHaveLength(255);
    expect(titleOf('x'.repeat(256))).toBe(`${'x'.repeat(254)}…`);
  });
});

describe('count', () => {
  it.each([
    [0, '0 checks'],
    [1, '1 check'],
    [2, '2 checks'],
  ])('of %d', (number, text) => {
    expect(count(number, 'check', 'checks')).toBe(text);
  });
});

describe('pageOf', () => {
  it('leads to the page of an entity', () => {
    expect(pageOf('component:default/card-fraud')).toBe(
      '/catalog/default/component/card-fraud',
    );
  });
});
