import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { memo } from 'react';
import type { FilterKey, FilterValues } from '../../hooks/useModelFilter';
import { useTranslate } from '../../translation';
import { Choice } from '../filters/Choice';
import { LifecycleChoice } from '../filters/LifecycleChoice';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { ScorecardFields } from '../filters/ScorecardFields';
import { changeOf } from '../filters/scorecardParameters';
import { SearchField } from '../filters/SearchField';
import { StageLegend } from '../stages/StageLegend';
import { FilterChips } from './FilterChips';
import { valueWord } from './filterWords';

/** What a stage can go with; by itself it asks for nothing. */
const GOES_WITH_STAGE: FilterKey[] = ['status', 'fencedTo', 'tool'];

/** The keys whose values are words of the API. */
type ValueKey = 'stage' | 'status' | 'operatingModel';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
}));

/** What narrows the list; every condition is also a chip that removes it. */
export const ModelsFilters = memo(function FiltersOfModels(props: {
  values: FilterValues;
  onChange: (changes: FilterValues) => void;
}) {
  const { values, onChange } = props;
  const classes = useStyles();
  const t = useTranslate();
  const choices: [ValueKey, readonly string[]][] = [
    ['stage', STAGES],
    ['status', STAGE_STATUSES],
    ['operatingModel', OPERATING_MODELS],
  ];
  const withWords = (name: ValueKey, options: readonly string[]) => {
    const value = values[name];
    // An address may name a value that the list does not know.
    const isKnown = !value || options.includes(value);
    return [...options, ...(isKnown ? [] : [value])].map(option => ({
      value: option,
      word: valueWord(name, option, t),
    }));
  };
  const remove = (keys: FilterKey[]) => {
    const changes: FilterValues = {};
    for (const key of keys) {
      changes[key] = '';
      if (key === 'scorecard' || key === 'check') {
        Object.assign(changes, changeOf(key, ''));
      }
    }
    if (!GOES_WITH_STAGE.some(key => values[key] && !keys.includes(key))) {
      changes.stage = '';
    }
    onChange(changes);
  };
  const choose = (key: FilterKey, value: string) => {
    if (!value) {
      remove([key]);
    } else if (
      key === 'stage' &&
      !GOES_WITH_STAGE.some(other => values[other])
    ) {
      onChange({ stage: value, status: 'fenced' });
    } else {
      onChange({ [key]: value });
    }
  };
  return (
    <Paper
      className={classes.root}
      role="search"
      aria-label={t('models.models')}
    >
      <div className={classes.fields}>
        <SearchField
          id="filter-q"
          value={values.q ?? ''}
          onChange={q => onChange({ q })}
        />
        <LineOfBusinessChoice
          value={values.lineOfBusiness}
          onChange={lineOfBusiness => onChange({ lineOfBusiness })}
        />
        <LifecycleChoice
          id="filter-lifecycle"
          value={values.lifecycle}
          onChange={lifecycle => choose('lifecycle', lifecycle)}
        />
        {choices.map(([name, options]) => (
          <Choice
            key={name}
            id={`filter-${name}`}
            label={t(`models.filter.${name}`)}
            options={withWords(name, options)}
            value={values[name] ?? ''}
            onChange={value => choose(name, value)}
          />
        ))}
        <ScorecardFields of="model" values={values} onChange={onChange} />
      </div>
      <StageLegend />
      <FilterChips values={values} onRemove={remove} />
    </Paper>
  );
});
