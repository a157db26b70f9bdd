import { mockApis } from '@backstage/test-utils';
import { mlPortalTranslationRef } from '../../translation';
import { sayDuration } from './sayDuration';

const snapshot = mockApis.translation().getTranslation(mlPortalTranslationRef);

it.each([
  ['P1D', '1 day'],
  ['P30D', '30 days'],
  ['P1DT12H', '1 day 12 hours'],
  ['PT15M', '15 minutes'],
  ['P1Y6M2W', '1 year 6 months 2 weeks'],
  ['PT0S', 'PT0S'],
  ['daily', 'daily'],
])('says %s as %s', (duration, words) => {
  if (!snapshot.ready) {
    throw new Error('The texts are not there');
  }
  expect(sayDuration(duration, snapshot.t)).toBe(words);
});
