import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckResult,
  Exemption,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import type { Step } from './exemptionWords';
import { Outcome } from '../forms/Outcome';
import { RequestDialog } from './RequestDialog';
import { Standing } from './Standing';
import { StepDialog } from './StepDialog';
import { Steps } from './Steps';
import { Trail } from './Trail';
import { useDialog } from '../forms/useDialog';
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
  const t = useTranslate();
  const dialog = useDialog<'ask' | { exemption: Exemption; step: Step }>();
  const { subject, outcome } = dialog;
  const all = exemptions.of(scorecard, check.id);
  const [newest] = all;
  const isOpen =
    newest?.status === 'requested' || newest?.status === 'approved';
  const mayAsk = exemptions.mayRequest && !isOpen && check.result === 'failed';
  // What is being typed outlives the reason to type it.
  if (!newest && !mayAsk && !subject && !outcome) {
    return null;
  }
  return (
    <div className={classes.root}>
      {newest && (
        <Standing
          exemption={newest}
          inForce={check.result === 'exempt' && newest.status === 'approved'}
        />
      )}
      {newest && (
        <Steps
          exemption={newest}
          checkTitle={check.title}
          onStep={step => dialog.open({ exemption: newest, step })}
        />
      )}
      {mayAsk && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => dialog.open('ask')}
          aria-label={t('exemptions.ask.buttonFrom', { check: check.title })}
        >
          {t('exemptions.ask.button')}
        </Button>
      )}
      <Outcome text={outcome} dialogOpen={subject !== undefined} />
      {newest && <Trail exemptions={all} />}
      {subject === 'ask' && (
        <RequestDialog
          entityRef={exemptions.entityRef}
          approvers={exemptions.approvers}
          scorecard={scorecard}
          check={check}
          onChange={exemptions.reload}
          onClose={dialog.close}
        />
      )}
      {subject !== undefined && subject !== 'ask' && (
        <StepDialog
          {...subject}
          checkTitle={check.title}
          onChange={exemptions.reload}
          onClose={dialog.close}
        />
      )}
    </div>
  );
}
