import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { DEFAULT_PHASE_THRESHOLDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { readPhase } from './readPhase';

const read = (phase: JsonValue) =>
  readPhase(new ConfigReader({ mlPortal: { phase } }));

describe('readPhase', () => {
  it('keeps the defaults of what is left out', () => {
    expect(readPhase(new ConfigReader({}))).toEqual(DEFAULT_PHASE_THRESHOLDS);
    expect(read({ mature: { models: 300 } })).toEqual({
      ...DEFAULT_PHASE_THRESHOLDS,
      mature: { ...DEFAULT_PHASE_THRESHOLDS.mature, models: 300 },
    });
  });

  it.each<[path: string, phase: JsonValue, why: RegExp]>([
    ['mlPortal.phase.startUp', { startUp: {} }, /no such key/],
    ['mlPortal.phase.mature.people', { mature: { people: 3 } }, /no such key/],
    [
      'mlPortal.phase.fastGrowth.models',
      { fastGrowth: { models: -1 } },
      /between 0 and/,
    ],
    [
      'mlPortal.phase.mature.models',
      { fastGrowth: { models: 50 }, mature: { models: 49 } },
      /at least that of fastGrowth, 50, got 49/,
    ],
  ])('refuses a wrong %s', (path, phase, why) => {
    expect(() => read(phase)).toThrow(path);
    expect(() => read(phase)).toThrow(why);
  });

  it('refuses what is no number', () => {
    expect(() => read({ mature: { models: 'many' } })).toThrow(
      /mlPortal\.phase\.mature\.models/,
    );
  });
});
