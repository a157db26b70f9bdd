import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckChange } from '../history/transitionOf';
import { reasonsOf } from './reasonsOf';

const ID = 'end-to-end-ownership';

it.each<[string, CheckChange[], string[]]>([
  [
    'names what fails now, by level',
    [
      [ID, 'tools-declared', 'passed', 'failed'],
      [ID, 'no-fences', 'passed', 'failed'],
      [ID, 'owner-alive', 'failed', 'passed'],
    ],
    ['no-fences failed', 'tools-declared failed'],
  ],
  [
    'looks at the first and the last change of a check',
    [
      [ID, 'no-fences', 'passed', 'failed'],
      [ID, 'owner-alive', 'passed', 'failed'],
      [ID, 'no-fences', 'failed', 'passed'],
      [ID, 'owner-alive', 'failed', 'noData'],
    ],
    ['owner-alive noData'],
  ],
  [
    'leaves out what counted against it before',
    [
      [ID, 'no-fences', 'failed', 'exempt'],
      [ID, 'no-fences', 'exempt', 'failed'],
      [ID, 'owner-alive', 'error', 'failed'],
    ],
    [],
  ],
  [
    'names what does not count for it any more, and what is new',
    [
      [ID, 'no-fences', 'exempt', 'failed'],
      [ID, 'tools-declared', null, 'error'],
      [ID, 'tools-self-serve', 'passed', 'notApplicable'],
    ],
    ['no-fences failed', 'tools-declared error'],
  ],
  [
    'leaves out checks that are not in force',
    [[ID, 'gone', 'passed', 'failed']],
    [],
  ],
])('%s', (_, changes, expected) => {
  expect(
    reasonsOf(changes, DEFAULT_SCORECARDS).map(
      ({ check, result }) => `${check} ${result}`,
    ),
  ).toEqual(expected);
});
