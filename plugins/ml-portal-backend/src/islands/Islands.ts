import {
  duplicateFeatures,
  type Few,
  type Islands as IslandsReply,
  isReused,
  lineIslands,
  stageIslands,
  type StoreWithViews,
  type UnreusedStore,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { IslandQueries, StoreUsers } from '../database/IslandQueries';
import type { LineStore } from '../database/LineStore';
import { documentOf } from '../database/ModelQueries';
import type { RollUpScope } from '../database/modelsInScope';
import { withNested } from '../rollup/nested';
import { type VisibleLine, visibleLines } from '../rollup/visibleLines';

/** As many as a person looks through. */
const MOST = 100;
const MOST_DEFINITIONS = 20;

function firstOf<T>(items: T[]): Few<T> {
  return { items: items.slice(0, MOST), totalItems: items.length };
}

function byStore(users: StoreUsers[]): Map<string, StoreUsers[]> {
  const found = new Map<string, StoreUsers[]>();
  for (const user of users) {
    found.set(user.store, [...(found.get(user.store) ?? []), user]);
  }
  return found;
}

/** Where lines of business work on their own, as far as the caller may see it. */
export class Islands {
  readonly #queries: IslandQueries;
  readonly #lines: LineStore;

  constructor(options: { queries: IslandQueries; lines: LineStore }) {
    this.#queries = options.queries;
    this.#lines = options.lines;
  }

  async of(scope: RollUpScope): Promise<IslandsReply> {
    const lines = await this.#lines.list();
    const { refs, find } = visibleLines(lines, scope.visibility);
    const [uses, stores] = await Promise.all([
      this.#queries.toolUses(scope),
      this.#stores(scope, find),
    ]);
    const islandsOf = lineIslands(uses);
    return {
      stages: stageIslands(
        uses.map(row => ({ ...row, line: find(row.line)?.entityRef ?? null })),
      ),
      linesOfBusiness: refs.map(lineOfBusiness => ({
        lineOfBusiness,
        ...islandsOf(withNested(lineOfBusiness.entityRef, lines)),
      })),
      ...stores,
    };
  }

  async #stores(
    scope: RollUpScope,
    find: (line: string | null) => VisibleLine,
  ): Promise<
    Pick<IslandsReply, 'featureStores' | 'unreusedStores' | 'duplicateFeatures'>
  > {
    const users = byStore(await this.#queries.storeUsers(scope));
    const unreused: UnreusedStore[] = [];
    const views: StoreWithViews[] = [];
    for await (const rows of this.#queries.stores(scope)) {
      for (const row of rows) {
        const { entity_ref: entityRef, title } = row;
        const { owner, featureStore } = documentOf(row);
        const { featureViews = [] } = featureStore ?? {};
        views.push({ entityRef, featureViews });

        const lineOfBusiness = find(row.line_of_business);
        const its = users.get(entityRef) ?? [];
        const userLines = its.map(({ line }) => find(line)?.entityRef ?? null);
        if (!isReused(lineOfBusiness?.entityRef ?? null, userLines)) {
          const models = its.reduce((sum, user) => sum + user.models, 0);
          unreused.push({ entityRef, title, owner, lineOfBusiness, models });
        }
      }
    }
    return {
      featureStores: views.length,
      unreusedStores: firstOf(unreused),
      duplicateFeatures: firstOf(
        duplicateFeatures(views).map(({ definitions, ...feature }) => ({
          ...feature,
          definitions: definitions.slice(0, MOST_DEFINITIONS),
        })),
      ),
    };
  }
}
