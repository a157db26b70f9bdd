import type { ResultRecord } from '../evaluation/toRecord';
import { group, model, stages, user } from './company';
import { evaluateAll, READ_AT } from './results';

/** Two teams, only one of them in a line of business. */
export const ORGANIZATION = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('core-it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'core-it'),
];

/** Results of the named models of the team `loans`; `ml` is what their documents say. */
export function resultsOf(
  names: string[],
  ml: object = { stages: stages() },
  readAt: number = READ_AT,
): ResultRecord[] {
  const models = names.map(name => model(name, 'loans', ml));
  return evaluateAll([...ORGANIZATION, ...models], readAt).records;
}

export const refOf = (name: string) => `component:default/${name}`;
/** A stage is run by others. */
export const FENCED = {
  stages: stages({ serving: { owner: 'core-it', tools: ['nginx'] } }),
  featureStores: ['customers'],
};
/** Hardly anything is said. */
export const BARE = { stages: { training: { tools: ['mlflow', 'ray'] } } };

/** The same result, of another version of its document or read later. */
export function as(
  { entity, ...rest }: ResultRecord,
  change: Partial<ResultRecord['entity']>,
): ResultRecord {
  return { ...rest, entity: { ...entity, ...change } };
}
