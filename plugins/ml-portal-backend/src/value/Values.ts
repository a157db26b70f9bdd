import {
  CurrencySums,
  type TeamValue,
  type Value,
  valueFigures,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import type { TeamTally, ValueQueries } from '../database/ValueQueries';
import { withNested } from '../rollup/nested';
import { visibleLines } from '../rollup/visibleLines';

const MOST_TEAMS = 50;

/** What waits for each team, those with the most models first. */
function receivingTeams(tallies: TeamTally[]): TeamValue[] {
  const teams = new Map<
    string,
    Omit<TeamValue, 'declaredValue'> & { sums: CurrencySums }
  >();
  for (const { owner, fencedTo, ...tally } of tallies) {
    const key = `${owner} ${fencedTo}`;
    let team = teams.get(key);
    if (!team) {
      team = { owner, fencedTo, models: 0, sums: new CurrencySums() };
      teams.set(key, team);
    }
    team.models += tally.models;
    team.sums.add(tally);
  }
  return [...teams.values()]
    .sort((a, b) => b.models - a.models || (a.owner < b.owner ? -1 : 1))
    .slice(0, MOST_TEAMS)
    .map(({ sums, ...team }) => ({ ...team, declaredValue: sums.values }));
}

/** What models are for and declared worth, as far as the caller may see it. */
export class Values {
  readonly #queries: ValueQueries;
  readonly #lines: LineStore;

  constructor(options: { queries: ValueQueries; lines: LineStore }) {
    this.#queries = options.queries;
    this.#lines = options.lines;
  }

  async of(scope: RollUpScope): Promise<Value> {
    const [lines, tallies, teams] = await Promise.all([
      this.#lines.list(),
      this.#queries.tallies(scope),
      this.#queries.teams(scope),
    ]);
    return {
      ...valueFigures(tallies, () => true),
      linesOfBusiness: visibleLines(lines, scope.visibility).refs.map(
        lineOfBusiness => {
          const here = new Set(withNested(lineOfBusiness.entityRef, lines));
          return {
            lineOfBusiness,
            ...valueFigures(tallies, line => line !== null && here.has(line)),
          };
        },
      ),
      receivingTeams: receivingTeams(teams),
    };
  }
}
