import type { Entity } from '@backstage/catalog-model';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { featureStore, group, model, tool, user } from './company';

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state + 0x6d2b79f5, 1);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Titles that trip up a list: equal, accented, with what SQL takes specially. */
const TITLES = ['Fraud', 'fraud', 'Äquator', '100 % sure', 'snake_case', "O'B"];

/** A model that lists a store among its tools, and a tool among its stores. */
export function mixedUp(): Entity {
  return model('mixed-up', 'cards-a', {
    stages: { training: { tools: ['resource:default/customers'] } },
    featureStores: ['component:default/mlflow'],
  });
}

/**
 * A company that has a bit of everything, the same one for the same seed: lines
 * nested in lines, teams in a line, in several and in none, teams of nobody,
 * models with every status at every stage, with and without an owner or a score.
 */
export function randomCompany(seed: number, models = 60): Entity[] {
  const next = randomNumbers(seed);
  const chance = (share: number) => next() < share;
  const pick = <T>(items: readonly T[]): T =>
    items[Math.floor(next() * items.length)];

  const lines = ['retail', 'cards', 'credit', 'risk', 'mortgages'];
  const groups = [
    group('retail', 'line-of-business'),
    group('cards', 'line-of-business', 'retail'),
    group('credit', 'line-of-business', 'cards'),
    group('risk', 'line-of-business'),
    group('mortgages', 'line-of-business', 'risk'),
    group('ml-platform', 'ml-platform'),
    group('core-it', 'department'),
  ];
  const teams = lines.flatMap(line => [`${line}-a`, `${line}-b`]);
  const owners = [...teams, 'ml-platform', 'core-it', 'user:wanderer', 'gone'];
  const users = ['ml-platform', 'core-it', ...teams]
    .filter(name => name !== 'risk-b')
    .map(name => user(`of-${name}`, name));
  const tools = ['mlflow', 'feast', 'seldon'];
  const stores = ['customers', 'payments'];

  const stageOf = () => {
    if (chance(0.15)) {
      return { notApplicable: 'Not for this model' };
    }
    return {
      ...(chance(0.5) && { owner: pick(owners) }),
      ...(chance(0.6) && { tools: tools.filter(() => chance(0.5)) }),
      ...(chance(0.2) && { agreement: 'https://example.com/agreement' }),
    };
  };
  const randomModel = (_: unknown, i: number): Entity => {
    const noStageApplies = chance(0.05);
    const stages = Object.fromEntries(
      STAGES.filter(() => noStageApplies || chance(0.8)).map(stage => [
        stage,
        noStageApplies ? { notApplicable: 'Bought' } : stageOf(),
      ]),
    );
    const entity = model(
      `model-${i}`,
      pick(owners),
      {
        stages,
        featureStores: stores.filter(() => chance(0.4)),
        businessObjective: { problem: 'Too slow', kpi: { target: 5 } },
      },
      pick(['production', 'production', 'experimental', 'deprecated']),
    );
    if (chance(0.6)) {
      entity.metadata.title = pick(TITLES);
    }
    return entity;
  };

  return [
    ...groups,
    ...teams.map(name => group(name, 'team', name.slice(0, -2))),
    ...users,
    // Works in two lines of business, so for neither.
    user('wanderer', 'cards-a', 'risk-a'),
    ...tools.map(name => tool(name, pick(owners), { access: 'self-serve' })),
    ...stores.map(name => featureStore(name, pick(owners))),
    ...Array.from({ length: models }, randomModel),
  ];
}
