import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  FENCE_TARGETS,
  type OrganizationOverview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  counted,
  FENCE_TARGETS_SHORT,
  OPERATING_MODEL_WORDS,
  scoreWord,
} from '../../words';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  figure: { padding: theme.spacing(2) },
  value: { margin: 0, fontSize: theme.typography.h3.fontSize },
  note: { margin: 0 },
}));

function figuresOf(overview: OrganizationOverview) {
  const { models, score, operatingModel, operatingModels, fences, stages } =
    overview;
  const count = (status: 'unclaimed' | 'orphaned') =>
    stages.reduce((sum, { counts }) => sum + counts[status], 0);
  const linesOfBusiness = overview.heatMap.filter(
    row => row.lineOfBusiness,
  ).length;
  const unclaimed = count('unclaimed');
  const orphaned = count('orphaned');
  return [
    {
      label: 'Models in production',
      value: String(models),
      note: `in ${linesOfBusiness} ${
        linesOfBusiness === 1 ? 'line' : 'lines'
      } of business`,
    },
    {
      label: 'Ownership score',
      value: scoreWord(score),
      note: 'of 100, the mean of all models',
    },
    {
      label: 'Operating model',
      value: OPERATING_MODEL_WORDS[operatingModel],
      note:
        operatingModel === 'mixed'
          ? 'several are equally common'
          : `${operatingModels[operatingModel]} of ${counted(models, 'model')}`,
    },
    {
      label: 'Fenced stages',
      value: String(
        FENCE_TARGETS.reduce((sum, target) => sum + fences[target], 0),
      ),
      note: FENCE_TARGETS.map(
        target => `${fences[target]} ${FENCE_TARGETS_SHORT[target]}`,
      ).join(', '),
    },
    {
      label: 'Stages that are nobody’s',
      value: String(unclaimed + orphaned),
      note: `${unclaimed} unclaimed, ${orphaned} orphaned`,
    },
  ];
}

/** The figures to read first. */
export function Headline({ overview }: { overview: OrganizationOverview }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {figuresOf(overview).map(({ label, value, note }) => (
        <Paper key={label} className={classes.figure}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="h3" className={classes.value}>
            {value}
          </Typography>
          <Typography component="dd" variant="caption" className={classes.note}>
            {note}
          </Typography>
        </Paper>
      ))}
    </dl>
  );
}
