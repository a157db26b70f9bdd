import { t } from '../../__testUtils__/translate';
import { valueWord } from './filterWords';

describe('valueWord', () => {
  it.each([
    ['stage', 'dataPreparation', 'Data preparation'],
    ['status', 'notApplicable', 'Not applicable'],
    ['level', 'none', 'None yet'],
    ['level', 'accountable', 'Accountable'],
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
