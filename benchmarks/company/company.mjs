import { modelOf } from './models.mjs';
import { organizationOf, structureOf } from './organization.mjs';
import { featureStoresOf, toolsOf } from './tools.mjs';

/**
 * A company of so many models, the same one for the same seed.
 *
 * @param organization - how many models groups, users, tools and stores are sized for;
 * as many as there are when not said
 */
export function* companyOf({ seed = 7, models, organization = models }) {
  const structure = structureOf(organization);
  yield* organizationOf(seed, organization);
  yield* toolsOf(seed, structure);
  yield* featureStoresOf(seed, structure);
  for (let index = 0; index < models; index++) {
    yield modelOf(seed, structure, index);
  }
}

/** What a company consists of, in numbers. */
export function countsOf({ models, organization = models }) {
  const { sizes, lines, departments, teams, platformTeams, itTeams } =
    structureOf(organization);
  const homes = teams.length + platformTeams.length + itTeams.length;
  return {
    models,
    tools: sizes.tools,
    featureStores: sizes.featureStores,
    // The company itself, the platform and core IT are groups too.
    groups: lines.length + departments.length + homes + 3,
    users: homes * sizes.usersPerTeam,
    linesOfBusiness: lines.length,
  };
}
