import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { DecisionStanding } from './DecisionStanding';
import { sayDecision } from './sayDecision';
import { ToolName } from './ToolName';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), marginTop: theme.spacing(1) },
  title: { overflowWrap: 'anywhere' },
  notice: { marginTop: theme.spacing(1) },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: 760 },
}));

function Text(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="h6" component="h3">
        {props.title}
      </Typography>
      <Typography
        variant="body1"
        component="div"
        className={classes.text}
        paragraph
      >
        {props.children}
      </Typography>
    </>
  );
}

/** What was decided, why, by whom, and until when. */
export function DecisionSummary(props: {
  decision: ToolingDecision;
  /** What can be done with it. */
  children: ReactNode;
}) {
  const { decision, children } = props;
  const { alternatives, reviewOn } = decision;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Paper component="article" className={classes.root}>
      <Typography variant="h4" component="h2" className={classes.title}>
        {sayDecision(decision, words, t)}
      </Typography>
      {decision.overdue && (
        <Alert severity="warning" role="note" className={classes.notice}>
          {t('tooling.decision.overdueNotice', { day: words.day(reviewOn) })}
        </Alert>
      )}
      {children}
      <FigureList>
        <Figure label={t('tooling.decision.status')}>
          <DecisionStanding decision={decision} />
        </Figure>
        <Figure label={t('tooling.decide.line')}>
          <EntityRefLink {...decision.lineOfBusiness} hideIcon />
        </Figure>
        <Figure label={t('tooling.decision.tool')}>
          <ToolName tool={decision.tool} />
        </Figure>
        <Figure label={t('tooling.decide.stage')}>
          {words.stage(decision.stage)}
        </Figure>
        <Figure label={t('tooling.decision.models')}>
          {words.number(decision.models)}
        </Figure>
        <Figure label={t('tooling.decision.decidedBy')}>
          {t('tooling.decision.step', {
            by: (
              <EntityRefLink
                entityRef={decision.decidedBy}
                hideIcon
                underline="always"
              />
            ),
            day: words.day(decision.decidedAt),
          })}
        </Figure>
      </FigureList>
      <Text title={t('tooling.decision.reason')}>{decision.reason}</Text>
      <Text title={t('tooling.decision.tradeOffs')}>{decision.tradeOffs}</Text>
      <Text title={t('tooling.decision.objective')}>
        {decision.objective ?? t('tooling.decision.noObjective')}
      </Text>
      <Text title={t('tooling.decision.alternatives')}>
        {alternatives.length > 0 ? (
          <EntityRefLinks entityRefs={alternatives} hideIcons />
        ) : (
          t('tooling.decision.noAlternatives')
        )}
      </Text>
      <Text title={t('tooling.decision.agreedBy')}>
        <EntityRefLinks entityRefs={decision.agreedBy} hideIcons />
      </Text>
    </Paper>
  );
}
