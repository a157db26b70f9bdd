import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import type { FilterKey, FilterValues } from '../../hooks/useModelFilter';
import { usePolled } from '../../hooks/usePolled';
import { mlPortalTranslationRef } from '../../translation';
import { Choice } from '../filters/Choice';
import { SearchField } from '../filters/SearchField';
import { StageLegend } from '../stages/StageLegend';
import { FilterChips } from './FilterChips';
import { valueWord } from './filterWords';

const LIFECYCLES = ['production', 'experimental', 'deprecated'];
/** The scorecard that the API's filter `level` is about. */
const LEVEL_SCORECARD = 'end-to-end-ownership';
const NONE = { value: 'none' };
/** What a stage can go with; by itself it asks for nothing. */
const GOES_WITH_STAGE: FilterKey[] = ['status', 'fencedTo', 'tool'];

interface Option {
  value: string;
  /** Where it is not a word of the API. */
  word?: string;
}

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
}));

function useLevels() {
  const api = useApi(mlPortalApiRef);
  const { value } = usePolled(signal => api.getScorecards({ signal }), [api]);
  const levels =
    value?.items.find(({ id }) => id === LEVEL_SCORECARD)?.levels ?? [];
  return [NONE, ...levels.map(({ id, title }) => ({ value: id, word: title }))];
}

function useLinesOfBusiness() {
  const api = useApi(mlPortalApiRef);
  const { value } = usePolled(
    signal => api.getLinesOfBusiness({ limit: 500 }, { signal }),
    [api],
  );
  return [
    NONE,
    ...(value?.items.map(({ entityRef, title }) => ({
      value: entityRef,
      word: title,
    })) ?? []),
  ];
}

function optionsOf(values: readonly string[]): Option[] {
  return values.map(value => ({ value }));
}

/** What narrows the list; every condition is also a chip that removes it. */
export function ModelsFilters(props: {
  values: FilterValues;
  onChange: (changes: FilterValues) => void;
}) {
  const { values, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const choices: [FilterKey, Option[]][] = [
    ['lineOfBusiness', useLinesOfBusiness()],
    ['lifecycle', optionsOf(LIFECYCLES)],
    ['stage', optionsOf(STAGES)],
    ['status', optionsOf(STAGE_STATUSES)],
    ['level', useLevels()],
    ['operatingModel', optionsOf(OPERATING_MODELS)],
  ];
  const withWords = (name: FilterKey, options: Option[]) => {
    const value = values[name];
    // An address may name a value that the list does not know.
    const isKnown = !value || options.some(option => option.value === value);
    return [...options, ...(isKnown ? [] : [{ value }])].map(option => ({
      value: option.value,
      word: option.word ?? valueWord(name, option.value, t),
    }));
  };
  const remove = (keys: FilterKey[]) => {
    const changes: FilterValues = {};
    for (const key of keys) {
      changes[key] = '';
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
      </div>
      <StageLegend />
      <FilterChips values={values} onRemove={remove} />
    </Paper>
  );
}
