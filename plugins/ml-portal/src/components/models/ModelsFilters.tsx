import { useApi } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterValues,
} from '../../hooks/useModelFilter';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import {
  levelWord,
  OPERATING_MODEL_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from '../../words';

const LIFECYCLES = ['production', 'experimental', 'deprecated'];
const TYPING_MS = 300;
/** The scorecard that the API's filter `level` is about. */
const LEVEL_SCORECARD = 'end-to-end-ownership';

const FILTER_WORDS: Record<FilterKey, string> = {
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
  stage: STAGE_WORDS,
  status: STATUS_WORDS,
  operatingModel: OPERATING_MODEL_WORDS,
};

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    minHeight: 32,
  },
}));

interface Props {
  values: FilterValues;
  onChange: (changes: FilterValues) => void;
}

function Choice(props: {
  name: FilterKey;
  options: readonly (readonly [value: string, word: string])[];
  values: FilterValues;
  onChange: (changes: FilterValues) => void;
}) {
  const { name, options, values, onChange } = props;
  const value = values[name] ?? '';
  // An address may name a value that this list does not know.
  const known = value === '' || options.some(([option]) => option === value);
  return (
    <TextField
      select
      id={`filter-${name}`}
      label={FILTER_WORDS[name]}
      variant="outlined"
      size="small"
      value={value}
      onChange={event => onChange({ [name]: event.target.value })}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
    >
      <MenuItem value="">Any</MenuItem>
      {options.map(([option, word]) => (
        <MenuItem key={option} value={option}>
          {word}
        </MenuItem>
      ))}
      {!known && <MenuItem value={value}>{value}</MenuItem>}
    </TextField>
  );
}

function Search({ values, onChange }: Props) {
  const [text, setText] = useState(values.q ?? '');
  useEffect(() => setText(values.q ?? ''), [values.q]);
  useDebounce(
    () => {
      if (text.trim() !== (values.q ?? '')) {
        onChange({ q: text.trim() });
      }
    },
    TYPING_MS,
    [text],
  );
  return (
    <TextField
      id="filter-q"
      type="search"
      label={FILTER_WORDS.q}
      variant="outlined"
      size="small"
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ shrink: true }}
      placeholder="Title or name"
    />
  );
}

function words<K extends string>(keys: readonly K[], of: Record<K, string>) {
  return keys.map(key => [key, of[key]] as const);
}

/** What narrows the list; every condition is also a chip that removes it. */
export function ModelsFilters({ values, onChange }: Props) {
  const classes = useStyles();
  const api = useApi(mlPortalApiRef);
  const scorecards = usePolled(signal => api.getScorecards({ signal }), [api])
    .value?.items;
  const levels =
    scorecards?.find(({ id }) => id === LEVEL_SCORECARD)?.levels ?? [];
  const choice = { values, onChange };
  const active = FILTER_KEYS.filter(key => values[key]);
  // A stage by itself asks for nothing: it takes a status.
  const changeStage = (changes: FilterValues) =>
    onChange({
      ...changes,
      ...(changes.stage &&
        !values.status &&
        !values.fencedTo &&
        !values.tool && { status: 'fenced' }),
    });
  const remove = (key: FilterKey) =>
    onChange({
      [key]: '',
      ...(['status', 'fencedTo', 'tool'].includes(key) && { stage: '' }),
    });
  return (
    <div role="search" aria-label="Models">
      <div className={classes.fields}>
        <Search values={values} onChange={onChange} />
        <Choice
          {...choice}
          name="lifecycle"
          options={LIFECYCLES.map(value => [value, levelWord(value)])}
        />
        <Choice
          {...choice}
          onChange={changeStage}
          name="stage"
          options={words(STAGES, STAGE_WORDS)}
        />
        <Choice
          {...choice}
          onChange={changes =>
            onChange(changes.status ? changes : { status: '', stage: '' })
          }
          name="status"
          options={words(STAGE_STATUSES, STATUS_WORDS)}
        />
        <Choice
          {...choice}
          name="level"
          options={[
            ['none', levelWord(null)],
            ...levels.map(({ id, title }) => [id, title] as const),
          ]}
        />
        <Choice
          {...choice}
          name="operatingModel"
          options={words(OPERATING_MODELS, OPERATING_MODEL_WORDS)}
        />
      </div>
      <div className={classes.chips}>
        {active.map(key => (
          <Chip
            key={key}
            size="small"
            label={`${FILTER_WORDS[key]}: ${
              VALUE_WORDS[key]?.[values[key]!] ?? values[key]
            }`}
            onDelete={() => remove(key)}
            onClick={() => remove(key)}
            aria-label={`Remove ${FILTER_WORDS[key]}: ${values[key]}`}
          />
        ))}
      </div>
    </div>
  );
}
