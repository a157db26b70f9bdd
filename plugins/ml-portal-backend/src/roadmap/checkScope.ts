import { InputError } from '@backstage/errors';
import type {
  RoadmapScope,
  Stage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ModelQueries } from '../database/ModelQueries';
import type { VisibleDemand } from './RoadmapDemand';
import { canSee, type Visibility } from '../visibility/Visibility';
import { scopeKey } from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * Refuses a scope that names what is not there: a typo would ask for nothing.
 *
 * @throws InputError that names it
 */
export async function checkScope(
  { stage, scope }: { stage: Stage; scope: RoadmapScope },
  visibility: Visibility,
  {
    models,
    demand,
  }: { models: ModelQueries; demand: Pick<VisibleDemand, 'lines' | 'scopes'> },
): Promise<void> {
  switch (scope.kind) {
    case 'models': {
      const found = await models.findAll(scope.models, visibility);
      const known = new Set(
        found
          .filter(({ role }) => role === 'model')
          .map(({ entity_ref }) => entity_ref),
      );
      const absent = scope.models.find(ref => !known.has(ref));
      if (absent !== undefined) {
        throw new InputError(`scope.models: there is no model ${absent}`);
      }
      return;
    }
    case 'receivingTeam':
      // Whether there is a team may not be for the caller to know.
      if (!demand.scopes.has(scopeKey(stage, scope))) {
        throw new InputError(
          `scope.team: no model waits for ${scope.team} at ${stage}`,
        );
      }
      return;
    case 'lineOfBusiness': {
      const { lineOfBusiness } = scope;
      const isLine = demand.lines.some(
        ({ entityRef }) => entityRef === lineOfBusiness,
      );
      if (!isLine || !canSee(visibility, lineOfBusiness)) {
        throw new InputError(
          `scope.lineOfBusiness: there is no line of business ${lineOfBusiness}`,
        );
      }
      return;
    }
    default:
  }
}
