import {
  type DeclaredValue,
  type Evaluation,
  MEASURED_STANDINGS,
  OBJECTIVE_STANDINGS,
  objectiveStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { withObjectives } from '../__testUtils__/objectives';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import { ValueQueries } from '../database/ValueQueries';
import { canSee, EVERYTHING, NOTHING } from '../visibility/Visibility';
import { Values } from './Values';

jest.setTimeout(60_000);

type Model = Evaluation & Required<Pick<Evaluation, 'ownership' | 'model'>>;

const isFenced = ({ ownership }: Model) =>
  ownership.stages.some(({ status }) => status === 'fenced');

/** The sums of what models declare; a second opinion on the SQL. */
function declared(models: Model[]): DeclaredValue[] {
  const values = models.flatMap(
    ({ model }) => model.businessObjective?.annualValue ?? [],
  );
  return [...new Set(values.map(({ currency }) => currency))]
    .map(currency => {
      const its = values.filter(value => value.currency === currency);
      const amount = its.reduce((sum, value) => sum + value.amount, 0);
      return { currency, amount, models: its.length };
    })
    .sort((a, b) => b.models - a.models || (a.currency < b.currency ? -1 : 1));
}

function figuresOf(models: Model[]) {
  const count = (standing: string) =>
    models.filter(
      ({ model }) =>
        objectiveStanding(model.businessObjective?.kpi) === standing,
    ).length;
  return {
    models: models.length,
    measured: MEASURED_STANDINGS.reduce((sum, s) => sum + count(s), 0),
    standings: Object.fromEntries(OBJECTIVE_STANDINGS.map(s => [s, count(s)])),
    declaredValue: declared(models),
    behindFences: declared(models.filter(isFenced)),
  };
}

describe.each(DATABASES)('Values on %s', id => {
  describe.each([1, 2])('of company %s', number => {
    let values: Values;
    let company: Awaited<ReturnType<typeof seed>>;
    let scopes: Record<string, RollUpScope>;
    beforeAll(async () => {
      const knex = await migratedDatabase(id);
      company = await seed(knex, withObjectives(randomCompany(number, 90)));
      values = new Values({
        queries: new ValueQueries(knex),
        lines: new LineStore(knex),
      });
      const some = company.evaluations
        .map(({ entityRef }) => entityRef)
        .filter((_, i) => i % 3 !== 0);
      const refs = new Set([...some, 'group:default/retail']);
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

    it.each(NAMES)('adds up the whole: %s', async name => {
      const found = await values.of(scopes[name]);
      expect(found).toMatchObject(figuresOf(modelsIn(scopes[name])));
    });

    it('has every standing, and more than one currency', async () => {
      const { standings, behindFences } = await values.of(scopes.all);
      expect(Object.values(standings).every(count => count > 0)).toBe(true);
      expect(behindFences.length).toBeGreaterThan(1);
    });

    it.each(NAMES)('adds up lines, nested ones too: %s', async name => {
      const scope = scopes[name];
      const { linesOfBusiness } = await values.of(scope);
      expect(linesOfBusiness).toEqual(
        company.lines
          .filter(({ entityRef }) => canSee(scope.visibility, entityRef))
          .map(({ entityRef, title }) => ({
            lineOfBusiness: { entityRef, title },
            ...figuresOf(
              modelsIn(scope).filter(({ lineOfBusiness }) =>
                isWithin(lineOfBusiness, entityRef, company.lines),
              ),
            ),
          })),
      );
    });

    it.each(NAMES)('tells what waits for whom: %s', async name => {
      const models = modelsIn(scopes[name]);
      const { receivingTeams } = await values.of(scopes[name]);
      const teams = new Map<string, Model[]>();
      for (const model of models) {
        if (model.model.businessObjective?.annualValue) {
          const owners = model.ownership.stages
            .filter(({ status }) => status === 'fenced')
            .map(({ owner, fencedTo }) => `${owner} ${fencedTo}`);
          for (const owner of new Set(owners)) {
            teams.set(owner, [...(teams.get(owner) ?? []), model]);
          }
        }
      }
      expect(
        receivingTeams.map(({ owner, fencedTo, ...team }) => [
          `${owner} ${fencedTo}`,
          team,
        ]),
      ).toEqual(
        [...teams]
          .map(([owner, its]) => [
            owner,
            { models: its.length, declaredValue: declared(its) },
          ])
          .sort(
            (a: any, b: any) =>
              b[1].models - a[1].models || (a[0] < b[0] ? -1 : 1),
          ),
      );
    });
  });
});
