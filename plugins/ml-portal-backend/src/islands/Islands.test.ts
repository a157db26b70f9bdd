import type { Entity } from '@backstage/catalog-model';
import {
  type Evaluation,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { featureStore } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { IslandQueries } from '../database/IslandQueries';
import { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import { canSee, EVERYTHING, NOTHING } from '../visibility/Visibility';
import { Islands } from './Islands';

jest.setTimeout(60_000);

type Model = Evaluation & Required<Pick<Evaluation, 'ownership' | 'model'>>;

function storeOf(name: string, owner: string, ...features: string[]): Entity {
  const store = featureStore(name, owner);
  store.spec!.ml = {
    featureViews: [{ name: 'v', entities: ['customer'], features }],
  };
  return store;
}

const STORES = [
  storeOf('one', 'retail-a', 'age', 'income'),
  storeOf('two', 'risk-a', 'AGE', 'spend'),
  storeOf('three', 'ml-platform', 'age', 'spend'),
];

describe.each(DATABASES)('Islands on %s', id => {
  describe.each([1, 2, 3])('of company %s', number => {
    let islands: Islands;
    let company: Awaited<ReturnType<typeof seed>>;
    let scopes: Record<string, RollUpScope>;
    beforeAll(async () => {
      const knex = await migratedDatabase(id);
      company = await seed(knex, [...randomCompany(number), ...STORES]);
      islands = new Islands({
        queries: new IslandQueries(knex),
        lines: new LineStore(knex),
      });
      const some = company.evaluations
        .map(({ entityRef }) => entityRef)
        .filter((_, i) => i % 3 !== 0);
      const refs = new Set([
        ...some,
        'group:default/retail',
        'group:default/risk',
      ]);
      scopes = {
        all: { visibility: EVERYTHING },
        'all in production': {
          visibility: EVERYTHING,
          lifecycle: ['production'],
        },
        'some of them': { visibility: { all: false, refs } },
        none: { visibility: NOTHING },
      };
    });

    const NAMES = ['all', 'all in production', 'some of them', 'none'];

    const modelsIn = ({ visibility, lifecycle }: RollUpScope) =>
      company.evaluations.filter(
        (evaluation): evaluation is Model =>
          evaluation.model !== undefined &&
          canSee(visibility, evaluation.entityRef) &&
          (!lifecycle || lifecycle.includes(evaluation.model.lifecycle!)),
      );
    /** One for each stage at which a model lists a tool. */
    const usesIn = (scope: RollUpScope) =>
      modelsIn(scope).flatMap(({ lineOfBusiness: line, model }) =>
        [...model.stages].flatMap(([stage, { tools }]) =>
          tools.map(tool => ({ stage, tool, line })),
        ),
      );
    const seen = ({ visibility }: RollUpScope, line: string | null) =>
      line !== null && canSee(visibility, line) ? line : null;

    it.each(NAMES)(
      'tells how far tools spread at each stage: %s',
      async name => {
        const scope = scopes[name];
        const { stages } = await islands.of(scope);
        expect(stages.map(({ stage }) => stage)).toEqual(STAGES);
        for (const found of stages) {
          const here = usesIn(scope).filter(
            ({ stage }) => stage === found.stage,
          );
          const tools = [...new Set(here.map(({ tool }) => tool))];
          const shares = tools.map(
            tool => here.filter(use => use.tool === tool).length / here.length,
          );
          const isShared = (tool: string) =>
            new Set(
              here
                .filter(use => use.tool === tool)
                .map(({ line }) => seen(scope, line))
                .filter(line => line !== null),
            ).size > 1;
          expect(found).toMatchObject({
            tools: tools.length,
            uses: here.length,
            sharedUses: here.filter(({ tool }) => isShared(tool)).length,
          });
          // The product of p^-p, which is the exponential of the entropy.
          expect(found.effectiveTools).toBeCloseTo(
            tools.length === 0
              ? 0
              : shares.reduce((product, p) => product * p ** -p, 1),
          );
        }
      },
    );

    it.each(NAMES)('tells how far lines are on their own: %s', async name => {
      const scope = scopes[name];
      const { linesOfBusiness } = await islands.of(scope);
      expect(linesOfBusiness).toEqual(
        company.lines
          .filter(({ entityRef }) => canSee(scope.visibility, entityRef))
          .map(({ entityRef, title }) => {
            const all = usesIn(scope);
            const isHere = ({ line }: { line: string | null }) =>
              isWithin(line, entityRef, company.lines);
            const here = all.filter(isHere);
            const alone = here.filter(
              ({ tool }) => !all.some(use => use.tool === tool && !isHere(use)),
            );
            const toolsOf = (uses: typeof all) =>
              new Set(uses.map(({ tool }) => tool)).size;
            return {
              lineOfBusiness: { entityRef, title },
              tools: toolsOf(here),
              unsharedTools: toolsOf(alone),
              uses: here.length,
              unsharedUses: alone.length,
            };
          }),
      );
    });

    it.each(NAMES)('finds the stores that nobody reuses: %s', async name => {
      const scope = scopes[name];
      const stores = company.evaluations.filter(
        ({ role, entityRef }) =>
          role === 'featureStore' && canSee(scope.visibility, entityRef),
      );
      const usersOf = (store: string) =>
        modelsIn(scope).filter(({ model }) =>
          model.featureStores.includes(store),
        );
      const { featureStores, unreusedStores } = await islands.of(scope);
      expect(featureStores).toBe(stores.length);
      const expected = stores.flatMap(({ entityRef, lineOfBusiness }) => {
        const users = usersOf(entityRef);
        const owner = seen(scope, lineOfBusiness);
        const parties = new Set<string | null>(
          users.map(user => seen(scope, user.lineOfBusiness)),
        );
        if (owner) {
          parties.add(owner);
        }
        return parties.size < 2 ? [[entityRef, owner, users.length]] : [];
      });
      expect(
        unreusedStores.items
          .map(({ entityRef, lineOfBusiness, models }) => [
            entityRef,
            lineOfBusiness?.entityRef ?? null,
            models,
          ])
          .sort(),
      ).toEqual(expected.sort());
      expect(unreusedStores.totalItems).toBe(expected.length);
    });

    it.each(NAMES)(
      'finds features that several stores define: %s',
      async name => {
        const scope = scopes[name];
        const visible = ['one', 'two', 'three'].filter(store =>
          canSee(scope.visibility, `resource:default/${store}`),
        );
        const { duplicateFeatures } = await islands.of(scope);
        const found = duplicateFeatures.items.map(
          ({ feature, stores, definitions }) =>
            `${feature.toLowerCase()} ${stores} ${definitions.length}`,
        );
        const agesIn = visible.length;
        const spendsIn = visible.filter(store => store !== 'one').length;
        expect(found.sort()).toEqual([
          ...(agesIn > 1 ? [`age ${agesIn} ${agesIn}`] : []),
          ...(spendsIn > 1 ? [`spend ${spendsIn} ${spendsIn}`] : []),
        ]);
        expect(duplicateFeatures.totalItems).toBe(found.length);
      },
    );
  });

  it('shows the first of many stores, and says how many there are', async () => {
    const knex = await migratedDatabase(id);
    const names = Array.from({ length: 1_050 }, (_, i) => `store-${i}`);
    await seed(
      knex,
      names.map(name => storeOf(name, 'nobody', 'age')),
    );
    const { featureStores, unreusedStores, duplicateFeatures } =
      await new Islands({
        queries: new IslandQueries(knex),
        lines: new LineStore(knex),
      }).of({ visibility: EVERYTHING });
    expect(featureStores).toBe(1_050);
    expect(unreusedStores.totalItems).toBe(1_050);
    expect(unreusedStores.items).toHaveLength(100);
    expect(unreusedStores.items[99].title).toBe([...names].sort()[99]);
    expect(duplicateFeatures.items[0].stores).toBe(1_050);
    expect(duplicateFeatures.items[0].definitions).toHaveLength(20);
  });
});
