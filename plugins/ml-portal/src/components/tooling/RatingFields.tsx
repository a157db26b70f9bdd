import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import {
  TOOL_CRITERIA,
  type ToolRatings,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import type { Complaints } from '../forms/useComplaints';
import { ANSWERS } from './ratings';

const useStyles = makeStyles(theme => ({
  criterion: {
    display: 'block',
    margin: theme.spacing(2, 0),
    // On paper of any colour, unlike the theme's grey.
    '& legend': { color: theme.palette.text.primary },
  },
}));

/** The criteria that a tool is rated by, as radio buttons. */
export function RatingFields(props: {
  ratings: Partial<ToolRatings>;
  complaints: Complaints<keyof ToolRatings>;
  onChange: (changes: Partial<ToolRatings>) => void;
}) {
  const { ratings, complaints, onChange } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <>
      {TOOL_CRITERIA.map(criterion => (
        <FormControl
          key={criterion}
          component="fieldset"
          className={classes.criterion}
          error={complaints[criterion] !== undefined}
        >
          <FormLabel component="legend">
            {t(`tooling.question.${criterion}`)}
          </FormLabel>
          <RadioGroup
            row
            name={`tool-evaluation-${criterion}`}
            aria-label={t(`tooling.question.${criterion}`)}
            value={ratings[criterion] ?? null}
            onChange={(_, value) => onChange({ [criterion]: Number(value) })}
          >
            {ANSWERS.map(({ value, word }) => (
              <FormControlLabel
                key={value}
                value={value}
                control={<Radio size="small" color="primary" />}
                label={t('tooling.evaluation.choice', {
                  value,
                  word: t(`tooling.rating.${word}`),
                })}
              />
            ))}
          </RadioGroup>
          <FormHelperText>{complaints[criterion]}</FormHelperText>
        </FormControl>
      ))}
    </>
  );
}
