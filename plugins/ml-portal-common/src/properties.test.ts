import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import Ajv from 'ajv';
import fc from 'fast-check';
import schema from '../schema/catalog-info.schema.json';
import {
  catalogs,
  models,
  nearlyMl,
  stages,
} from './__testUtils__/arbitraries';
import { contextOf, judge } from './__testUtils__/context';
import { group, line, platform, tool } from './__testUtils__/entities';
import { evaluateEntity } from './evaluation/evaluateEntity';
import { ML_ROLES, type MlRole } from './model/recognition';
import { STAGES } from './model/stages';
import { validateMl } from './model/validate';

const ROLES = fc.constantFrom(...ML_ROLES);

const KIND_AND_TYPE: Record<MlRole, [kind: string, type: string]> = {
  model: ['Component', 'ml-model'],
  featureStore: ['Resource', 'feature-store'],
  tool: ['Component', 'ml-platform-tool'],
};

function entityOf(role: MlRole, ml: JsonValue, rest: object = {}): Entity {
  const [kind, type] = KIND_AND_TYPE[role];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'churn' },
    spec: { type, lifecycle: 'production', owner: 'g0', ml, ...rest },
  };
}

const anyMl = fc.oneof(
  { weight: 3, arbitrary: nearlyMl },
  fc.jsonValue().map(value => value as JsonValue),
);

describe('the verdict on any model in any catalog', () => {
  it('has six stages in order, a score between 0 and 100 or none, and at most five handoffs', () => {
    fc.assert(
      fc.property(models, catalogs, (entity, catalog) => {
        const verdict = judge(entity, catalog);
        expect(verdict.stages.map(({ stage }) => stage)).toEqual(STAGES);
        const applying = verdict.stages.filter(
          ({ status }) => status !== 'notApplicable',
        );
        expect(verdict.score === null).toBe(applying.length === 0);
        expect(verdict.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(verdict.score ?? 0).toBeLessThanOrEqual(100);
        expect(verdict.handoffs).toBeGreaterThanOrEqual(0);
        expect(verdict.handoffs).toBeLessThanOrEqual(5);
        for (const { status, fencedTo } of verdict.stages) {
          expect(fencedTo !== undefined).toBe(status === 'fenced');
        }
      }),
    );
  });

  it('does not depend on the order of the catalog', () => {
    const shuffled = catalogs.chain(catalog =>
      fc.tuple(
        fc.constant(catalog),
        fc.shuffledSubarray(catalog, { minLength: catalog.length }),
      ),
    );
    fc.assert(
      fc.property(models, shuffled, (entity, [catalog, otherwise]) => {
        expect(evaluateEntity(entity, contextOf(otherwise))).toEqual(
          evaluateEntity(entity, contextOf(catalog)),
        );
      }),
    );
  });

  it('does not depend on groups and tools that have nothing to do with it', () => {
    const unrelated = [
      line('unrelated'),
      platform('unrelated-platform'),
      group('unrelated-team', { in: ['unrelated', 'unrelated-platform'] }),
      tool('unrelated-tool', { owner: 'unrelated-team' }),
    ];
    fc.assert(
      fc.property(models, catalogs, (entity, catalog) => {
        expect(
          evaluateEntity(entity, contextOf([...unrelated, ...catalog])),
        ).toEqual(evaluateEntity(entity, contextOf(catalog)));
      }),
    );
  });

  it('does not depend on other models', () => {
    fc.assert(
      fc.property(models, models, catalogs, (entity, other, catalog) => {
        expect(evaluateEntity(entity, contextOf([...catalog, other]))).toEqual(
          evaluateEntity(entity, contextOf(catalog)),
        );
      }),
    );
  });

  it('has no lower score when an unclaimed stage is claimed', () => {
    const claims = stages.filter(stage => !stage?.notApplicable);
    fc.assert(
      fc.property(models, catalogs, claims, (entity, catalog, claim) => {
        const before = judge(entity, catalog);
        const ml = entity.spec!.ml as { stages: object };
        const unclaimed = before.stages.filter(s => s.status === 'unclaimed');
        for (const { stage } of unclaimed) {
          const claimed = {
            ...entity,
            spec: {
              ...entity.spec,
              ml: { ...ml, stages: { ...ml.stages, [stage]: claim } },
            },
          } as Entity;
          const after = judge(claimed, catalog);
          expect(after.score).toBeGreaterThanOrEqual(before.score!);
          expect(after.stages.find(s => s.stage === stage)!.status).not.toBe(
            'unclaimed',
          );
        }
      }),
    );
  });

  it('is 100 where the model’s living owner runs every stage', () => {
    fc.assert(
      fc.property(models, catalogs, (entity, catalog) => {
        const ml = Object.fromEntries(STAGES.map(stage => [stage, null]));
        const owned = {
          ...entity,
          spec: { ...entity.spec, ml: { stages: ml } },
        } as Entity;
        const { owner, score } = judge(owned, catalog);
        expect(score).toBe(owner?.alive ? 100 : 0);
      }),
    );
  });
});

describe('validateMl of any JSON', () => {
  const ajv = new Ajv({ strict: false }).addSchema(schema);
  const editor = ajv.getSchema(schema.$id)!;

  it('accepts exactly what editors accept, and says what is wrong otherwise', () => {
    fc.assert(
      fc.property(anyMl, ROLES, (ml, role) => {
        const entity = entityOf(role, ml);
        const problems = validateMl(entity, role);
        expect(problems.length === 0).toBe(editor(entity));
        expect(problems.length).toBeLessThanOrEqual(50);
        for (const { path, message } of problems) {
          expect(path).toMatch(/^spec\.ml/);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('accepts valid models', () => {
    fc.assert(
      fc.property(models, entity => {
        expect(validateMl(entity, 'model')).toEqual([]);
      }),
    );
  });
});

describe('evaluateEntity of any JSON', () => {
  it('never throws, and gives what JSON can carry', () => {
    fc.assert(
      fc.property(
        anyMl,
        fc.jsonValue().map(value => value as JsonValue),
        ROLES,
        catalogs,
        (ml, odd, role, catalog) => {
          for (const rest of [{}, { owner: odd, lifecycle: odd }]) {
            const { ownership, scorecards, owner } = evaluateEntity(
              entityOf(role, ml, rest),
              contextOf(catalog),
            )!;
            const results = {
              owner,
              scorecards,
              ...(ownership && { ownership }),
            };
            expect(JSON.parse(JSON.stringify(results))).toEqual(results);
            for (const { checks } of scorecards) {
              expect(checks.filter(c => c.result === 'error')).toEqual([]);
            }
            expect(ownership?.stages.map(s => s.stage)).toEqual(
              role === 'model' ? STAGES : undefined,
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('bears odd metadata', () => {
    fc.assert(
      fc.property(fc.jsonValue(), ROLES, (odd, role) => {
        const entity = entityOf(role, {});
        Object.assign(entity.metadata, {
          title: odd,
          description: odd,
          annotations: odd,
          links: odd,
        });
        const { scorecards } = evaluateEntity(entity, contextOf([]))!;
        expect(scorecards).toHaveLength(1);
      }),
    );
  });
});
