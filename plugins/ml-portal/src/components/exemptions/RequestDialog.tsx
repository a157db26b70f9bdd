import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { dayIn } from '../../days';
import { useTranslate } from '../../translation';
import { FormDialog } from '../forms/FormDialog';

const LONGEST_REASON = 1000;
const USUAL_DAYS = 90;

/** Asks for an exemption from a check. */
export function RequestDialog(props: {
  entityRef: string;
  /** Who decides, as far as the reader may know. */
  approvers: string[];
  scorecard: string;
  check: { id: string; title: string };
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { entityRef, approvers, scorecard, check, onChange, onClose } = props;
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const [reason, setReason] = useState('');
  const [endsOn, setEndsOn] = useState(dayIn(USUAL_DAYS));
  return (
    <FormDialog
      title={t('exemptions.ask.button')}
      explanation={t('exemptions.ask.explanation', {
        check: check.title,
        decides:
          approvers.length > 0
            ? t('exemptions.ask.deciders', {
                approvers: <EntityRefLinks entityRefs={approvers} hideIcons />,
              })
            : t('exemptions.ask.somebodyElse'),
      })}
      submit={t('exemptions.ask.submit')}
      complete={reason.trim() !== '' && endsOn !== ''}
      onSubmit={() =>
        api.requestExemption({
          entityRef,
          scorecard,
          check: check.id,
          reason: reason.trim(),
          endsOn,
        })
      }
      onDone={() => {
        onChange();
        onClose(t('exemptions.ask.done'));
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      <TextField
        id="exemption-reason"
        label={t('exemptions.ask.reason')}
        helperText={t('exemptions.ask.reasonHelp', { most: LONGEST_REASON })}
        required
        multiline
        minRows={3}
        fullWidth
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        margin="normal"
        variant="outlined"
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: LONGEST_REASON }}
      />
      <TextField
        id="exemption-ends-on"
        label={t('exemptions.ask.lastDay')}
        type="date"
        required
        margin="normal"
        variant="outlined"
        value={endsOn}
        onChange={event => setEndsOn(event.target.value)}
        inputProps={{ min: dayIn(0) }}
        InputLabelProps={{ shrink: true }}
      />
    </FormDialog>
  );
}
