import { t } from '../../__testUtils__/translate';
import { sayDuration } from './sayDuration';

it.each([
  ['P1D', '1 day'],
  ['P30D', '30 days'],
  ['P1DT12H', '1 day 12 hours'],
  ['PT15M', '15 minutes'],
  ['P1Y6M2W', '1 year 6 months 2 weeks'],
  ['PT0S', 'PT0S'],
  ['daily', 'daily'],
])('says %s as %s', (duration, words) => {
  expect(sayDuration(duration, t)).toBe(words);
});
