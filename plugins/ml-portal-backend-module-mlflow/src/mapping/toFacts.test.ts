import type { ModelVersion, RegisteredModel } from './replies';
import { newestOf, toFacts } from './toFacts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);
const SETTINGS = {
  uiUrl: 'https://ui.example.com',
  productionAlias: 'champion',
};

function day(number: number): number {
  return START + number * DAY;
}

function model(more: Partial<RegisteredModel> = {}): RegisteredModel {
  return { name: 'churn', isPrompt: false, aliases: new Map(), ...more };
}

function version(
  number: string,
  more: Partial<ModelVersion> = {},
): ModelVersion {
  return { modelName: 'churn', version: number, ...more };
}

const URL_OF_CHURN = 'https://ui.example.com/#/models/churn';

describe('toFacts', () => {
  it('tells all that is known', () => {
    expect(
      toFacts(
        {
          model: model({
            lastUpdated: day(31),
            aliases: new Map([
              ['champion', '9'],
              ['challenger', '10'],
            ]),
          }),
          versions: [
            version('9', { created: day(8), status: 'READY' }),
            version('10', { created: day(9), status: 'PENDING_REGISTRATION' }),
            version('1', { created: day(0), status: 'READY' }),
          ],
          newestRunEnd: day(10),
        },
        SETTINGS,
      ),
    ).toEqual({
      registered: true,
      versions: 3,
      latestVersion: '10',
      lastTrainedAt: '2026-01-11T00:00:00.000Z',
      lastUpdatedAt: '2026-02-01T00:00:00.000Z',
      productionVersion: '9',
      productionVersionCreatedAt: '2026-01-09T00:00:00.000Z',
      productionVersionStatus: 'READY',
      url: URL_OF_CHURN,
    });
  });

  it.each<[string, Parameters<typeof toFacts>[0], object]>([
    [
      'a model without versions',
      { model: model(), versions: [] },
      { versions: 0 },
    ],
    [
      'a version that no run made',
      { model: model(), versions: [version('1', { created: day(1) })] },
      {
        versions: 1,
        latestVersion: '1',
        lastTrainedAt: '2026-01-02T00:00:00.000Z',
      },
    ],
    [
      'a version without a time',
      { model: model(), versions: [version('1')] },
      { versions: 1, latestVersion: '1' },
    ],
    [
      'an alias whose version is gone',
      {
        model: model({ aliases: new Map([['champion', '2']]) }),
        versions: [version('1')],
      },
      { versions: 1, latestVersion: '1', productionVersion: '2' },
    ],
    [
      'an alias of another name',
      {
        model: model({ aliases: new Map([['Champion', '1']]) }),
        versions: [version('1')],
      },
      { versions: 1, latestVersion: '1' },
    ],
  ])('tells what is known of %s', (_, known, facts) => {
    expect(toFacts(known, SETTINGS)).toEqual({
      registered: true,
      url: URL_OF_CHURN,
      ...facts,
    });
  });

  it.each([
    ['Card fraud', 'Card%20fraud'],
    [`a/b?c#d'ü`, `a%2Fb%3Fc%23d'%C3%BC`],
  ])('links to %s', (name, path) => {
    expect(
      toFacts({ model: model({ name }), versions: [] }, SETTINGS).url,
    ).toBe(`https://ui.example.com/#/models/${path}`);
  });
});

describe('newestOf', () => {
  it.each([
    [[], undefined],
    [['1'], '1'],
    [['9', '10', '2'], '10'],
    [['2', '1'], '2'],
  ])('of %j is %s', (numbers, newest) => {
    expect(newestOf(numbers.map(number => version(number)))?.version).toBe(
      newest,
    );
  });
});
