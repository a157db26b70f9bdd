import type { Entity } from '@backstage/catalog-model';
import {
  type Demand,
  NO_DEMAND,
  type RoadmapScope,
  type Stage,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { randomCompany } from '../__testUtils__/randomCompany';
import { ask } from '../__testUtils__/requests';
import { type Evaluated, seed } from '../__testUtils__/results';
import { EvaluationStateStore } from '../database/EvaluationStateStore';
import { LineStore, type StoredLine } from '../database/LineStore';
import { DemandQueries } from '../database/roadmap/DemandQueries';
import { RequestStore } from '../database/roadmap/RequestStore';
import { ResultStore } from '../database/ResultStore';
import { RevisionCache } from '../visibility/RevisionCache';
import { canSee, EVERYTHING, type Visibility } from '../visibility/Visibility';
import { RoadmapDemand } from './RoadmapDemand';

jest.setTimeout(60_000);

const CURRENCIES = ['EUR', 'USD', undefined];

/** Some declare what they are worth, in one currency or another. */
function withValues(documents: Entity[]): Entity[] {
  return documents.map((document, i) => {
    const currency = CURRENCIES[i % CURRENCIES.length];
    if (document.spec?.type === 'ml-model' && currency) {
      const ml = document.spec.ml as { businessObjective: object };
      ml.businessObjective = {
        ...ml.businessObjective,
        annualValue: { amount: i * 1000, currency },
      };
    }
    return document;
  });
}

interface Company extends Evaluated {
  lines: StoredLine[];
}

/** Model by model; a second opinion on what the database adds up. */
function naiveDemand(
  { stage, scope }: { stage: Stage; scope: RoadmapScope },
  { evaluations, lines, records }: Company,
  visibility: Visibility,
): Demand {
  const touched = evaluations.filter(({ entityRef, ownership, ...model }) => {
    const verdict = ownership?.stages.find(each => each.stage === stage);
    if (!verdict || !canSee(visibility, entityRef)) {
      return false;
    }
    const isFence = verdict.status === 'fenced';
    const isNobodys = ['unclaimed', 'orphaned'].includes(verdict.status);
    switch (scope.kind) {
      case 'models':
        return (isFence || isNobodys) && scope.models.includes(entityRef);
      case 'receivingTeam':
        return isFence && verdict.owner === scope.team;
      case 'lineOfBusiness':
        return (
          (isFence || isNobodys) &&
          canSee(visibility, scope.lineOfBusiness) &&
          isWithin(model.lineOfBusiness, scope.lineOfBusiness, lines)
        );
      default:
        return isNobodys;
    }
  });
  const fences = touched.filter(({ ownership }) =>
    ownership!.stages.some(
      each => each.stage === stage && each.status === 'fenced',
    ),
  ).length;
  const declared = touched.flatMap(
    ({ entityRef }) =>
      records.find(({ entity }) => entity.entity_ref === entityRef)!.objectives,
  );
  const declaredValue = ['EUR', 'USD']
    .map(currency => {
      const values = declared.filter(row => row.currency === currency);
      return {
        currency,
        amount: values.reduce((sum, row) => sum + row.annual_value!, 0),
        models: values.length,
      };
    })
    .filter(({ models }) => models > 0)
    .sort((a, b) => b.models - a.models);
  return {
    fences,
    unclaimed: touched.length - fences,
    models: touched.length,
    linesOfBusiness: new Set(
      touched
        .map(({ lineOfBusiness }) => lineOfBusiness)
        .filter(line => line !== null && canSee(visibility, line)),
    ).size,
    declaredValue,
  };
}

describe.each(DATABASES)('RoadmapDemand on %s', id => {
  let knex: Knex;
  let company: Company;
  let demand: RoadmapDemand;
  let queries: DemandQueries;
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    company = await seed(knex, withValues(randomCompany(11)));
  });
  beforeEach(() => {
    queries = new DemandQueries(knex);
    demand = new RoadmapDemand({
      queries,
      requests: new RequestStore(knex),
      lines: new LineStore(knex),
      state: new EvaluationStateStore(knex),
      cache: new RevisionCache(),
    });
  });

  const some: Visibility = {
    all: false,
    refs: new Set([
      ...Array.from(
        { length: 30 },
        (_, i) => `component:default/model-${2 * i}`,
      ),
      'group:default/retail',
      'group:default/credit',
    ]),
  };

  it.each<[string, Visibility, atLeast: number]>([
    ['all models', EVERYTHING, 40],
    ['what one may see', some, 20],
    ['nothing that may not be seen', { all: false, refs: new Set() }, 0],
  ])('adds up %s as one would by hand', async (_, visibility, atLeast) => {
    const scopes: RoadmapScope[] = [
      { kind: 'unclaimed' },
      ...['core-it', 'ml-platform', 'cards-a', 'absent'].map(
        (team): RoadmapScope => ({
          kind: 'receivingTeam',
          team: `group:default/${team}`,
        }),
      ),
      ...company.lines.map(
        ({ entityRef }): RoadmapScope => ({
          kind: 'lineOfBusiness',
          lineOfBusiness: entityRef,
        }),
      ),
      ...[0, 20].map(
        (start): RoadmapScope => ({
          kind: 'models',
          models: [
            'component:default/gone',
            ...Array.from(
              { length: 25 },
              (__, i) => `component:default/model-${start + i}`,
            ),
          ],
        }),
      ),
    ];
    const requests = await Promise.all(
      STAGES.flatMap(stage =>
        scopes.map(async scope => ({
          stage,
          scope,
          row: await ask(knex, { stage, scope }),
        })),
      ),
    );
    const visible = await demand.visibleTo(visibility);
    const found = requests.map(({ row }) => visible.of(row));
    expect(found).toEqual(
      requests.map(request => naiveDemand(request, company, visibility)),
    );
    const touching = found.filter(({ models }) => models > 0).length;
    expect([touching >= atLeast, touching > 0]).toEqual([true, atLeast > 0]);

    for (const [i, { row }] of requests.entries()) {
      const touched = await queries.touchedBy(
        row,
        { visibility, lines: company.lines },
        100,
      );
      expect(touched).toHaveLength(found[i].models);
    }
  });

  it('holds what it found until results change, or what is asked for', async () => {
    const tallies = jest.spyOn(queries, 'tallies');
    const named = jest.spyOn(queries, 'namedTallies');
    const times = () => [tallies.mock.calls.length, named.mock.calls.length];
    const look = async () => {
      await demand.visibleTo(EVERYTHING);
      return times();
    };
    expect(await look()).toEqual([1, 1]);
    expect(await look()).toEqual([1, 1]);

    const [model] = company.evaluations.filter(({ ownership }) =>
      ownership?.stages.some(
        each => each.stage === 'serving' && each.status === 'fenced',
      ),
    );
    const row = await ask(knex, {
      scope: { kind: 'models', models: [model.entityRef] },
    });
    const of = async () => (await demand.visibleTo(EVERYTHING)).of(row);
    expect((await of()).fences).toBe(1);
    expect(times()).toEqual([1, 2]);

    // A model that left the catalog stays named, and counts as nothing.
    await new ResultStore(knex).remove([model.entityRef], Date.now());
    expect(await of()).toEqual(NO_DEMAND);
    expect(times()).toEqual([2, 3]);
  });
});
