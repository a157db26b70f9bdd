import {
  type Evaluation,
  OBJECTIVE_STANDINGS,
  objectiveStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { modelMatches } from '../__testUtils__/naive';
import { withObjectives } from '../__testUtils__/objectives';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import {
  canSee,
  EVERYTHING,
  NOTHING,
  type Visibility,
} from '../visibility/Visibility';
import {
  type ModelObjectiveRow,
  ObjectiveQueries,
  type ObjectiveRequest,
} from './ObjectiveQueries';

jest.setTimeout(60_000);

const REQUESTS: ObjectiveRequest[] = [
  {},
  { lifecycle: ['production'] },
  { lineOfBusiness: 'group:default/retail' },
  { lineOfBusiness: 'none', status: 'unclaimed' },
  { currency: 'USD' },
  { currency: 'GBP' },
  { status: 'fenced', currency: 'CHF' },
  { fencedTo: ['group:default/core-it', 'platform'] },
  { q: 'model-1', standing: 'reached' },
  ...OBJECTIVE_STANDINGS.map(standing => ({ standing })),
];

/** Whether a model is what is asked for; a second opinion on the SQL. */
function fits(
  evaluation: Evaluation,
  { standing, currency, ...filter }: ObjectiveRequest,
  lines: Parameters<typeof modelMatches>[2],
): boolean {
  const objective = evaluation.model?.businessObjective;
  return (
    modelMatches(evaluation, filter, lines) &&
    (!standing || objectiveStanding(objective?.kpi) === standing) &&
    (!currency || objective?.annualValue?.currency === currency)
  );
}

describe.each(DATABASES)('ObjectiveQueries on %s', id => {
  let queries: ObjectiveQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  beforeAll(async () => {
    const knex = await migratedDatabase(id);
    company = await seed(knex, withObjectives(randomCompany(3, 90)));
    queries = new ObjectiveQueries(knex);
  });

  const scopeOf = (visibility: Visibility) => ({
    visibility,
    lines: company.lines,
  });

  /** All rows, page by page. */
  async function read(
    request: ObjectiveRequest,
    sort: 'title' | '-value' = 'title',
    visibility: Visibility = EVERYTHING,
  ) {
    const rows: ModelObjectiveRow[] = [];
    let total: number;
    let cursor: string | undefined;
    do {
      const page = await queries.objectives(
        request,
        sort,
        { limit: 7, cursor },
        scopeOf(visibility),
      );
      rows.push(...page.rows);
      total = page.totalItems;
      cursor = page.nextCursor;
    } while (cursor);
    expect(total).toBe(rows.length);
    return rows;
  }

  it.each(REQUESTS)('finds the models that fit %j', async request => {
    const fitting = company.evaluations.filter(evaluation =>
      fits(evaluation, request, company.lines),
    );
    const found = await read(request);
    expect(found.map(row => row.entity_ref).sort()).toEqual(
      fitting.map(({ entityRef }) => entityRef).sort(),
    );
  });

  it('tells how each objective stands, and what is declared', async () => {
    const found = await read({});
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) {
      const { model, ownership } = company.evaluations.find(
        ({ entityRef }) => entityRef === row.entity_ref,
      )!;
      const { kpi, annualValue } = model!.businessObjective ?? {};
      expect(row).toMatchObject({
        standing: objectiveStanding(kpi),
        kpi: kpi?.name ?? null,
        baseline: kpi?.baseline ?? null,
        current: kpi?.current ?? null,
        target: kpi?.target ?? null,
        annual_value: annualValue?.amount ?? null,
        currency: annualValue?.currency ?? null,
        fences: ownership!.stages.filter(({ status }) => status === 'fenced')
          .length,
      });
    }
  });

  it('sorts by title, then by reference', async () => {
    const found = await read({});
    const keys = found.map(row => [row.sort_title, row.entity_ref]);
    // As bytes, in which databases and JavaScript agree on these titles.
    const before = (a: string[], b: string[]) =>
      Buffer.compare(Buffer.from(a.join('\0')), Buffer.from(b.join('\0')));
    expect(keys).toEqual([...keys].sort(before));
  });

  it('sorts by value, the highest first', async () => {
    const found = await read({ currency: 'EUR' }, '-value');
    const amounts = found.map(row => row.annual_value!);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(new Set(amounts).size).toBeGreaterThan(1);
  });

  it('shows to callers what they may see', async () => {
    expect(await read({}, 'title', NOTHING)).toEqual([]);
    const refs = new Set(
      company.evaluations.map(e => e.entityRef).filter((_, i) => i % 2 === 0),
    );
    const visibility: Visibility = { all: false, refs };
    const found = await read({}, 'title', visibility);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(row => canSee(visibility, row.entity_ref))).toBe(true);
    const line = { lineOfBusiness: 'group:default/retail' };
    expect(await read(line, 'title', visibility)).toEqual([]);
  });

  it('refuses the cursor of another order', async () => {
    const request = { currency: 'EUR' };
    const page = await queries.objectives(
      request,
      'title',
      { limit: 1 },
      scopeOf(EVERYTHING),
    );
    await expect(
      queries.objectives(
        request,
        '-value',
        { limit: 1, cursor: page.nextCursor },
        scopeOf(EVERYTHING),
      ),
    ).rejects.toThrow('cursor');
  });
});
