import {
  FENCE_TARGETS,
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FilterKey } from '../../hooks/useModelFilter';
import { nameOf } from '../../nameOf';
import { type Translate, wordsOf } from '../../translation';

/** What people read for a value that the list of models is narrowed to. */
export function valueWord(key: FilterKey, value: string, t: Translate): string {
  const words = wordsOf(t);
  // An address may hold a value that there is no word for.
  const say = <T extends string>(
    known: readonly T[],
    word: (value: T) => string,
  ) => {
    const found = known.find(each => each === value);
    return found && word(found);
  };
  switch (key) {
    case 'q':
      return value;
    case 'stage':
      return say(STAGES, words.stage) ?? value;
    case 'status':
      return say(STAGE_STATUSES, words.status) ?? value;
    case 'operatingModel':
      return say(OPERATING_MODELS, words.operatingModel) ?? value;
    case 'fencedTo':
      return say(FENCE_TARGETS, words.fenceTarget) ?? nameOf(value);
    case 'level':
      return words.level(value === 'none' ? null : value);
    case 'lifecycle':
      return words.lifecycle(value);
    case 'lineOfBusiness':
      return value === 'none' ? t('models.noLine') : nameOf(value);
    default:
      return nameOf(value);
  }
}
