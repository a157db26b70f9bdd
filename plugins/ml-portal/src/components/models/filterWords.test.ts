import { t } from '../../__testUtils__/translate';
import type { FilterKey, FilterValues } from '../../hooks/useModelFilter';
import { conditionWord, valueWord } from './filterWords';

describe('valueWord', () => {
  it.each([
    ['stage', 'dataPreparation', 'Data preparation'],
    ['status', 'notApplicable', 'Not applicable'],
    ['lineOfBusiness', 'none', 'None'],
    ['lineOfBusiness', 'group:default/payments', 'payments'],
    ['fencedTo', 'platform', 'ML platform'],
    ['fencedTo', 'group:default/core-it', 'core-it'],
    ['q', 'group:default/core-it', 'group:default/core-it'],
    ['lifecycle', 'production', 'Production'],
    ['status', 'no-such-status', 'no-such-status'],
  ] as const)('says of %s %s: %s', (key, value, word) => {
    expect(valueWord(key, value, t)).toBe(word);
  });
});

describe('conditionWord', () => {
  const scorecards = ['end-to-end-ownership', 'house-rules'].map(id => ({
    id,
    title: `Title of ${id}`,
    description: '',
    levels: [{ id: 'first', title: `First of ${id}` }],
    checks: [
      { id: 'c', level: 'first', title: 'It is', description: '', weight: 1 },
    ],
  }));
  it.each<[FilterKey, FilterValues, string]>([
    ['level', { level: 'none' }, 'None yet'],
    ['level', { level: 'first' }, 'First of end-to-end-ownership'],
    [
      'level',
      { level: 'first', scorecard: 'house-rules' },
      'First of house-rules',
    ],
    ['scorecard', { scorecard: 'house-rules' }, 'Title of house-rules'],
    ['scorecard', { scorecard: 'gone' }, 'gone'],
    ['check', { check: 'c' }, 'It is – failed'],
    ['check', { check: 'c', result: 'noData' }, 'It is – no data'],
    ['check', { check: 'gone', result: 'wrong' }, 'gone – failed'],
    ['lifecycle', { lifecycle: 'production' }, 'Production'],
  ])('says of %s in %j: %s', (key, values, word) => {
    expect(conditionWord(key, values, scorecards, t)).toBe(word);
  });
});
