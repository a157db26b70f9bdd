import type { FilterKey } from '../../hooks/useModelFilter';
import {
  FENCE_WORDS,
  levelWord,
  nameOf,
  OPERATING_MODEL_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '../../words';

export const FILTER_WORDS: Record<FilterKey, string> = {
  q: 'Search',
  lineOfBusiness: 'Line of business',
  owner: 'Owner',
  lifecycle: 'Lifecycle',
  level: 'Level',
  stage: 'Stage',
  status: 'Status',
  fencedTo: 'Fenced to',
  tool: 'Tool',
  featureStore: 'Feature store',
  operatingModel: 'Operating model',
};

const VALUE_WORDS: Partial<Record<FilterKey, Record<string, string>>> = {
  lineOfBusiness: { none: 'None' },
  level: { none: levelWord(null) },
  stage: STAGE_WORDS,
  status: STATUS_WORDS,
  fencedTo: FENCE_WORDS,
  operatingModel: OPERATING_MODEL_WORDS,
};

const CAPITALIZED: FilterKey[] = ['lifecycle', 'level'];
const REFERENCES: FilterKey[] = [
  'lineOfBusiness',
  'owner',
  'fencedTo',
  'tool',
  'featureStore',
];

/** What people read for a value that the list of models is narrowed to. */
export function valueWord(key: FilterKey, value: string): string {
  const word = VALUE_WORDS[key]?.[value];
  if (word) {
    return word;
  }
  if (CAPITALIZED.includes(key)) {
    return levelWord(value);
  }
  return REFERENCES.includes(key) ? nameOf(value) : value;
}
