import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  FENCE_TARGETS,
  type OrganizationOverview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, wordsOf } from '../../translation';

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

function figuresOf(overview: OrganizationOverview, t: Translate) {
  const words = wordsOf(t);
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
      label: t('overview.figures.models'),
      value: words.number(models),
      note: t('overview.figures.lines', { count: linesOfBusiness }),
    },
    {
      label: t('overview.figures.score'),
      value: words.score(score),
      note: t('overview.figures.scoreNote'),
    },
    {
      label: t('overview.figures.operatingModel'),
      value: words.operatingModel(operatingModel),
      note:
        operatingModel === 'mixed'
          ? t('overview.figures.equallyCommon')
          : t('overview.figures.ofModels', {
              some: operatingModels[operatingModel],
              models: words.models(models),
            }),
    },
    {
      label: t('overview.figures.fenced'),
      value: words.number(
        FENCE_TARGETS.reduce((sum, target) => sum + fences[target], 0),
      ),
      note: FENCE_TARGETS.map(target =>
        t('overview.figures.fences', {
          some: fences[target],
          target: words.fenceTargetShort(target),
        }),
      ).join(', '),
    },
    {
      label: t('overview.figures.nobodys'),
      value: words.number(unclaimed + orphaned),
      note: t('overview.figures.nobodysNote', { unclaimed, orphaned }),
    },
  ];
}

/** The figures to read first. */
export function Headline({ overview }: { overview: OrganizationOverview }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <dl className={classes.root}>
      {figuresOf(overview, t).map(({ label, value, note }) => (
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
