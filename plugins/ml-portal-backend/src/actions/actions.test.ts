import { mockCredentials } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  type MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import {
  company,
  group,
  model,
  stages,
  toYaml,
} from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { createTestServices } from '../__testUtils__/services';
import { registerActions } from './registerActions';

jest.setTimeout(60_000);

const NAMES = [
  'find-models',
  'get-stage-owner',
  'get-scorecard',
  'list-fences',
  'find-tools',
  'preview-catalog-info',
];

describe.each(DATABASES)('actions on %s', id => {
  let registry: MockActionsRegistry;
  beforeAll(async () => {
    const { services, evaluator } = createTestServices(
      await migratedDatabase(id),
      company(),
    );
    await evaluator.evaluateAll();
    registry = actionsRegistryServiceMock();
    registerActions(registry, services);
  });

  const invoke = async (name: string, input: JsonObject = {}) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(),
    });
    return output as any;
  };

  it('are told to agents with what they take, and as reading only', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name)).toEqual(NAMES);
    for (const { attributes, description, schema } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(description.length).toBeGreaterThan(100);
      expect(schema.input).toMatchObject({
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  describe('find-models', () => {
    it('finds by several conditions at once', async () => {
      const { items, totalItems, nextCursor } = await invoke('find-models', {
        q: 'FRAU',
        lineOfBusiness: 'payments',
        stage: 'deployment',
        status: 'fenced',
        lifecycle: ['production'],
      });
      expect({ totalItems, nextCursor }).toEqual({ totalItems: 1 });
      expect(items).toEqual([
        {
          entityRef: 'component:default/fraud',
          title: 'fraud',
          description: null,
          tasks: [],
          lifecycle: 'production',
          owner: { entityRef: 'group:default/cards', alive: true },
          lineOfBusiness: {
            entityRef: 'group:default/payments',
            title: 'payments',
          },
          findings: [],
          score: 83,
          handoffs: 2,
          operatingModel: 'hybrid',
          stages: {
            dataPreparation: 'owned',
            training: 'owned',
            deployment: 'fenced',
            serving: 'owned',
            monitoring: 'owned',
            retraining: 'owned',
          },
          levels: { 'end-to-end-ownership': 'accountable' },
          evaluatedAt: expect.any(String),
          stale: false,
        },
      ]);
    });

    it('returns every model once, page by page, in a bounded number', async () => {
      const first = await invoke('find-models');
      expect(first.items).toHaveLength(20);
      expect(first.totalItems).toBe(40);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page: any = await invoke('find-models', {
          limit: 15,
          ...(cursor && { cursor }),
        });
        found.push(...page.items.map((item: any) => item.entityRef));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(found).size).toBe(40);
      expect(found).toHaveLength(40);
    });
  });

  describe('get-stage-owner', () => {
    it('tells who runs a stage', async () => {
      const output = await invoke('get-stage-owner', {
        model: 'fraud',
        stage: 'deployment',
      });
      expect(output).toMatchObject({
        entityRef: 'component:default/fraud',
        owner: { entityRef: 'group:default/cards', alive: true },
        lineOfBusiness: { entityRef: 'group:default/payments' },
        stages: [
          {
            stage: 'deployment',
            status: 'fenced',
            owner: 'group:default/core-it',
            lineOfBusiness: null,
            fencedTo: 'outside',
          },
        ],
      });
      expect(output).not.toHaveProperty('scorecards');
    });

    it('tells of all stages where none is named', async () => {
      const output = await invoke('get-stage-owner', {
        model: 'component:default/loan-3',
      });
      expect(output.stages.map((stage: any) => stage.status)).toEqual([
        'owned',
        'owned',
        'owned',
        'fenced',
        'owned',
        'owned',
      ]);
    });
  });

  describe('get-scorecard', () => {
    it('tells what to do next', async () => {
      const { score, scorecards } = await invoke('get-scorecard', {
        entity: 'fraud',
      });
      expect(score).toBe(83);
      expect(scorecards).toHaveLength(1);
      expect(scorecards[0]).toMatchObject({
        id: 'end-to-end-ownership',
        level: 'accountable',
        nextLevel: 'end-to-end',
        nextSteps: [
          {
            check: 'no-fences',
            level: 'end-to-end',
            result: 'failed',
            message: expect.stringContaining('core-it'),
            remediation: expect.stringContaining('deployment'),
          },
          { level: 'self-sufficient' },
          { level: 'self-sufficient' },
          { level: 'self-sufficient' },
        ],
      });
    });

    it('tells of tools and stores, too', async () => {
      const tool = await invoke('get-scorecard', { entity: 'mlflow' });
      expect(tool).toMatchObject({
        score: null,
        scorecards: [{ id: 'platform-tool-readiness' }],
      });
      const store = await invoke('get-scorecard', {
        entity: 'resource:default/customer-360',
        scorecard: 'feature-store-readiness',
      });
      expect(store.scorecards).toHaveLength(1);
    });
  });

  describe('list-fences', () => {
    it('tells of a line of business', async () => {
      const output = await invoke('list-fences', {
        lineOfBusiness: 'group:default/payments',
        limit: 1,
      });
      expect(output.totalItems).toBe(3);
      expect(output.nextCursor).toEqual(expect.any(String));
      expect(output.items).toMatchObject([
        {
          entityRef: 'component:default/churn',
          stage: 'deployment',
          owner: 'group:default/core-it',
          fencedTo: 'outside',
        },
      ]);
    });

    it('tells of those that lead to a team', async () => {
      const count = async (input: JsonObject) =>
        (await invoke('list-fences', input)).totalItems;
      expect(await count({})).toBe(40);
      expect(await count({ fencedTo: 'ml-platform' })).toBe(37);
      expect(await count({ fencedTo: 'outside' })).toBe(3);
      expect(await count({ lineOfBusiness: 'none' })).toBe(0);
    });
  });

  describe('find-tools', () => {
    it('tells of tools with their adoption', async () => {
      const { items } = await invoke('find-tools', { access: 'self-serve' });
      expect(items).toEqual([
        expect.objectContaining({
          entityRef: 'component:default/mlflow',
          access: 'self-serve',
          models: 40,
          owner: { entityRef: 'group:default/ml-platform', alive: true },
          evaluation: null,
          concerns: [],
          levels: { 'platform-tool-readiness': null },
        }),
      ]);
      expect(items[0]).not.toHaveProperty('usedBy');
    });

    it('finds none where none fits', async () => {
      const output = await invoke('find-tools', { stage: 'monitoring' });
      expect(output).toEqual({ items: [], totalItems: 0 });
    });
  });

  describe('preview-catalog-info', () => {
    it('tells what documents would score, and what would change', async () => {
      const yaml = toYaml([
        model('fraud', 'cards', { stages: stages() }),
        group('new-team', 'team'),
      ]);
      const output = await invoke('preview-catalog-info', { yaml });
      expect(output).toMatchObject({
        valid: true,
        items: [
          {
            line: 1,
            entityRef: 'component:default/fraud',
            role: 'model',
            problems: [],
            score: 100,
            lineOfBusiness: { entityRef: 'group:default/payments' },
            scorecards: [{ level: 'end-to-end', nextSteps: expect.any(Array) }],
          },
          { entityRef: 'group:default/new-team', role: null, problems: [] },
        ],
        effects: [
          {
            entityRef: 'component:default/fraud',
            direction: 'up',
            summary: expect.stringContaining('rises'),
          },
        ],
        moreEffects: 0,
      });
      expect(output.items[0].stages).toHaveLength(6);
    });

    it('tells what is wrong with a document', async () => {
      const yaml = toYaml([model('new', 'cards', { tsaks: [] })]);
      expect(await invoke('preview-catalog-info', { yaml })).toEqual({
        valid: false,
        items: [
          {
            line: 1,
            entityRef: 'component:default/new',
            role: 'model',
            problems: [
              expect.objectContaining({
                path: 'spec.ml.tsaks',
                suggestion: 'tasks',
              }),
            ],
          },
        ],
        effects: [],
        moreEffects: 0,
      });
    });
  });

  it.each<[name: string, input: JsonObject, message: string]>([
    ['find-models', { stage: 'trainig' }, 'trainig'],
    ['find-models', { stage: 'training' }, 'stage: must come with'],
    ['find-models', { line: 'payments' }, "key(s) in object: 'line'"],
    ['find-models', { limit: 101 }, 'less than or equal to 100'],
    ['find-models', { cursor: 'tampered' }, 'cursor: is not one that'],
    ['find-models', { owner: ':' }, 'owner: must be an entity reference'],
    [
      'find-models',
      { lineOfBusiness: 'paymnets' },
      'There is no line of business group:default/paymnets; there are group:default/lending, group:default/payments',
    ],
    [
      'list-fences',
      { lineOfBusiness: 'cards' },
      'There is no line of business group:default/cards; there are',
    ],
    ['get-stage-owner', {}, 'Required'],
    ['get-stage-owner', { model: ':' }, 'model: must be an entity reference'],
    [
      'get-stage-owner',
      { model: 'froud' },
      'There is no model component:default/froud',
    ],
    [
      'get-stage-owner',
      { model: 'mlflow' },
      'component:default/mlflow is not a model',
    ],
    [
      'get-scorecard',
      { entity: 'froud' },
      'There is no model, feature store or tool component:default/froud',
    ],
    [
      'get-scorecard',
      { entity: 'group:default/cards' },
      'group:default/cards is not a model, feature store or tool',
    ],
    [
      'get-scorecard',
      { entity: 'fraud', scorecard: 'absent' },
      'There is no scorecard absent for component:default/fraud; there are: end-to-end-ownership',
    ],
    ['find-tools', { access: 'free' }, 'free'],
    ['preview-catalog-info', { yaml: '' }, 'yaml: holds no YAML document'],
    [
      'preview-catalog-info',
      { yaml: 'kind: A\n---\n'.repeat(21) },
      'yaml: holds 21 documents, at most 20 are taken',
    ],
  ])('%s refuses %j', async (name, input, message) => {
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
