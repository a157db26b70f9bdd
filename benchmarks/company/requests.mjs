import { numbered } from './entity.mjs';
import { modelRef } from './models.mjs';
import { structureOf } from './organization.mjs';
import { randomOf } from './random.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const NEWEST = Date.UTC(2026, 0, 1);
const STAGES = [
  'dataPreparation',
  'training',
  'deployment',
  'serving',
  'monitoring',
  'retraining',
];
const STATUSES = {
  proposed: 0.35,
  'under-review': 0.2,
  planned: 0.15,
  'in-progress': 0.1,
  delivered: 0.12,
  declined: 0.08,
};
const SCOPES = {
  models: 0.5,
  receivingTeam: 0.2,
  lineOfBusiness: 0.25,
  unclaimed: 0.05,
};
/** Most are of interest to few. */
const MOST_VOTES = 60;
const MOST_COMMENTS = 6;
const MOST_NAMED = 30;
const PROBLEM =
  'We wait for weeks until somebody of another team has time for us, and do it by hand. ';

const groupRef = name => `group:default/${name}`;
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/**
 * What lines of business ask for, by table, as the portal keeps it.
 *
 * @param models - of the company
 */
export function requestsOf(seed, models, requests) {
  const { lines, platformTeams, itTeams } = structureOf(models);
  const teams = ['core-it', 'ml-platform', ...platformTeams, ...itTeams];
  const tables = {
    roadmap_requests: [],
    roadmap_named_models: [],
    roadmap_trail: [],
    roadmap_votes: [],
    roadmap_followers: [],
    roadmap_comments: [],
  };
  for (let index = 0; index < requests; index++) {
    const random = randomOf(seed, 'request', index);
    const id = numbered('request', index);
    const at = NEWEST - index * (DAY_MS / 4);
    const later = at + random.below(20) * DAY_MS;
    const scope = random.weighted(SCOPES);
    const status = random.weighted(STATUSES);
    const waits = status === 'proposed' && random.chance(0.7);
    const title = `Self-serve ${random.pick(STAGES)} ${index}`;
    const problem = PROBLEM.repeat(1 + random.below(8));
    const votes = Math.floor(MOST_VOTES * random.below(1000) ** 3 * 1e-9);
    const comments = random.below(MOST_COMMENTS);
    const voters = times(votes, i => `user:default/voter-${i}`);
    const of = { request_id: id };
    tables.roadmap_requests.push({
      id,
      title,
      problem,
      search_text: `${title}\n${problem}`.toLowerCase(),
      business_objective: PROBLEM,
      stage: random.pick(STAGES),
      scope_kind: scope,
      scope_ref:
        scope === 'receivingTeam'
          ? groupRef(random.pick(teams))
          : scope === 'lineOfBusiness'
          ? groupRef(random.pick(lines))
          : null,
      line_of_business: groupRef(random.pick(lines)),
      status,
      reason: status === 'declined' ? PROBLEM : null,
      tool: status === 'delivered' ? 'component:default/tool-00000' : null,
      requested_by: 'user:default/voter-0',
      requested_at: at,
      moved_at: status === 'proposed' ? at : later,
      answered_at: waits ? null : later,
      votes,
      comments,
    });
    if (scope === 'models') {
      const named = times(1 + random.below(MOST_NAMED), () =>
        modelRef(random.below(models)),
      );
      tables.roadmap_named_models.push(
        ...[...new Set(named)].map(entity_ref => ({ ...of, entity_ref })),
      );
    }
    tables.roadmap_trail.push({
      ...of,
      status: 'proposed',
      by: 'user:default/voter-0',
      at,
    });
    tables.roadmap_votes.push(
      ...voters.map(user_ref => ({
        ...of,
        user_ref,
        line_of_business: groupRef(random.pick(lines)),
        at: later,
      })),
    );
    tables.roadmap_followers.push(
      ...voters.map(user_ref => ({ ...of, user_ref, following: true })),
    );
    tables.roadmap_comments.push(
      ...times(comments, i => ({
        ...of,
        id: `${id}-${i}`,
        by: 'user:default/voter-0',
        at: later + i,
        text: PROBLEM,
      })),
    );
  }
  return tables;
}
