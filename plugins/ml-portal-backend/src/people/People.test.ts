import type { Evaluation } from '@ml-portal/backstage-plugin-ml-portal-common';
import { user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import { PeopleQueries } from '../database/PeopleQueries';
import { EVERYTHING } from '../visibility/Visibility';
import { People } from './People';

jest.setTimeout(60_000);

type Model = Evaluation & Required<Pick<Evaluation, 'ownership' | 'model'>>;

/** Who is in which groups, beside one person in most teams. */
const MEMBERSHIPS: Record<string, string[]> = {
  roaming: ['cards-a', 'credit-b', 'mortgages-a'],
  embedded: ['cards-a', 'ml-platform'],
  central: ['ml-platform'],
  idle: ['retail'],
};

const SCOPES: Record<string, RollUpScope> = {
  all: { visibility: EVERYTHING },
  'in production': { visibility: EVERYTHING, lifecycle: ['production'] },
  absent: { visibility: EVERYTHING, lifecycle: ['absent'] },
};

describe.each(DATABASES)('People on %s', id => {
  describe.each([1, 2, 3])('of company %s', number => {
    let people: People;
    let company: Awaited<ReturnType<typeof seed>>;
    let groupsOf: Map<string, string[]>;
    beforeAll(async () => {
      const documents = [
        ...randomCompany(number),
        ...Object.entries(MEMBERSHIPS).map(([name, groups]) =>
          user(name, ...groups),
        ),
      ];
      groupsOf = new Map(
        documents
          .filter(({ kind }) => kind === 'User')
          .map(({ metadata, spec }) => [
            metadata.name,
            (spec!.memberOf as string[]).map(name => `group:default/${name}`),
          ]),
      );
      const knex = await migratedDatabase(id);
      company = await seed(knex, documents);
      people = new People({
        queries: new PeopleQueries(knex),
        lines: new LineStore(knex),
      });
    });

    const modelsIn = ({ lifecycle }: RollUpScope) =>
      company.evaluations.filter(
        (evaluation): evaluation is Model =>
          evaluation.model !== undefined &&
          (!lifecycle || lifecycle.includes(evaluation.model.lifecycle!)),
      );

    /** Goes through everybody, and asks what each has to do with the models. */
    function naively(models: Model[]) {
      const owners = new Set(
        models.flatMap(({ ownership }) => [
          ownership.owner?.entityRef,
          ...ownership.stages.map(({ owner }) => owner),
        ]),
      );
      const PLATFORM = 'group:default/ml-platform';
      const everybody = [...groupsOf.values()];
      const works = (group: string) => owners.has(group);
      return {
        practitioners: everybody.filter(groups => groups.some(works)).length,
        embedded: everybody.filter(
          groups => groups.includes(PLATFORM) && groups.some(works),
        ).length,
        models: models.length,
      };
    }

    it.each(Object.keys(SCOPES))('counts everybody once: %s', async name => {
      const models = modelsIn(SCOPES[name]);
      expect(await people.of(SCOPES[name], company.organization)).toEqual({
        ...naively(models),
        membershipKnown: true,
        linesOfBusiness: company.lines.map(({ entityRef, title }) => ({
          lineOfBusiness: { entityRef, title },
          ...naively(
            models.filter(({ lineOfBusiness }) =>
              isWithin(lineOfBusiness, entityRef, company.lines),
            ),
          ),
        })),
      });
    });

    it.each(Object.keys(SCOPES))(
      'has the figures of the phase: %s',
      async name => {
        const models = modelsIn(SCOPES[name]);
        const lines = models.map(({ lineOfBusiness }) => lineOfBusiness);
        expect(
          await people.phaseFigures(SCOPES[name], company.organization),
        ).toEqual({
          practitioners: naively(models).practitioners,
          models: models.length,
          linesOfBusiness: new Set(lines.filter(line => line !== null)).size,
        });
      },
    );
  });

  it('says where nobody is known', async () => {
    const knex = await migratedDatabase(id);
    const groups = randomCompany(1).filter(({ kind }) => kind !== 'User');
    const { organization } = await seed(knex, groups);
    const people = new People({
      queries: new PeopleQueries(knex),
      lines: new LineStore(knex),
    });
    const scope = { visibility: EVERYTHING };
    expect(await people.of(scope, organization)).toMatchObject({
      practitioners: 0,
      membershipKnown: false,
    });
    const figures = await people.phaseFigures(scope, organization);
    expect(figures.practitioners).toBeNull();
    expect(figures.models).toBe(60);
  });
});
