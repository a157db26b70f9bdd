import { entity, numbered } from './entity.mjs';
import { randomOf } from './random.mjs';
import { STAGES, storeName, toolName } from './tools.mjs';

/** Who runs a stage of a model. The shares add up to 1. */
const STAGE_SHARES = {
  // Nothing is written but the stage, so the owner of the model runs it.
  own: 0.42,
  sameLine: 0.13,
  platform: 0.15,
  outside: 0.08,
  otherLine: 0.06,
  orphaned: 0.02,
  notApplicable: 0.06,
  unclaimed: 0.08,
};

const MODEL_OWNER_SHARES = { team: 0.95, platform: 0.02, orphaned: 0.03 };

/** The annotation by which a policy can let readers see a tenth of the models. */
export const AUDIENCE_ANNOTATION = 'example.com/audience';
export const AUDIENCES = 10;

const USES = ['Fraud', 'Churn', 'Pricing', 'Demand', 'Claims', 'Offer', 'Risk'];
const KINDS = ['score', 'forecast', 'ranking', 'segments', 'alerts'];
const SENTENCES = [
  'Decides which cases a person looks at first.',
  'Not for decisions about a single customer without a person involved.',
  'Trained on two years of data from one country only.',
  'Drifts when campaigns change who applies.',
  'Was compared with the rules it replaces for three months.',
];

export const modelName = index => numbered('model', index);

export const modelRef = index => `component:default/${modelName(index)}`;

/** The model of that number, which depends on nothing but seed and organisation. */
export function modelOf(seed, structure, index) {
  const random = randomOf(seed, 'model', index);
  const home = random.pick(structure.teams);
  const use = random.pick(USES);
  const kind = random.pick(KINDS);
  const task = random.pick(['tabular-classification', 'tabular-regression']);
  return entity(
    'Component',
    modelName(index),
    {
      type: 'ml-model',
      lifecycle: random.weighted({
        production: 0.7,
        experimental: 0.2,
        deprecated: 0.1,
      }),
      owner: ownerOf(random, structure, home),
      ml: {
        tasks: [task],
        servingMode: random.pick(['real-time', 'batch', 'streaming', 'edge']),
        libraryName: random.pick(['xgboost', 'lightgbm', 'pytorch']),
        algorithm: 'gradient boosted trees',
        datasets: [`warehouse.${use}_${index}`, `warehouse.customers_${kind}`],
        license: 'proprietary',
        riskRating: random.pick(['high', 'medium', 'low', 'unknown']),
        intendedUses: [random.pick(SENTENCES), random.pick(SENTENCES)],
        limitations: [random.pick(SENTENCES), random.pick(SENTENCES)],
        ethicalConsiderations: [random.pick(SENTENCES)],
        businessObjective: {
          problem: `${use} is judged too late, and by too few people.`,
          kpi: {
            name: 'hit rate',
            unit: 'percent',
            baseline: random.below(30),
            target: 40 + random.below(30),
            current: 20 + random.below(40),
            asOf: '2026-10-01',
          },
          annualValue: {
            amount: 50_000 * (1 + random.below(60)),
            currency: 'EUR',
          },
        },
        featureStores: storesOf(random, structure),
        stages: stagesOf(random, structure, home, index),
        custom: {
          costCenter: `CC-${1000 + random.below(9000)}`,
          modelCard: `https://models.example.com/cards/${modelName(index)}`,
        },
      },
    },
    {
      title: `${use} ${kind} ${index}`,
      description: `${random.pick(SENTENCES)} ${random.pick(SENTENCES)}`,
      tags: [use.toLowerCase(), kind],
      annotations: {
        'backstage.io/source-location': `url:https://git.example.com/ml/${modelName(
          index,
        )}`,
        [AUDIENCE_ANNOTATION]: `audience-${random.below(AUDIENCES)}`,
      },
    },
  );
}

/** The same model after somebody else began to run one of its stages. */
export function changedModel(seed, structure, entity, when) {
  const random = randomOf(seed, 'change', entity.metadata.name, when);
  const stages = { ...entity.spec.ml.stages };
  const stage = random.pick(STAGES);
  const written = stageOf(random, structure, random.pick(structure.teams));
  if (written) stages[stage] = written;
  else delete stages[stage];
  return {
    ...entity,
    metadata: { ...entity.metadata, etag: `${when}` },
    spec: { ...entity.spec, ml: { ...entity.spec.ml, stages } },
  };
}

function ownerOf(random, { platformTeams }, home) {
  switch (random.weighted(MODEL_OWNER_SHARES)) {
    case 'platform':
      return random.pick(platformTeams);
    case 'orphaned':
      return `dissolved-${random.below(50)}`;
    default:
      return home.name;
  }
}

function storesOf(random, { sizes }) {
  return Array.from({ length: random.below(3) }, () =>
    storeName(random.below(sizes.featureStores)),
  ).filter((name, i, all) => all.indexOf(name) === i);
}

function stagesOf(random, structure, home, index) {
  const stages = {};
  for (const stage of STAGES) {
    const written = stageOf(random, structure, home);
    if (!written) continue;
    if (!written.notApplicable && random.chance(0.5)) {
      written.dashboard = `https://grafana.example.com/${stage}/${index}`;
    }
    stages[stage] = written;
  }
  return stages;
}

function stageOf(random, structure, home) {
  const { teams, platformTeams, itTeams, sizes } = structure;
  const share = random.weighted(STAGE_SHARES);
  if (share === 'unclaimed') return undefined;
  if (share === 'notApplicable') {
    return { notApplicable: 'The model is bought, and run by its vendor.' };
  }
  const owner = {
    own: () => undefined,
    sameLine: () => teamIn(random, structure, home.line),
    platform: () => random.pick(platformTeams),
    outside: () => random.pick(itTeams),
    otherLine: () => random.pick(teams).name,
    orphaned: () => `group:default/dissolved-${random.below(50)}`,
  }[share]();
  const tools = Array.from({ length: random.below(3) }, () =>
    toolName(random.below(sizes.tools)),
  ).filter((name, i, all) => all.indexOf(name) === i);
  return {
    ...(owner && { owner }),
    ...(tools.length > 0 && { tools }),
    ...(owner &&
      random.chance(0.4) && {
        agreement: `https://wiki.example.com/agreements/${random.below(500)}`,
      }),
    ...(random.chance(0.15) && { cadence: 'P1M' }),
  };
}

/** A team of that line. Teams are dealt out to lines in turns, by department. */
function teamIn(random, { teams, sizes }, line) {
  const departmentsOfLine = Math.ceil((sizes.departments - line) / sizes.lines);
  const department = line + sizes.lines * random.below(departmentsOfLine);
  const teamsOfDepartment = Math.ceil(
    (sizes.teams - department) / sizes.departments,
  );
  return teams[department + sizes.departments * random.below(teamsOfDepartment)]
    .name;
}
