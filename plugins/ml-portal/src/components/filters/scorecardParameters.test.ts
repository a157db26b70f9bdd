import {
  askedOf,
  changeOf,
  failingCheck,
  reachedLevel,
} from './scorecardParameters';

it.each([
  [{ scorecard: 'a', q: 'x' }, { q: 'x' }],
  [
    { scorecard: 'a', level: 'none' },
    { scorecard: 'a', level: 'none' },
  ],
  [
    { scorecard: 'a', check: 'c' },
    { scorecard: 'a', check: 'c' },
  ],
  [{ result: 'passed', level: 'none' }, { level: 'none' }],
  [
    { result: 'passed', check: 'c' },
    { result: 'passed', check: 'c' },
  ],
])('leaves out of %j what asks for nothing', (values, expected) => {
  expect(askedOf(values)).toEqual(expected);
});

it.each([
  ['scorecard', 'b', { scorecard: 'b', level: '', check: '', result: '' }],
  ['check', '', { check: '', result: '' }],
  ['check', 'c', { check: 'c' }],
  ['level', '', { level: '' }],
] as const)('changes with %s to “%s” what rests on it', (key, value, all) => {
  expect(changeOf(key, value)).toEqual(all);
});

it('names a scorecard where it is not the usual one', () => {
  const id = 'platform-tool-readiness';
  expect(failingCheck('tool', id, 'c')).toEqual({ check: 'c' });
  expect(failingCheck('model', id, 'c')).toEqual({
    scorecard: id,
    check: 'c',
  });
  expect(reachedLevel('tool', id, 'chosen')).toEqual({ level: 'chosen' });
  expect(reachedLevel('model', id, null)).toEqual({
    scorecard: id,
    level: 'none',
  });
});
