import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CheckResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { nameOf } from '../../words';
import { dayWord, EXEMPTION_WORDS } from './exemptionWords';
import { RequestDialog } from './RequestDialog';
import { Steps } from './Steps';
import { Trail } from './Trail';
import type { EntityExemptions } from './useExemptions';

const useStyles = makeStyles(theme => ({
  root: { ...theme.typography.body2, marginTop: theme.spacing(0.5) },
}));

/** The exemption of an entity from a check: as it stands, or to be asked for. */
export function CheckExemption(props: {
  scorecard: string;
  check: CheckResult;
  exemptions: EntityExemptions;
}) {
  const { scorecard, check, exemptions } = props;
  const classes = useStyles();
  const [asking, setAsking] = useState(false);
  const exemption = exemptions.find(scorecard, check.id);
  const open =
    exemption?.status === 'requested' || exemption?.status === 'approved';
  const mayAsk = exemptions.mayRequest && !open && check.result === 'failed';
  if (!exemption && !mayAsk) {
    return null;
  }
  return (
    <div className={classes.root}>
      {exemption && (
        <div role="status">
          <Typography variant="body2" component="span">
            Exemption: {EXEMPTION_WORDS[exemption.status]}, asked for by{' '}
            {nameOf(exemption.requestedBy)} until {dayWord(exemption.endsOn)}.{' '}
          </Typography>
          <Steps exemption={exemption} onDone={exemptions.reload} />
          <Trail exemption={exemption} />
        </div>
      )}
      {mayAsk && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => setAsking(true)}
          aria-label={`Ask for an exemption from ${check.title}`}
        >
          Ask for an exemption
        </Button>
      )}
      {asking && (
        <RequestDialog
          entityRef={exemptions.entityRef}
          scorecard={scorecard}
          check={check}
          onDone={exemptions.reload}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
