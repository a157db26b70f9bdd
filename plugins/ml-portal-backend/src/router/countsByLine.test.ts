import {
  DEFAULT_SCORECARDS,
  type ModelFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { AssetQueries } from '../database/AssetQueries';
import { LineStore } from '../database/LineStore';
import { ModelQueries } from '../database/ModelQueries';
import { RollUpQueries } from '../database/RollUpQueries';
import { RollUps } from '../rollup/RollUps';
import { usedByOf } from './usedBy';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';

jest.setTimeout(60_000);

const PRODUCTION = ['production'];

describe.each(DATABASES)('counts by line of business on %s', id => {
  let rollUps: RollUps;
  let assets: AssetQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  let sees: Record<string, Visibility>;
  let found: (filter: ModelFilter, visibility: Visibility) => Promise<number>;
  beforeAll(async () => {
    const knex = await migratedDatabase(id);
    company = await seed(knex, randomCompany(3));
    const lines = new LineStore(knex);
    rollUps = new RollUps({
      queries: new RollUpQueries(knex),
      lines,
      scorecards: DEFAULT_SCORECARDS,
    });
    assets = new AssetQueries(knex);
    const models = new ModelQueries(knex);
    const known = await lines.list();
    found = async (filter, visibility) =>
      (
        await models.models(
          filter,
          'title',
          { limit: 1 },
          { visibility, lines: known },
        )
      ).totalItems;
    const outer = known.find(({ entityRef }) =>
      known.some(({ above }) => above.includes(entityRef)),
    )!;
    const refs = company.evaluations.map(({ entityRef }) => entityRef);
    sees = {
      all: EVERYTHING,
      'an outer line, not what is nested in it': {
        all: false,
        refs: new Set([...refs, outer.entityRef]),
      },
    };
  });

  it.each(['all', 'an outer line, not what is nested in it'])(
    'are those of the lists that they lead to, for who may see %s',
    async name => {
      const visibility = sees[name];
      const { heatMap } = await rollUps.organization({
        visibility,
        lifecycle: PRODUCTION,
      });
      expect(heatMap.length).toBeGreaterThan(1);
      for (const { lineOfBusiness, models, stages } of heatMap) {
        const ofLine = {
          lineOfBusiness: lineOfBusiness?.entityRef ?? 'none',
          lifecycle: PRODUCTION,
        };
        expect(await found(ofLine, visibility)).toBe(models);
        for (const { stage, counts } of stages) {
          const fenced = { ...ofLine, stage, status: 'fenced' as const };
          expect(await found(fenced, visibility)).toBe(counts.fenced);
        }
      }

      const tools = company.records
        .filter(({ entity }) => entity.role === 'tool')
        .map(({ entity }) => entity.entity_ref);
      const uses = await assets.uses('tool', tools, visibility);
      expect(uses).not.toEqual([]);
      for (const tool of tools) {
        const its = uses.filter(({ target }) => target === tool);
        const usedBy = usedByOf(its, { lines: company.lines, visibility });
        for (const { lineOfBusiness, models } of usedBy) {
          const ofLine = lineOfBusiness?.entityRef ?? 'none';
          expect(
            await found({ tool, lineOfBusiness: ofLine }, visibility),
          ).toBe(models);
        }
      }
    },
  );
});
