import { daysToFirstAnswer } from './firstAnswers';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 1);

describe('daysToFirstAnswer', () => {
  it.each<[string, (number | null)[], number | null]>([
    ['no request', [], null],
    ['none answered', [null, null], null],
    ['one', [3], 3],
    ['an odd number', [9, 1, 2], 2],
    ['an even number', [4, 1, 100, 2], 3],
    ['some that wait', [null, 1, null, 2], 1.5],
    ['tenths', [1 / 3], 0.3],
    ['one answered at once', [0], 0],
  ])('of %s', (_, days, expected) => {
    const requests = days.map((day, i) => ({
      requestedAt: START + i,
      answeredAt: day === null ? null : START + i + day * DAY_MS,
    }));
    expect(daysToFirstAnswer(requests)).toBe(expected);
  });
});
