import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRequest,
  type RoadmapRequest,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { AskingLine } from './AskingLine';
import { Demand } from './Demand';
import { useRequestLink } from './useRequestLink';
import { VoteButton } from './VoteButton';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: theme.typography.fontWeightBold as number },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** A request on the board. */
export function RequestCard({ request }: { request: RoadmapRequest }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const link = useRequestLink();
  const { status, stage, comments, answeredAt } = request;
  return (
    <Paper
      component="li"
      variant="outlined"
      className={classes.root}
      aria-label={request.title}
    >
      <Typography variant="body1" component="h3" className={classes.title}>
        <Link to={link(request.id)}>{request.title}</Link>
      </Typography>
      <Typography variant="body2" paragraph>
        {words.stage(stage)} · <AskingLine line={request.lineOfBusiness} />
      </Typography>
      <Demand demand={request.demand} />
      {request.reason && (
        <Typography variant="body2">“{request.reason}”</Typography>
      )}
      <div className={classes.foot}>
        <VoteButton request={request} />
        {comments > 0 && (
          <Typography variant="caption">
            {t('roadmap.comments', { count: comments })}
          </Typography>
        )}
        {isOpenRequest(status) && answeredAt === null && (
          <Typography variant="caption">{t('roadmap.unanswered')}</Typography>
        )}
      </div>
    </Paper>
  );
}
