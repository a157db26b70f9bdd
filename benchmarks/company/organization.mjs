import { entity, numbered } from './entity.mjs';
import { randomOf } from './random.mjs';
import { sizesOf } from './sizes.mjs';

/** One line of business in five lies within another. */
const NESTED = 5;
/** The share of people who are in two teams. */
const IN_TWO_TEAMS = 0.03;

const group = (name, type, title, parent) =>
  entity(
    'Group',
    name,
    {
      type,
      profile: {
        displayName: title,
        email: `${name}@example.com`,
      },
      children: [],
      ...(parent && { parent }),
    },
    { title, description: `${title} of the generated company` },
  );

const user = (name, memberOf) =>
  entity('User', name, {
    profile: { displayName: `Person ${name}`, email: `${name}@example.com` },
    memberOf,
  });

/** Names of the groups that models can belong to, and which line each lies in. */
export function structureOf(models) {
  const sizes = sizesOf(models);
  const lines = Array.from({ length: sizes.lines }, (_, i) =>
    numbered('line', i),
  );
  const departments = Array.from({ length: sizes.departments }, (_, i) => ({
    name: numbered('department', i),
    line: i % sizes.lines,
  }));
  const teams = Array.from({ length: sizes.teams }, (_, i) => ({
    name: numbered('team', i),
    department: i % sizes.departments,
    line: departments[i % sizes.departments].line,
  }));
  const platformTeams = Array.from({ length: sizes.platformTeams }, (_, i) =>
    numbered('platform-team', i),
  );
  const itTeams = Array.from({ length: sizes.itTeams }, (_, i) =>
    numbered('it-team', i),
  );
  return { sizes, lines, departments, teams, platformTeams, itTeams };
}

/** All groups and users of a company of so many models. */
export function* organizationOf(seed, models) {
  const structure = structureOf(models);
  const { sizes, lines, departments, teams, platformTeams, itTeams } =
    structure;
  yield group('company', 'company', 'The company');
  for (const [i, name] of lines.entries()) {
    const above = i % NESTED === NESTED - 1 ? lines[i - 1] : 'company';
    yield group(name, 'line-of-business', `Line of business ${i}`, above);
  }
  for (const [i, { name, line }] of departments.entries()) {
    yield group(name, 'department', `Department ${i}`, lines[line]);
  }
  for (const [i, { name, department }] of teams.entries()) {
    yield group(name, 'team', `Team ${i}`, departments[department].name);
  }
  yield group('ml-platform', 'ml-platform', 'ML platform', 'company');
  for (const [i, name] of platformTeams.entries()) {
    yield group(name, 'ml-platform', `Platform team ${i}`, 'ml-platform');
  }
  yield group('core-it', 'department', 'Core IT', 'company');
  for (const [i, name] of itTeams.entries()) {
    yield group(name, 'team', `IT team ${i}`, 'core-it');
  }

  const random = randomOf(seed, 'users');
  const homes = [...teams.map(({ name }) => name), ...platformTeams];
  for (const [i, home] of [...homes, ...itTeams].entries()) {
    for (let k = 0; k < sizes.usersPerTeam; k++) {
      const second = random.chance(IN_TWO_TEAMS) && random.pick(homes);
      yield user(
        numbered('person', i * sizes.usersPerTeam + k),
        second && second !== home ? [home, second] : [home],
      );
    }
  }
}
