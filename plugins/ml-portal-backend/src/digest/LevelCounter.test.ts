import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TransitionRow } from '../database/tables';
import { LevelCounter } from './LevelCounter';

const REF = 'component:default/a';
const SCORECARD = 'end-to-end-ownership';
type Step = TransitionRow['event'] | { from: string | null } | 'else';

/** @param step - what happened; `else` is something beside levels */
function transition(step: Step, id: number): TransitionRow {
  const isChange = step === 'else' || typeof step === 'object';
  return {
    id,
    entity_ref: REF,
    at: 0,
    event: isChange ? 'changed' : step,
    score: null,
    lifecycle: null,
    operating_model: null,
    line_of_business: null,
    levels: '{}',
    checks: '[]',
    previous: JSON.stringify(
      typeof step === 'object' ? { levels: { [SCORECARD]: step.from } } : {},
    ),
  };
}

describe('LevelCounter', () => {
  it.each<[string, Step[], string | null, string | undefined]>([
    ['nothing', [], 'identified', undefined],
    ['something beside levels', ['else'], 'identified', undefined],
    ['a level more', ['else', { from: null }], 'identified', 'gained'],
    ['a level less', [{ from: 'accountable' }], 'identified', 'lost'],
    [
      'a level more, and less again',
      [{ from: 'identified' }, { from: 'accountable' }],
      'identified',
      undefined,
    ],
    [
      'two levels more, one less again',
      [{ from: null }, { from: 'identified' }, { from: 'accountable' }],
      'identified',
      'gained',
    ],
    ['a level that is no more', [{ from: 'gold' }], 'identified', undefined],
    ['what is new', ['appeared'], 'identified', 'new'],
    [
      'what is new, and fell',
      ['appeared', { from: 'accountable' }],
      null,
      'new',
    ],
    [
      'what left and came back',
      [{ from: null }, 'removed', 'appeared'],
      null,
      'new',
    ],
  ])('%s', (_, steps, level, change) => {
    const counter = new LevelCounter(DEFAULT_SCORECARDS);
    steps.map(transition).forEach(row => counter.add([row]));
    expect(counter.changeOf(REF, { [SCORECARD]: level })).toBe(change);
    expect(counter.entityRefs.length > 0).toBe(
      steps.some(step => step !== 'else'),
    );
  });
});
