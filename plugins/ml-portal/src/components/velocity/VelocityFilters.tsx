import { TRAINING_STANDINGS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { LifecycleChoice } from '../filters/LifecycleChoice';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { SearchField } from '../filters/SearchField';
import type { ModelVelocityValues } from './useModelVelocityFilter';

/** What narrows the list of models. */
export function VelocityFilters(props: {
  filter: ModelVelocityValues;
  onChange: (changes: { [K in keyof ModelVelocityValues]?: string }) => void;
}) {
  const { filter, onChange } = props;
  const t = useTranslate();
  return (
    <FilterBar label={t('velocity.models.title')}>
      <SearchField
        id="velocity-q"
        value={filter.q ?? ''}
        onChange={q => onChange({ q })}
      />
      <LineOfBusinessChoice
        value={filter.lineOfBusiness}
        onChange={lineOfBusiness => onChange({ lineOfBusiness })}
      />
      <LifecycleChoice
        id="velocity-lifecycle"
        value={filter.lifecycle}
        onChange={lifecycle => onChange({ lifecycle })}
      />
      <Choice
        id="velocity-training"
        label={t('velocity.models.training')}
        options={TRAINING_STANDINGS.map(standing => ({
          value: standing,
          word: t(`velocity.standing.${standing}`),
        }))}
        value={filter.training ?? ''}
        onChange={training => onChange({ training })}
      />
    </FilterBar>
  );
}
