import { registryProblem } from './registryProblem';

const TIME = '2026-11-27T08:00:00Z';

it.each([
  ['nothing', undefined],
  ['nothing known', {}],
  ['no version', { production: null }],
  ['a version', { production: { version: '1' } }],
  [
    'all there is',
    {
      registeredAt: TIME,
      firstProductionAt: '2026-11-27T08:00:00.123+01:00',
      lastTrainedAt: TIME,
      production: { version: 'a', createdAt: TIME, since: TIME },
    },
  ],
])('takes %s', (_, registry) => {
  expect(registryProblem(registry)).toBeUndefined();
});

it.each([
  [null, /^registry /],
  ['1', /^registry /],
  [{ registeredat: TIME }, /registeredat/],
  [{ registeredAt: 5 }, /^registry.registeredAt must be a date-time/],
  [{ lastTrainedAt: '2026-11-27' }, /^registry.lastTrainedAt must be/],
  [{ firstProductionAt: '2026-02-30T00:00:00Z' }, /firstProductionAt must be/],
  [{ production: '1' }, /^registry.production /],
  [{ production: {} }, /^registry.production.version must be a text/],
  [{ production: { version: 1 } }, /^registry.production.version must be/],
  [{ production: { version: '' } }, /version must not be empty/],
  [{ production: { version: 'a\0' } }, /version must not contain NUL/],
  [{ production: { version: 'a'.repeat(201) } }, /at most 200 characters/],
  [{ production: { version: '1', since: 'now' } }, /production.since must be/],
])('refuses %j', (registry, problem) => {
  expect(registryProblem(registry)).toMatch(problem);
});
