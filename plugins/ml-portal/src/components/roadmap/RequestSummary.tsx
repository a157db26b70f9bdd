import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRequest,
  type RoadmapRequestDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { AskingLine } from './AskingLine';
import { Demand } from './Demand';
import { sayDays } from './sayDays';
import { sayScope } from './scopeWords';
import { VoteButton } from './VoteButton';

const DAY_MS = 24 * 60 * 60 * 1000;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), margin: theme.spacing(1, 0, 3) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: 760 },
}));

function Text(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="h6" component="h3">
        {props.title}
      </Typography>
      <Typography variant="body1" className={classes.text} paragraph>
        {props.children}
      </Typography>
    </>
  );
}

/** What is asked for, by whom, how far it is, and what it touches. */
export function RequestSummary(props: {
  request: RoadmapRequestDetails;
  onVoted: () => void;
  /** What can be done with it. */
  children: ReactNode;
}) {
  const { request, onVoted } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { status, requestedAt, answeredAt, reason, scope, tool } = request;
  const titleOf = useTitles(scope.kind === 'receivingTeam' ? [scope.team] : []);
  const answered =
    answeredAt !== null &&
    t('roadmap.answered', {
      day: words.day(answeredAt),
      time: sayDays(
        (Date.parse(answeredAt) - Date.parse(requestedAt)) / DAY_MS,
        t,
      ),
    });
  return (
    <Paper component="article" className={classes.root}>
      <div className={classes.head}>
        <Typography variant="h4" component="h2">
          {request.title}
        </Typography>
        <VoteButton request={request} onVoted={onVoted} />
      </div>
      {props.children}
      <FigureList>
        <Figure label={t('roadmap.statusLabel')}>
          {t(`roadmap.status.${status}`)}
        </Figure>
        <Figure label={t('roadmap.stage')}>{words.stage(request.stage)}</Figure>
        <Figure label={t('roadmap.askedBy')}>
          <AskingLine line={request.lineOfBusiness} />{' '}
          {t('roadmap.askedOn', {
            by: (
              <EntityRefLink
                entityRef={request.requestedBy}
                hideIcon
                underline="always"
              />
            ),
            day: words.day(requestedAt),
          })}
        </Figure>
        <Figure label={t('roadmap.scope.label')}>
          {sayScope(scope, t, titleOf)}
        </Figure>
        <Figure label={t('roadmap.column.demand')}>
          <Demand demand={request.demand} />
        </Figure>
        {tool && (
          <Figure label={t('roadmap.request.tool')}>
            <EntityRefLink entityRef={tool} hideIcon />
          </Figure>
        )}
      </FigureList>
      <Typography variant="body2" paragraph>
        {answered || (isOpenRequest(status) && t('roadmap.unanswered'))}
      </Typography>
      {reason && <Text title={t('roadmap.request.reason')}>{reason}</Text>}
      <Text title={t('roadmap.request.problem')}>{request.problem}</Text>
      <Text title={t('roadmap.request.objective')}>
        {request.businessObjective ?? t('roadmap.request.noObjective')}
      </Text>
    </Paper>
  );
}
