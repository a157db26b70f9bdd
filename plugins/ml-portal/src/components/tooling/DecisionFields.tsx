import { configApiRef, useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  readRecognition,
  recognitionFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo } from 'react';
import { useTranslate } from '../../translation';
import { EntityPicker } from '../forms/EntityPicker';
import type { Complaints } from '../forms/useComplaints';
import type { EntityFilter } from '../forms/useEntities';
import {
  type DecisionTexts,
  LONGEST,
  MOST_NAMED,
  reviewDays,
} from './decisionDraft';

const PEOPLE: EntityFilter = [{ kind: 'Group' }, { kind: 'User' }];

const useStyles = makeStyles(theme => ({
  picker: { margin: theme.spacing(2, 0, 1) },
}));

/** The tools of the catalog, for a picker. */
export function useToolFilter(): EntityFilter {
  const config = useApi(configApiRef);
  return useMemo(
    () => recognitionFilter(['tool'], readRecognition(config)),
    [config],
  );
}

/** What a decision says, to be written or rewritten. */
export function DecisionFields(props: {
  /** Tells the fields from those of other forms. */
  id: string;
  texts: DecisionTexts;
  complaints: Complaints<keyof DecisionTexts>;
  onChange: (changes: Partial<DecisionTexts>) => void;
}) {
  const { id, texts, complaints, onChange } = props;
  const classes = useStyles();
  const t = useTranslate();
  const tools = useToolFilter();
  const days = reviewDays();
  const field = (name: 'reason' | 'tradeOffs' | 'objective' | 'reviewOn') => ({
    id: `${id}-${name}`,
    label: t(`tooling.decide.${name}`),
    margin: 'normal' as const,
    variant: 'outlined' as const,
    value: texts[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ [name]: event.target.value }),
    error: complaints[name] !== undefined,
    helperText: complaints[name],
  });
  const tooMany = (named: string[]) =>
    named.length > MOST_NAMED
      ? t('tooling.decide.tooManyAlternatives', { most: MOST_NAMED })
      : undefined;
  return (
    <>
      <TextField
        {...field('reason')}
        required
        fullWidth
        multiline
        minRows={2}
        inputProps={{ maxLength: LONGEST.reason }}
      />
      <TextField
        {...field('tradeOffs')}
        required
        fullWidth
        multiline
        minRows={2}
        inputProps={{ maxLength: LONGEST.tradeOffs }}
      />
      <div className={classes.picker}>
        <EntityPicker
          id={`${id}-alternatives`}
          label={t('tooling.decide.alternatives')}
          help={t('tooling.decide.toolHelp')}
          complaint={complaints.alternatives ?? tooMany(texts.alternatives)}
          values={texts.alternatives}
          multiple
          filter={tools}
          kind="component"
          onChange={alternatives => onChange({ alternatives })}
        />
      </div>
      <TextField
        {...field('objective')}
        fullWidth
        multiline
        inputProps={{ maxLength: LONGEST.objective }}
      />
      <div className={classes.picker}>
        <EntityPicker
          id={`${id}-agreedBy`}
          label={t('tooling.decide.agreedBy')}
          help={t('tooling.decide.agreedByHelp')}
          complaint={complaints.agreedBy ?? tooMany(texts.agreedBy)}
          values={texts.agreedBy}
          multiple
          filter={PEOPLE}
          kind="group"
          required
          onChange={agreedBy => onChange({ agreedBy })}
        />
      </div>
      <TextField
        {...field('reviewOn')}
        type="date"
        required
        helperText={complaints.reviewOn ?? t('tooling.decide.reviewOnHelp')}
        inputProps={{ min: days.first, max: days.last }}
        InputLabelProps={{ shrink: true }}
      />
    </>
  );
}
