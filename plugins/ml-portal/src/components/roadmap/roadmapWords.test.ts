import type {
  Demand,
  RoadmapOffer,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { t, words } from '../../__testUtils__/translate';
import { sayDemand } from './demandWords';
import { offerWords } from './offerWords';
import { sayDays } from './sayDays';

const DEMAND: Demand = {
  fences: 6,
  unclaimed: 0,
  models: 6,
  linesOfBusiness: 3,
  declaredValue: [],
};

describe('sayDemand', () => {
  it.each<[Partial<Demand>, string[]]>([
    [{}, ['6 fences', '6 models', '3 lines of business']],
    [{ models: 0 }, []],
    [
      {
        fences: 0,
        unclaimed: 1,
        models: 1,
        linesOfBusiness: 0,
        declaredValue: [
          { currency: 'EUR', amount: 4_200_000, models: 1 },
          { currency: 'USD', amount: 900, models: 1 },
        ],
      },
      [
        '1 stage that is nobody’s',
        '1 model',
        'EUR 4.2M declared per year',
        'USD 900 declared per year',
      ],
    ],
  ])('of %j', (change, phrases) => {
    expect(sayDemand({ ...DEMAND, ...change }, t, words)).toEqual(phrases);
  });
});

describe('offerWords', () => {
  it.each<[RoadmapOffer['scope'], string]>([
    [
      { kind: 'receivingTeam', team: 'group:default/core-it' },
      '6 models of 3 lines of business are fenced at deployment to Core IT: ask for self-serve deployment.',
    ],
    [
      { kind: 'unclaimed' },
      'Nobody runs deployment of 6 models of 3 lines of business: ask for self-serve deployment.',
    ],
  ])('of %j', (scope, sentence) => {
    const said = offerWords(
      { stage: 'deployment', scope, demand: DEMAND },
      t,
      words,
      () => 'Core IT',
    );
    expect(said.offer).toBe(sentence);
    expect(said.title).toBe('Self-serve deployment');
  });
});

describe('sayDays', () => {
  it.each([
    [0.2, 'less than a day'],
    [1, '1 day'],
    [2.6, '3 days'],
  ])('%s', (days, text) => {
    expect(sayDays(days, t)).toBe(text);
  });
});
