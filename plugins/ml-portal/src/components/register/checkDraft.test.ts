import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { checkDraft } from './checkDraft';
import { type Draft, EMPTY_DRAFT, EMPTY_STAGE } from './draft';

const pathsOf = (draft: Partial<Draft>) => [
  ...checkDraft({ ...EMPTY_DRAFT, ...draft }, DEFAULT_RECOGNITION).keys(),
];

describe('checkDraft', () => {
  it('complains of nothing that is only not there yet', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ name: 'churn', owner: 'team' })).toEqual([]);
  });

  it.each([
    ['-churn', ['metadata.name']],
    ['churn model', ['metadata.name']],
    ['c'.repeat(64), ['metadata.name']],
    ['churn_model.v2', []],
  ])('looks at the name %s', (name, paths) => {
    expect(pathsOf({ name })).toEqual(paths);
  });

  it('says which field the catalog would refuse', () => {
    const stages = {
      ...EMPTY_DRAFT.stages,
      training: {
        ...EMPTY_STAGE,
        runBy: 'another' as const,
        owner: 'core it',
        dashboard: 'ftp://example.com',
      },
    };
    expect(pathsOf({ name: 'churn', owner: 'team', stages }).sort()).toEqual([
      'spec.ml.stages.training.dashboard',
      'spec.ml.stages.training.owner',
    ]);
  });
});
