import type {
  HeatMapRow,
  LineOfBusiness,
  OrganizationOverview,
  RollUp,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { LineStore, StoredLine } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import type { RollUpQueries, Tallies } from '../database/RollUpQueries';
import { canSee } from '../visibility/Visibility';
import { type Exchange, fencesIn, toolUse } from './exchange';
import { withNested } from './nested';
import { rollUp } from './rollUp';

/** Whether `line` is, or is nested in, `outer`. */
function within(outer: string, lines: StoredLine[]) {
  const here = new Set(withNested(outer, lines));
  return (line: string | null) => line !== null && here.has(line);
}

/** Roll-ups over the models that the caller may see, from current results. */
export class RollUps {
  readonly #queries: RollUpQueries;
  readonly #lines: LineStore;
  readonly #scorecards: ScorecardDefinition[];

  constructor(options: {
    queries: RollUpQueries;
    lines: LineStore;
    scorecards: ScorecardDefinition[];
  }) {
    this.#queries = options.queries;
    this.#lines = options.lines;
    this.#scorecards = options.scorecards;
  }

  /** The lines of business that the caller may see, by title. */
  async linesOfBusiness(scope: RollUpScope): Promise<LineOfBusiness[]> {
    const [lines, tallies] = await Promise.all([
      this.#lines.list(),
      this.#queries.tallies(scope),
    ]);
    return this.#rollUpLines(lines, tallies, scope);
  }

  /** The lines of business, and the whole in one row. */
  async all(
    scope: RollUpScope,
  ): Promise<{ organization: RollUp; lines: LineOfBusiness[] }> {
    const [lines, tallies] = await Promise.all([
      this.#lines.list(),
      this.#queries.tallies(scope),
    ]);
    return {
      organization: rollUp(tallies, () => true, this.#scorecards),
      lines: this.#rollUpLines(lines, tallies, scope),
    };
  }

  #rollUpLines(
    lines: StoredLine[],
    tallies: Tallies,
    { visibility }: RollUpScope,
  ): LineOfBusiness[] {
    return lines
      .filter(({ entityRef }) => canSee(visibility, entityRef))
      .map(({ entityRef, title, above }) => ({
        entityRef,
        title,
        above: lines
          .filter(
            line =>
              above.includes(line.entityRef) &&
              canSee(visibility, line.entityRef),
          )
          .map(line => ({ entityRef: line.entityRef, title: line.title })),
        ...rollUp(tallies, within(entityRef, lines), this.#scorecards),
      }));
  }

  /** What goes in and out of a line of business that the caller may see. */
  async exchange(line: string, scope: RollUpScope): Promise<Exchange> {
    const lines = await this.#lines.list();
    const isHere = within(line, lines);
    const here = lines
      .map(({ entityRef }) => entityRef)
      .filter(ref => isHere(ref));
    const [fencesOut, fencesInto, stages] = await Promise.all([
      this.#queries.receivingTeams(scope, here),
      this.#queries.fencesInto(here, scope),
      this.#queries.toolStages(here, scope),
    ]);
    const names = [...new Set(stages.map(({ tool }) => tool))];
    const users = await this.#queries.toolUsers(names, scope);
    const visible = new Map(
      lines
        .filter(({ entityRef }) => canSee(scope.visibility, entityRef))
        .map(({ entityRef, title }) => [entityRef, { entityRef, title }]),
    );
    return {
      fencesOut,
      fencesIn: fencesIn(fencesInto, visible),
      tools: names
        .map(tool => toolUse(tool, { stages, users, isHere, visible }))
        .sort((a, b) => b.models - a.models || (a.tool < b.tool ? -1 : 1)),
    };
  }

  /** The whole, as far as the caller may see it. */
  async organization(
    scope: RollUpScope,
  ): Promise<Omit<OrganizationOverview, 'evaluatedAt' | 'stale'>> {
    const [lines, tallies, receivingTeams, toolSpread] = await Promise.all([
      this.#lines.list(),
      this.#queries.tallies(scope),
      this.#queries.receivingTeams(scope),
      this.#queries.toolSpread(scope),
    ]);
    const visible = lines.filter(({ entityRef }) =>
      canSee(scope.visibility, entityRef),
    );
    const row = (
      lineOfBusiness: HeatMapRow['lineOfBusiness'],
      includes: (line: string | null) => boolean,
    ): HeatMapRow => {
      const { models, score, stages } = rollUp(tallies, includes, []);
      return { lineOfBusiness, models, score, stages };
    };
    const known = new Set(visible.map(({ entityRef }) => entityRef));
    const withoutLine = row(null, line => line === null || !known.has(line));
    return {
      ...rollUp(tallies, () => true, this.#scorecards),
      heatMap: [
        ...visible.map(({ entityRef, title }) =>
          row({ entityRef, title }, within(entityRef, lines)),
        ),
        ...(withoutLine.models > 0 ? [withoutLine] : []),
      ],
      receivingTeams,
      toolSpread,
    };
  }
}
