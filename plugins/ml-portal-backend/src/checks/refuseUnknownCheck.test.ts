import { InputError } from '@backstage/errors';
import {
  DEFAULT_SCORECARDS,
  type MlRole,
  type ScorecardFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { refuseUnknownCheck } from './refuseUnknownCheck';

it.each<[MlRole, ScorecardFilter]>([
  ['model', {}],
  ['model', { check: 'no-fences' }],
  ['tool', { check: 'documentation' }],
  ['featureStore', { check: 'freshness-declared' }],
  ['model', { scorecard: 'platform-tool-readiness', check: 'documentation' }],
  // A level that nothing has reached any more is a list of nothing.
  ['model', { level: 'gold' }],
])('takes for a %s what is in force: %j', (role, filter) => {
  expect(() =>
    refuseUnknownCheck(filter, role, DEFAULT_SCORECARDS),
  ).not.toThrow();
});

it.each<[MlRole, ScorecardFilter, string]>([
  [
    'model',
    { check: 'documentation' },
    'check: end-to-end-ownership has no check documentation',
  ],
  [
    'tool',
    { scorecard: 'house-rules', level: 'none' },
    'scorecard: house-rules is not in force, there are end-to-end-ownership, feature-store-readiness, platform-tool-readiness',
  ],
])('refuses for a %s what is not: %j', (role, filter, message) => {
  expect(() => refuseUnknownCheck(filter, role, DEFAULT_SCORECARDS)).toThrow(
    new InputError(message),
  );
});

it('refuses questions about a default that is switched off', () => {
  expect(() => refuseUnknownCheck({ level: 'none' }, 'model', [])).toThrow(
    'scorecard: end-to-end-ownership is not in force',
  );
});
