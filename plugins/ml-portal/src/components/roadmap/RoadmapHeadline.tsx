import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapBoard } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { sayDays } from './sayDays';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(2),
  },
  figures: { flex: '1 1 320px' },
}));

/** How soon the platform answers, and the way to ask it. */
export function RoadmapHeadline(props: {
  board: RoadmapBoard;
  /** Unset for who may not ask. */
  onAsk?: () => void;
}) {
  const { board, onAsk } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { daysToFirstAnswer, unanswered } = board;
  return (
    <Paper className={classes.root}>
      <div className={classes.figures}>
        <FigureList>
          <Figure label={t('roadmap.figures.unanswered')}>
            {words.number(unanswered)}
          </Figure>
          <Figure label={t('roadmap.figures.daysToAnswer')}>
            {daysToFirstAnswer === null
              ? t('roadmap.figures.noneAnswered')
              : sayDays(daysToFirstAnswer, t)}
          </Figure>
        </FigureList>
      </div>
      {onAsk ? (
        <Button variant="contained" color="primary" onClick={onAsk}>
          {t('roadmap.ask.button')}
        </Button>
      ) : (
        <Typography variant="body2">{t('roadmap.ask.mayNot')}</Typography>
      )}
    </Paper>
  );
}
