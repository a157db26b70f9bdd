import {
  type Organization,
  type People as PeopleReply,
  type PeopleCount,
  type PhaseFigures,
  practitionersOf,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import type { PeopleQueries } from '../database/PeopleQueries';
import { withNested } from '../rollup/nested';
import { visibleLines } from '../rollup/visibleLines';

/**
 * Counts who works on models. It looks at all groups and users, so what it finds
 * is for those who may read every entity.
 */
export class People {
  readonly #queries: PeopleQueries;
  readonly #lines: LineStore;

  constructor(options: { queries: PeopleQueries; lines: LineStore }) {
    this.#queries = options.queries;
    this.#lines = options.lines;
  }

  async of(
    scope: RollUpScope,
    organization: Organization,
  ): Promise<PeopleReply> {
    const [lines, owners, models] = await Promise.all([
      this.#lines.list(),
      this.#queries.owners(scope),
      this.#queries.models(scope),
    ]);
    const count = (
      includes: (row: { line: string | null }) => boolean,
    ): PeopleCount => {
      const { practitioners, embedded } = practitionersOf(
        owners.filter(includes).map(({ owner }) => owner),
        organization,
      );
      return {
        practitioners: practitioners.length,
        embedded: embedded.length,
        models: models
          .filter(includes)
          .reduce((sum, row) => sum + row.models, 0),
      };
    };
    return {
      ...count(() => true),
      membershipKnown: organization.hasUsers,
      linesOfBusiness: visibleLines(lines, scope.visibility).refs.map(
        lineOfBusiness => {
          const here = new Set(withNested(lineOfBusiness.entityRef, lines));
          return {
            lineOfBusiness,
            ...count(({ line }) => line !== null && here.has(line)),
          };
        },
      ),
    };
  }

  /** The figures that the phase is judged by. */
  async phaseFigures(
    scope: RollUpScope,
    organization: Organization,
  ): Promise<PhaseFigures> {
    const [owners, models] = await Promise.all([
      this.#queries.owners(scope),
      this.#queries.models(scope),
    ]);
    const { practitioners } = practitionersOf(
      owners.map(({ owner }) => owner),
      organization,
    );
    return {
      practitioners: organization.hasUsers ? practitioners.length : null,
      models: models.reduce((sum, row) => sum + row.models, 0),
      linesOfBusiness: models.filter(({ line }) => line !== null).length,
    };
  }
}
