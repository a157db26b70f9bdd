import { splitCode } from './splitCode';

describe('splitCode', () => {
  it('keeps text and code in their order', () => {
    expect(
      splitCode('Write:\n\n```yaml\nspec:\n  ml: {}\n```\n\nOr `this`.'),
    ).toEqual([
      { type: 'text', text: 'Write:' },
      { type: 'code', text: 'spec:\n  ml: {}' },
      { type: 'text', text: 'Or `this`.' },
    ]);
  });

  it.each([
    ['text alone', 'Do `this`.', [{ type: 'text', text: 'Do `this`.' }]],
    [
      'a block without a language',
      '```\nx\n```',
      [{ type: 'code', text: 'x' }],
    ],
    [
      'a block that never ends',
      '```yaml\nx',
      [{ type: 'text', text: '```yaml\nx' }],
    ],
    ['nothing', '', []],
  ])('takes %s', (_, markdown, parts) => {
    expect(splitCode(markdown)).toEqual(parts);
  });

  it('takes several blocks', () => {
    expect(
      splitCode('```a\n1\n```\nthen\n```b\n2\n```').map(({ text }) => text),
    ).toEqual(['1', 'then', '2']);
  });
});
