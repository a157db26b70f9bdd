import { DEFAULT_RECOGNITION } from '@ml-portal/backstage-plugin-ml-portal-common';
import { t } from '../../__testUtils__/translate';
import { checkDraft, complaintAt } from './checkDraft';
import { type Draft, EMPTY_DRAFT, EMPTY_STAGE, type StageDraft } from './draft';

const pathsOf = (draft: Partial<Draft>) =>
  [
    ...checkDraft({ ...EMPTY_DRAFT, ...draft }, DEFAULT_RECOGNITION, t).keys(),
  ].sort();

const training = (stage: Partial<StageDraft>): Partial<Draft> => ({
  stages: { ...EMPTY_DRAFT.stages, training: { ...EMPTY_STAGE, ...stage } },
});

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
    expect(
      pathsOf({
        name: 'churn',
        owner: 'team',
        ...training({
          runBy: 'another',
          owner: 'core it',
          dashboard: 'ftp://example.com',
        }),
      }),
    ).toEqual([
      'spec.ml.stages.training.dashboard',
      'spec.ml.stages.training.owner',
    ]);
  });

  it.each<[Partial<StageDraft>, string[]]>([
    [{ runBy: 'another' }, ['spec.ml.stages.training.owner']],
    [{ runBy: 'another', owner: ' ' }, ['spec.ml.stages.training.owner']],
    [{ runBy: 'another', owner: 'core-it' }, []],
    [{ runBy: 'notApplicable' }, ['spec.ml.stages.training.notApplicable']],
    [{ runBy: 'notApplicable', reason: 'Rules' }, []],
    [{ runBy: 'modelOwner' }, []],
  ])('asks for what a stage cannot do without: %j', (stage, paths) => {
    expect(pathsOf(training(stage))).toEqual(paths);
  });

  it.each([
    ['', '', []],
    ['1200', 'EUR', []],
    ['1200', '', ['spec.ml.businessObjective.annualValue.currency']],
    ['', 'EUR', ['spec.ml.businessObjective.annualValue.amount']],
    ['much', 'EUR', ['spec.ml.businessObjective.annualValue.amount']],
    ['1200', 'eur', ['spec.ml.businessObjective.annualValue.currency']],
  ])('wants both halves of a value: %j %j', (amount, currency, paths) => {
    expect(
      pathsOf({
        name: 'churn',
        owner: 'team',
        annualValue: { amount, currency },
      }),
    ).toEqual(paths);
  });

  it('finds what is wrong in a list at the field of the list', () => {
    const complaints = checkDraft(
      {
        ...EMPTY_DRAFT,
        name: 'churn',
        owner: 'team',
        tasks: `ranking, ${'x'.repeat(101)}`,
      },
      DEFAULT_RECOGNITION,
      t,
    );
    expect(complaintAt(complaints, 'spec.ml.tasks')).toMatch(/at most 100/);
    expect(complaintAt(complaints, 'spec.ml.task')).toBeUndefined();
  });

  it.each([
    ['1,5', ['spec.ml.businessObjective.kpi.target']],
    ['soon', ['spec.ml.businessObjective.kpi.target']],
    ['1.5', []],
    ['', []],
  ])('drops no figure in silence: %j', (target, paths) => {
    expect(pathsOf({ kpi: { ...EMPTY_DRAFT.kpi, target } })).toEqual(paths);
  });
});
