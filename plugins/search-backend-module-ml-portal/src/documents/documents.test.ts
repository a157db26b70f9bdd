import { modelRow, OPTIONS, STORE, TOOL } from '../__testUtils__/results';
import { featureStoreDocument } from './featureStoreDocument';
import { modelDocument } from './modelDocument';
import { toolDocument } from './toolDocument';

const FRAUD = modelRow('fraud', {
  stages: [
    {
      stage: 'dataPreparation',
      status: 'owned',
      owner: 'group:default/cards',
      tools: ['component:default/feast', 'component:default/mlflow'],
    },
    {
      stage: 'training',
      status: 'owned',
      owner: 'group:default/cards',
      tools: ['component:default/mlflow'],
    },
    {
      stage: 'deployment',
      status: 'fenced',
      owner: 'group:default/core-it',
      lineOfBusiness: 'group:default/secret',
      tools: [],
    },
    { stage: 'serving', status: 'orphaned', owner: 'group:default/gone' },
    { stage: 'monitoring', status: 'unclaimed' },
    { stage: 'retraining', status: 'notApplicable', reason: 'Never drifts' },
  ],
});

describe('the document of a model', () => {
  const document = modelDocument(FRAUD, OPTIONS);

  it('tells in words who runs which stage with what', () => {
    expect(document.text).toBe(
      'Scores every card payment. Owner: cards. Line of business: Payments. ' +
        'Data preparation: owned, run by cards, with feast, mlflow. ' +
        'Training: owned, run by cards, with mlflow. ' +
        'Deployment: fenced, run by core-it. ' +
        'Serving: orphaned, run by gone. ' +
        'Monitoring: unclaimed. ' +
        'Retraining: not applicable. ' +
        'Feature stores: customer-360. Tasks: tabular-classification. ' +
        'Level: accountable. Operating model: hybrid.',
    );
  });

  it('has what results are filtered by', () => {
    expect(document).toMatchObject({
      title: 'fraud',
      location: '/catalog/default/component/fraud',
      kind: 'Component',
      role: 'model',
      owner: 'group:default/cards',
      lineOfBusiness: 'group:default/payments',
      lineOfBusinessTitle: 'Payments',
      level: 'accountable',
      lifecycle: 'production',
      score: 83,
      operatingModel: 'hybrid',
      stages: [
        'owned',
        'owned',
        'fenced',
        'orphaned',
        'unclaimed',
        'notApplicable',
      ],
      stageOwners: [
        'group:default/cards',
        'group:default/core-it',
        'group:default/gone',
      ],
      tools: ['component:default/feast', 'component:default/mlflow'],
      featureStores: ['resource:default/customer-360'],
      authorization: { resourceRef: 'component:default/fraud' },
    });
  });

  it('holds no trace of lines of business that its reader may not read', () => {
    const hidden = modelDocument(FRAUD, { ...OPTIONS, linesOfBusiness: false });
    expect(hidden).toMatchObject({
      lineOfBusiness: '',
      lineOfBusinessTitle: '',
    });
    expect(JSON.stringify(hidden)).not.toMatch(/payments|line of business/i);
    // Whose line a stage owner belongs to is never told.
    expect(JSON.stringify(document)).not.toContain('secret');
  });

  it('is of a model of which nothing is known, too', () => {
    const bare = modelDocument(
      modelRow('bare', {
        description: null,
        owner: null,
        lineOfBusiness: null,
        lifecycle: null,
        score: null,
        operatingModel: 'unknown',
        tasks: [],
        featureStores: [],
        stages: [],
        scorecards: [],
      }),
      OPTIONS,
    );
    expect(bare.text).toBe('Operating model: unknown.');
    expect(bare).toMatchObject({ owner: '', level: 'none', lifecycle: '' });
  });
});

it('tells of a tool what it is for and how to get it', () => {
  const document = toolDocument(TOOL, OPTIONS);
  expect(document.text).toBe(
    'Owner: cards. Line of business: Payments. ' +
      'Serves: training, data preparation. Access: self-serve. ' +
      'Adoption: default. Origin: open-source. Alternatives: sagemaker. ' +
      'Level: reachable.',
  );
  expect(document).toMatchObject({
    kind: 'Component',
    role: 'tool',
    level: 'reachable',
    stages: [],
  });
  // Counted over models that its reader may not be allowed to read.
  expect(JSON.stringify(document)).not.toContain('7');
});

it('tells of a feature store its features', () => {
  const document = featureStoreDocument(STORE, OPTIONS);
  expect(document.text).toBe(
    'All there is of a customer. Owner: cards. Line of business: Payments. ' +
      'Technology: feast. ' +
      'Feature view card_transactions: amount_1h, amount_24h by card. ' +
      'Feature view empty: no features listed.',
  );
  expect(document).toMatchObject({
    location: '/catalog/data/resource/customer-360',
    kind: 'Resource',
    role: 'featureStore',
    level: 'none',
    score: null,
    operatingModel: '',
  });
});

it('has the same fields whatever it is of, as some search engines need', () => {
  const [model, tool, store] = [
    modelDocument(FRAUD, OPTIONS),
    toolDocument(TOOL, OPTIONS),
    featureStoreDocument(STORE, OPTIONS),
  ].map(document => Object.keys(document).sort());
  expect(tool).toEqual(model);
  expect(store).toEqual(model);
});

it('leads where the portal shows its entities', () => {
  const { location } = modelDocument(
    modelRow('x', { entityRef: 'model:über/a' }),
    {
      ...OPTIONS,
      locationTemplate: '/ml/:kind/:namespace/:name/ownership',
      recognition: { ...OPTIONS.recognition, model: [{ kind: 'Model' }] },
    },
  );
  expect(location).toBe('/ml/model/%C3%BCber/a/ownership');
});
