import type { Entity } from '@backstage/catalog-model';
import { CARD_FRAUD } from '../__testUtils__/documents';
import { model } from '../__testUtils__/entities';
import { readModel, titleOf } from './readModel';
import { STAGES } from './stages';

describe('readModel', () => {
  it('reads the model of the product page', () => {
    const { stages, ...rest } = readModel(CARD_FRAUD);
    expect(rest).toEqual({
      entityRef: 'component:default/card-fraud',
      title: 'Card fraud detection',
      owner: 'group:default/payments-risk-ds',
      tasks: ['tabular-classification'],
      lifecycle: 'production',
      featureStores: ['resource:default/customer-360'],
      businessObjective: expect.objectContaining({
        annualValue: { amount: 4200000, currency: 'EUR' },
      }),
    });
    expect([...stages.keys()]).toEqual(STAGES);
    expect(stages.get('deployment')).toEqual({
      owner: 'group:default/core-it',
      tools: [],
      agreement: 'https://wiki.example.com/sla/deploy',
    });
    expect(stages.get('retraining')).toEqual({
      tools: [],
      notApplicable: 'Rules freeze until the new regulation is in force.',
    });
  });

  it('completes references by kind and namespace', () => {
    const { stages, owner, featureStores } = readModel(
      model({
        ref: 'emea/churn',
        owner: 'ds',
        stages: { training: { owner: 'user:ann', tools: ['mlflow'] } },
        ml: { featureStores: ['store', 'apac/store', 'component:store'] },
      }),
    );
    expect(owner).toBe('group:emea/ds');
    expect(stages.get('training')).toMatchObject({
      owner: 'user:emea/ann',
      tools: ['component:emea/mlflow'],
    });
    expect(featureStores).toEqual([
      'resource:emea/store',
      'resource:apac/store',
      'component:emea/store',
    ]);
  });

  it.each([
    ['P1M', 'P1M'],
    ['monthly', undefined],
    [30, undefined],
  ])('reads the cadence %s of a stage as %s', (cadence, read) => {
    const { stages } = readModel(
      model({ stages: { retraining: { cadence } } }),
    );
    expect(stages.get('retraining')?.cadence).toBe(read);
  });

  it('lists stages in order, and null as an empty one', () => {
    const { stages } = readModel(
      model({ stages: { retraining: null, training: {} } }),
    );
    expect([...stages]).toEqual([
      ['training', { tools: [] }],
      ['retraining', { tools: [] }],
    ]);
  });

  it.each([
    ['no map', []],
    ['null', null],
    ['a text', 'all'],
    ['unknown stages', { testing: {}, Training: {}, __proto__: {} }],
    ['inherited stages', Object.create({ training: {} })],
    ['stages that are no maps', { training: 'ds', serving: [], retraining: 1 }],
  ])('lists no stage where stages is %s', (_, stages) => {
    expect(readModel(model({ stages })).stages.size).toBe(0);
  });

  it.each([
    ['an owner that is no reference', { owner: ':' }],
    ['an owner of another type', { owner: { name: 'ds' } }],
    ['no owner after the colon', { owner: null }],
  ])('marks %s', (_, training) => {
    const { stages } = readModel(model({ owner: 'ds', stages: { training } }));
    expect(stages.get('training')).toEqual({
      tools: [],
      ownerUnreadable: true,
    });
  });

  it.each([undefined, null, [], 'text', 7])('bears spec.ml: %j', ml => {
    const entity = model({ owner: 'ds' });
    entity.spec!.ml = ml as never;
    expect(readModel(entity)).toMatchObject({
      owner: 'group:default/ds',
      tasks: [],
      featureStores: [],
    });
  });
});

describe('titleOf', () => {
  it.each([
    [{ title: 'Churn' }, { displayName: 'C' }, 'Churn'],
    [{ title: ' ' }, { displayName: 'C' }, 'C'],
    [{}, { displayName: '' }, 'churn'],
    [{}, 'C', 'churn'],
    [{}, undefined, 'churn'],
  ])('of %j with profile %j: %s', (metadata, profile, title) => {
    const entity = {
      kind: 'Group',
      metadata: { name: 'churn', ...metadata },
      spec: { profile },
    } as unknown as Entity;
    expect(titleOf(entity)).toBe(title);
  });
});
