import { DEFAULT_SCORECARDS } from '.';

describe('default scorecards', () => {
  it('have the checks of the product, level by level', () => {
    const outline = DEFAULT_SCORECARDS.map(({ id, levels, checks }) => [
      id,
      Object.fromEntries(
        levels.map(level => [
          level.id,
          checks.filter(c => c.level === level.id).map(c => c.id),
        ]),
      ),
    ]);
    expect(Object.fromEntries(outline)).toEqual({
      'end-to-end-ownership': {
        identified: ['owner-alive', 'in-line-of-business'],
        accountable: ['every-stage-claimed', 'no-orphaned-stage'],
        'end-to-end': ['no-fences'],
        'self-sufficient': [
          'tools-declared',
          'tools-self-serve',
          'monitoring-dashboard',
          'business-objective',
        ],
      },
      'feature-store-readiness': {
        identified: ['owner-alive'],
        documented: ['description', 'feature-views-described'],
        dependable: ['feature-views-owned', 'freshness-declared'],
      },
      'platform-tool-readiness': {
        identified: ['owner-alive', 'stages-served'],
        documented: ['documentation'],
        reachable: ['access-path'],
        chosen: ['alternatives-or-decision'],
      },
    });
  });

  it.each(DEFAULT_SCORECARDS)('$id is whole', ({ levels, checks }) => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = levels.map(({ id }) => id);
    for (const check of checks) {
      expect(known).toContain(check.level);
      expect(
        check.title && check.description && check.remediation,
      ).toBeTruthy();
    }
  });
});
