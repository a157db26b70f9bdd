import type { ToolRatings } from '../api/tooling';
import { toolFigures } from './figures';

const ratings = (
  fit: number,
  easeOfUse: number,
  reliability: number,
  support: number,
): ToolRatings => ({ fit, easeOfUse, reliability, support });

describe('toolFigures', () => {
  it.each<[what: string, given: ToolRatings[], expected: object]>([
    [
      'people who agree',
      [ratings(1, 2, 3, 4), ratings(1, 2, 3, 4), ratings(1, 2, 3, 4)],
      { answers: 3, criteria: ratings(1, 2, 3, 4), overall: 2.5 },
    ],
    [
      'people who do not',
      [ratings(5, 4, 1, 1), ratings(4, 4, 2, 1), ratings(4, 4, 2, 1)],
      { answers: 3, criteria: ratings(4.3, 4, 1.7, 1), overall: 2.8 },
    ],
    [
      'halves, which go up',
      [1, 1, 1, 2].map(each => ratings(each, each, each, each)),
      { answers: 4, criteria: ratings(1.3, 1.3, 1.3, 1.3), overall: 1.3 },
    ],
    [
      // 10/3, 10/3, 10/3 and 3 come to 3.25; 3.3, 3.3, 3.3 and 3 to less.
      'means that are rounded once',
      [ratings(3, 3, 3, 3), ratings(3, 3, 3, 3), ratings(4, 4, 4, 3)],
      { answers: 3, criteria: ratings(3.3, 3.3, 3.3, 3), overall: 3.3 },
    ],
  ])('of %s', (_, given, expected) => {
    expect(toolFigures(given)).toEqual(expected);
  });
});
