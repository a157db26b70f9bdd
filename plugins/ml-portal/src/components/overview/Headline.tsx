import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  FENCE_TARGETS,
  type OrganizationOverview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { OPERATING_MODEL_WORDS, scoreWord } from '../../words';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  figure: { margin: 0, fontSize: theme.typography.h3.fontSize },
}));

function figuresOf(overview: OrganizationOverview) {
  const { models, score, operatingModel, fences, stages } = overview;
  const count = (status: 'unclaimed' | 'orphaned') =>
    stages.reduce((sum, { counts }) => sum + counts[status], 0);
  return [
    { label: 'Models in production', figure: String(models) },
    { label: 'Ownership score', figure: scoreWord(score) },
    {
      label: 'Operating model',
      figure: OPERATING_MODEL_WORDS[operatingModel],
    },
    {
      label: 'Fenced stages',
      figure: String(
        FENCE_TARGETS.reduce((sum, target) => sum + fences[target], 0),
      ),
    },
    {
      label: 'Stages that are nobody’s',
      figure: String(count('unclaimed') + count('orphaned')),
    },
  ];
}

/** The figures to read first. */
export function Headline({ overview }: { overview: OrganizationOverview }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {figuresOf(overview).map(({ label, figure }) => (
        <Card key={label}>
          <CardContent>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="h3" className={classes.figure}>
              {figure}
            </Typography>
          </CardContent>
        </Card>
      ))}
    </dl>
  );
}
