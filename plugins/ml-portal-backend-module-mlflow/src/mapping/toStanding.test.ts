import type { ModelVersion, RegisteredModel } from './replies';
import { toStanding } from './toStanding';

const CREATED = Date.UTC(2026, 0, 1);
const SETTINGS = { productionAlias: 'champion' };

const model = (more: Partial<RegisteredModel> = {}): RegisteredModel => ({
  name: 'churn',
  isPrompt: false,
  aliases: new Map(),
  ...more,
});
const version = (number: string, created?: number): ModelVersion => ({
  modelName: 'churn',
  version: number,
  created,
});

describe('toStanding', () => {
  it('tells all that is known', () => {
    const standing = toStanding(
      {
        model: model({
          created: CREATED,
          aliases: new Map([
            ['champion', '1'],
            ['challenger', '2'],
          ]),
        }),
        versions: [version('1', CREATED + 1), version('2', CREATED + 2)],
        newestRunEnd: CREATED + 3,
      },
      SETTINGS,
    );
    expect(standing).toEqual({
      registeredAt: '2026-01-01T00:00:00.000Z',
      lastTrainedAt: '2026-01-01T00:00:00.003Z',
      production: { version: '1', createdAt: '2026-01-01T00:00:00.001Z' },
    });
  });

  it('tells that no version is in production', () => {
    expect(toStanding({ model: model(), versions: [] }, SETTINGS)).toEqual({
      production: null,
    });
  });

  it('tells of a version that is no more', () => {
    const aliases = new Map([['champion', '1']]);
    const inRegistry = { model: model({ aliases }), versions: [version('2')] };
    expect(toStanding(inRegistry, SETTINGS)).toEqual({
      production: { version: '1' },
    });
  });
});
