import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  DEFAULT_OWNERSHIP_SETTINGS,
  DEFAULT_PHASE_THRESHOLDS,
  DEFAULT_RECOGNITION,
  DEFAULT_SCORECARDS,
  DEFAULT_TOOLING_THRESHOLDS,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { readConfig } from './config';

const read = (root: JsonObject) => readConfig(new ConfigReader(root));
const readPortal = (mlPortal: JsonObject) => read({ mlPortal });

const HOUR_MS = 3_600_000;

describe('readConfig', () => {
  it.each([{}, { mlPortal: {} }])('has a default for everything: %j', root => {
    expect(read(root)).toEqual({
      recognition: DEFAULT_RECOGNITION,
      ownership: {
        stageWeights: {},
        thresholds: DEFAULT_OWNERSHIP_SETTINGS.thresholds,
      },
      scorecards: DEFAULT_SCORECARDS,
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 10 },
      },
      staleAfterMs: HOUR_MS,
      processingIntervalMs: 150_000,
      factsTrustedForMs: 7 * 24 * 3_600_000,
      historyRetentionMs: 400 * 24 * 3_600_000,
      phase: DEFAULT_PHASE_THRESHOLDS,
      exemptions: { approvers: undefined, longestDays: 365 },
      roadmap: { deciders: undefined, offersFromModels: 2 },
      tooling: DEFAULT_TOOLING_THRESHOLDS,
      badges: { public: false },
      notifications: {
        enabled: true,
        digest: {
          enabled: true,
          schedule: {
            frequency: { cron: '0 8-17 * * 1' },
            timeout: { minutes: 15 },
          },
        },
      },
    });
  });

  it('reads what is said, and keeps the defaults of the rest', () => {
    const config = read({
      catalog: { processingInterval: { minutes: 30 } },
      mlPortal: {
        recognition: { models: [{ kind: 'Model' }] },
        ownership: {
          stageWeights: { monitoring: 2, serving: 0 },
          thresholds: { hybrid: 1 },
        },
        schedule: { frequency: { cron: '0 * * * *' }, timeout: 'PT5M' },
        staleAfter: '2 hours',
        badges: { public: true },
        roadmap: { deciders: ['ml-board', 'user:ada'], offersFromModels: 5 },
        tooling: { poorBelow: 2.5, adoptedAfterDays: 30 },
        notifications: {
          enabled: false,
          digest: {
            enabled: false,
            schedule: { frequency: { cron: '0 9 * * 5' }, timeout: 'PT5M' },
          },
        },
      },
    });
    expect(config.badges).toEqual({ public: true });
    expect(config.tooling).toEqual({
      poorBelow: 2.5,
      adoptedAfterDays: 30,
      fewBelow: 0.25,
    });
    expect(config.roadmap).toEqual({
      deciders: ['group:default/ml-board', 'user:default/ada'],
      offersFromModels: 5,
    });
    expect(config.recognition).toEqual({
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'Model', type: undefined }],
    });
    expect(config.ownership).toEqual({
      stageWeights: { monitoring: 2, serving: 0 },
      thresholds: { ...DEFAULT_OWNERSHIP_SETTINGS.thresholds, hybrid: 1 },
    });
    expect(config.schedule).toMatchObject({
      frequency: { cron: '0 * * * *' },
      timeout: { minutes: 5 },
    });
    expect(config.notifications).toMatchObject({
      enabled: false,
      digest: {
        enabled: false,
        schedule: { frequency: { cron: '0 9 * * 5' } },
      },
    });
    expect(config.staleAfterMs).toBe(2 * HOUR_MS);
    expect(config.processingIntervalMs).toBe(HOUR_MS / 2);
  });

  it('takes a weight for every stage', () => {
    const stageWeights = Object.fromEntries(STAGES.map((s, i) => [s, i + 0.5]));
    const { ownership } = readPortal({ ownership: { stageWeights } });
    expect(ownership.stageWeights).toEqual(stageWeights);
  });

  it('knows a catalog that never processes anything again', () => {
    const config = read({ catalog: { processingInterval: false } });
    expect(config.processingIntervalMs).toBe(Number.POSITIVE_INFINITY);
  });

  it.each<[path: string, value: JsonObject]>([
    ['ownership.stageWeights.trainning', { trainning: 1 }],
    ['ownership.stageWeights.training', { training: -1 }],
    ['ownership.stageWeights.training', { training: 1_000_001 }],
    ['ownership.stageWeights.training', { training: 'much' }],
    ['ownership.thresholds.owend', { owend: 0.5 }],
    ['ownership.thresholds.owned', { owned: 1.01 }],
    ['ownership.thresholds.owned', { owned: -0.01 }],
    ['ownership.thresholds.owned', { owned: true }],
  ])('names mlPortal.%s where it says %j', (path, value) => {
    const [, part] = path.split('.');
    const attempt = () => readPortal({ ownership: { [part]: value } });
    expect(attempt).toThrow(`mlPortal.${path}`);
  });

  it.each<[path: string, mlPortal: JsonObject]>([
    ['ownership.weights', { ownership: { weights: {} } }],
    ['ownership', { ownership: 'mine' }],
    ['roadmap.decider', { roadmap: { decider: 'ml-board' } }],
    ['roadmap.deciders[1]', { roadmap: { deciders: ['a', 'b:'] } }],
    ['roadmap.offersFromModels', { roadmap: { offersFromModels: -1 } }],
    ['tooling.poor', { tooling: { poor: 2 } }],
    ['tooling.poorBelow', { tooling: { poorBelow: 0.9 } }],
    ['tooling.poorBelow', { tooling: { poorBelow: 5.1 } }],
    ['tooling.adoptedAfterDays', { tooling: { adoptedAfterDays: -1 } }],
    ['tooling.fewBelow', { tooling: { fewBelow: 1.1 } }],
    ['tooling.fewBelow', { tooling: { fewBelow: 'half' } }],
    ['badges.open', { badges: { open: true } }],
    ['badges.public', { badges: { public: 'yes please' } }],
    ['recognition.models', { recognition: { models: 'all' } }],
    ['recognition.tools[0].kind', { recognition: { tools: [{}] } }],
    [
      'recognition.platforms[1].kind',
      { recognition: { platforms: [{ kind: 'group' }, { kind: 'System' }] } },
    ],
    ['schedule', { schedule: 'daily' }],
    ['schedule', { schedule: {} }],
    ['schedule', { schedule: { frequency: { minutes: 1 } } }],
    ['schedule', { schedule: { frequency: 'soon', timeout: '1 min' } }],
    [
      'schedule',
      { schedule: { frequency: '1 min', timeout: '1 min', scope: 'here' } },
    ],
    ['notifications.digests', { notifications: { digests: {} } }],
    ['notifications.enabled', { notifications: { enabled: 'never' } }],
    ['notifications.digest.on', { notifications: { digest: { on: true } } }],
    [
      'notifications.digest.schedule',
      { notifications: { digest: { schedule: { frequency: 'weekly' } } } },
    ],
    ['staleAfter', { staleAfter: 'soon' }],
    ['staleAfter', { staleAfter: 60 }],
    ['staleAfter', { staleAfter: {} }],
    ['staleAfter', { staleAfter: { hour: 1 } }],
    ['staleAfter', { staleAfter: '-PT1H' }],
    ['staleAfter', { staleAfter: { hours: 0 } }],
  ])('names mlPortal.%s in %j', (path, mlPortal) => {
    expect(() => readPortal(mlPortal)).toThrow(`mlPortal.${path}`);
  });

  it("names the catalog's interval where it is wrong", () => {
    expect(() => read({ catalog: { processingInterval: 'often' } })).toThrow(
      'catalog.processingInterval',
    );
  });
});
