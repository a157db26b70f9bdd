import {
  CHECK_RESULTS,
  DEFAULT_SCORECARD_BY_ROLE,
  FENCE_TARGETS,
  OPERATING_MODELS,
  STAGE_STATUSES,
  type ScorecardInForce,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FilterKey, FilterValues } from '../../hooks/useModelFilter';
import { nameOf } from '../../nameOf';
import { type Translate, wordsOf } from '../../translation';

/** What people read for a condition, which may rest on others. */
export function conditionWord(
  key: FilterKey,
  values: FilterValues,
  scorecards: readonly ScorecardInForce[],
  t: Translate,
): string {
  const words = wordsOf(t, scorecards);
  const value = values[key] ?? '';
  const asked = values.scorecard ?? DEFAULT_SCORECARD_BY_ROLE.model;
  const scorecard = scorecards.find(({ id }) => id === asked);
  switch (key) {
    case 'scorecard':
      return scorecard?.title ?? value;
    case 'level':
      return words.level(value === 'none' ? null : value, asked);
    case 'check': {
      const result = CHECK_RESULTS.find(known => known === values.result);
      return t('models.checkIs', {
        check: scorecard?.checks.find(({ id }) => id === value)?.title ?? value,
        result: words.resultInSentence(result ?? 'failed'),
      });
    }
    default:
      return valueWord(key, value, t);
  }
}

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
    case 'lifecycle':
      return words.lifecycle(value);
    case 'lineOfBusiness':
      return value === 'none' ? t('models.noLine') : nameOf(value);
    default:
      return nameOf(value);
  }
}
