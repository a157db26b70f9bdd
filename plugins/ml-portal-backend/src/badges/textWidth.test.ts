import { textWidth } from './textWidth';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['i', 4],
    ['W', 11],
    ['Ownership', 59],
    ['·', 4],
    ['é', 8],
    ['日', 11],
    ['😀', 11],
  ])('%s', (text, width) => {
    expect(textWidth(text, 11)).toBe(width);
  });
});
