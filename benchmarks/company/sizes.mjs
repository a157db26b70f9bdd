/**
 * How many of everything a company with so many models has. A team for 12 models and
 * five people a team, ten teams a department; lines of business, tools and platform
 * teams grow slower than models do, as they do in companies.
 */
export function sizesOf(models) {
  const teams = Math.max(8, Math.ceil(models / 12));
  return {
    lines: 8 + Math.floor(models / 1000),
    departments: Math.max(8, Math.ceil(teams / 10)),
    teams,
    usersPerTeam: 5,
    platformTeams: Math.max(3, Math.ceil(models / 2500)),
    itTeams: Math.max(4, Math.ceil(models / 2500)),
    tools: Math.min(60, 20 + Math.floor(models / 1000)),
    featureStores: Math.max(4, Math.ceil(models / 100)),
  };
}
