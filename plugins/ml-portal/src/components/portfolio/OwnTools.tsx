import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { ChoicesTable } from '../tooling/ChoicesTable';
import { DecisionsTable } from '../tooling/DecisionsTable';
import { useDecisionsLink } from '../tooling/useDecisionsLink';
import { useRecording } from '../tooling/useRecording';

const EVERY_MS = 15_000;
const MOST = 10;

const useStyles = makeStyles(theme => ({
  part: { '& + &': { marginTop: theme.spacing(3) } },
}));

/** The tools that a line of business chose for itself, and why. */
export function OwnTools({ lineOfBusiness }: { lineOfBusiness: string }) {
  const classes = useStyles();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const link = useDecisionsLink();
  const decisions = useLive(
    signal =>
      tooling.getDecisions(
        { lineOfBusiness, status: 'in-force', limit: MOST },
        { signal },
      ),
    [tooling, lineOfBusiness],
    EVERY_MS,
  );
  const undecided = useLive(
    signal =>
      tooling.getChoices(
        { lineOfBusiness, decided: false, limit: MOST },
        { signal },
      ),
    [tooling, lineOfBusiness],
    EVERY_MS,
  );
  const lines = decisions.value?.mayDecideFor ?? [];
  const recording = useRecording(lines, () => {
    decisions.retry();
    undecided.retry();
  });
  return (
    <Section
      title={t('tooling.line.title')}
      subheader={t('tooling.line.subheader')}
    >
      {recording.outcome}
      <div className={classes.part}>
        <Typography variant="h6" component="h3">
          {t('tooling.line.decisions')}
        </Typography>
        <Loaded polled={decisions} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Typography variant="body2">
                {t('tooling.line.noDecision')}
              </Typography>
            ) : (
              <DecisionsTable
                label={t('tooling.line.decisions')}
                decisions={items}
              />
            )
          }
        </Loaded>
      </div>
      <div className={classes.part}>
        <Typography variant="h6" component="h3">
          {t('tooling.line.undecided')}
        </Typography>
        <Loaded polled={undecided} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Typography variant="body2" paragraph>
                {t('tooling.line.noUndecided')}
              </Typography>
            ) : (
              <ChoicesTable
                label={t('tooling.line.undecided')}
                choices={items}
                mayDecideFor={lines}
                onRecord={recording.openFor}
              />
            )
          }
        </Loaded>
      </div>
      <Typography variant="body2" className={classes.part}>
        <Link to={link({ lineOfBusiness })}>{t('tooling.line.all')}</Link>
      </Typography>
      {recording.dialog}
    </Section>
  );
}
