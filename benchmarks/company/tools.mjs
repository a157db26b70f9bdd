import { entity, numbered } from './entity.mjs';
import { randomOf } from './random.mjs';

const STAGES = [
  'dataPreparation',
  'training',
  'deployment',
  'serving',
  'monitoring',
  'retraining',
];

export const toolName = index => numbered('tool', index);
export const storeName = index => numbered('store', index);

/** The tools that the company's platform offers. */
export function* toolsOf(seed, { sizes, platformTeams, itTeams }) {
  for (let i = 0; i < sizes.tools; i++) {
    const random = randomOf(seed, 'tool', i);
    yield entity(
      'Component',
      toolName(i),
      {
        type: 'ml-platform-tool',
        lifecycle: 'production',
        owner: random.pick(random.chance(0.8) ? platformTeams : itTeams),
        ml: {
          stagesServed: STAGES.filter(
            (_, stage) => stage === i % STAGES.length || random.chance(0.2),
          ),
          access: random.pick(['self-serve', 'request', 'managed']),
          adoption: random.pick(['mandatory', 'default', 'optional']),
          origin: random.pick(['built', 'bought', 'open-source']),
          alternatives: [toolName((i + STAGES.length) % sizes.tools)],
          requestUrl: `https://tools.example.com/${toolName(i)}/request`,
          decisionRecord: `https://wiki.example.com/decisions/${i}`,
        },
      },
      { title: `Tool ${i}`, description: 'A tool of the ML platform' },
    );
  }
}

/** The feature stores, each run by a team of a line of business or the platform. */
export function* featureStoresOf(seed, { sizes, teams, platformTeams }) {
  for (let i = 0; i < sizes.featureStores; i++) {
    const random = randomOf(seed, 'store', i);
    yield entity(
      'Resource',
      storeName(i),
      {
        type: 'feature-store',
        owner: random.chance(0.6)
          ? random.pick(teams).name
          : random.pick(platformTeams),
        ml: {
          technology: random.pick(['feast', 'tecton', 'in-house']),
          project: `project_${i}`,
          onlineStore: 'redis',
          offlineStore: random.pick(['bigquery', 'snowflake']),
          featureViews: Array.from({ length: 3 + random.below(5) }, (_, k) => ({
            name: `view_${i}_${k}`,
            description: 'Aggregates of the last days by customer',
            entities: ['customer'],
            features: [`count_7d_${k}`, `sum_30d_${k}`, `mean_90d_${k}`],
            ttl: 'P1D',
            online: random.chance(0.5),
          })),
        },
      },
      { title: `Store ${i}`, description: 'Features for many models' },
    );
  }
}

export { STAGES };
