import {
  DEFAULT_SCORECARDS,
  type ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  featureStore,
  group,
  model,
  stages,
  user,
} from '../__testUtils__/company';
import { evaluateAll } from '../__testUtils__/results';
import type { EntityRow } from '../database/tables';
import { type Badge, badgeOf } from './badgeOf';

const [OWNERSHIP, STORES] = DEFAULT_SCORECARDS;

const rows = evaluateAll([
  group('retail', 'line-of-business'),
  group('cards', 'team', 'retail'),
  group('core-it', 'department'),
  user('ada', 'cards'),
  user('ivo', 'core-it'),
  model('fenced', 'cards', {
    stages: stages({ deployment: { owner: 'core-it' } }),
  }),
  model('bare', 'gone'),
  featureStore('customers', 'cards'),
]).records.map(({ entity }) => entity);

const rowOf = (name: string) =>
  rows.find(({ entity_ref }) => entity_ref.endsWith(`/${name}`))!;

/** A row with that result on the scorecard of models. */
function withResult(result: Partial<ScorecardResult>): EntityRow {
  const row = rowOf('fenced');
  const document = JSON.parse(row.document);
  Object.assign(document.scorecards[0], result);
  return { ...row, document: JSON.stringify(document) };
}

describe('badgeOf', () => {
  it.each<[string, Badge, EntityRow | undefined, typeof OWNERSHIP | undefined]>(
    [
      [
        'a model',
        { label: 'Ownership', value: 'Accountable · 83', tone: 'underway' },
        rowOf('fenced'),
        undefined,
      ],
      [
        'a model at the top',
        { label: 'Ownership', value: 'Self-sufficient · 83', tone: 'top' },
        withResult({ level: 'self-sufficient', nextLevel: null }),
        undefined,
      ],
      [
        'a model below the first level',
        { label: 'Ownership', value: 'No level yet · 0', tone: 'none' },
        rowOf('bare'),
        undefined,
      ],
      [
        'a model without a score',
        { label: 'Ownership', value: 'Accountable', tone: 'underway' },
        { ...rowOf('fenced'), score: null },
        undefined,
      ],
      [
        'a model on a chosen scorecard',
        {
          label: 'End-to-end ownership',
          value: 'Accountable · 67 %',
          tone: 'underway',
        },
        withResult({ percent: 67 }),
        OWNERSHIP,
      ],
      [
        'a scorecard on which nothing counts',
        { label: 'End-to-end ownership', value: 'No level yet', tone: 'none' },
        withResult({ level: null, percent: null }),
        OWNERSHIP,
      ],
      [
        'a store',
        {
          label: 'Feature store readiness',
          value: 'Identified · 50 %',
          tone: 'underway',
        },
        rowOf('customers'),
        undefined,
      ],
      [
        'a scorecard that is not for it',
        { label: 'Feature store readiness', value: 'Unknown', tone: 'unknown' },
        rowOf('fenced'),
        STORES,
      ],
      [
        'nothing',
        { label: 'Ownership', value: 'Unknown', tone: 'unknown' },
        undefined,
        undefined,
      ],
      [
        'nothing on a chosen scorecard',
        { label: 'Feature store readiness', value: 'Unknown', tone: 'unknown' },
        undefined,
        STORES,
      ],
    ],
  )('tells of %s', (_, badge, row, chosen) => {
    expect(badgeOf(row, chosen, DEFAULT_SCORECARDS)).toEqual(badge);
  });

  it('knows nothing of a scorecard that is no longer in force', () => {
    expect(badgeOf(rowOf('fenced'), undefined, [STORES])).toMatchObject({
      value: 'Unknown',
    });
  });
});
