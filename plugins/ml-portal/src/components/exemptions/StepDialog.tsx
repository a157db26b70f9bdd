import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate, useWords } from '../../translation';
import { type Step, stepWords } from './exemptionWords';
import { FormDialog } from '../forms/FormDialog';

const LONGEST_COMMENT = 1000;

/** Approves, rejects or ends an exemption. */
export function StepDialog(props: {
  exemption: Exemption;
  checkTitle: string;
  step: Step;
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { exemption, checkTitle, step, onChange, onClose } = props;
  const words = useWords();
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const [comment, setComment] = useState('');
  const { short, title, taken } = stepWords(step, exemption, checkTitle, t);
  const wanted = step === 'reject';
  const take = () => {
    const text = comment.trim();
    switch (step) {
      case 'approve':
        return api.approveExemption(exemption.id, text || undefined);
      case 'reject':
        return api.rejectExemption(exemption.id, text);
      default:
        return api.revokeExemption(exemption.id, text || undefined);
    }
  };
  return (
    <FormDialog
      title={title}
      explanation={t('exemptions.stepExplanation', {
        check: checkTitle,
        day: words.day(exemption.endsOn),
        reason: exemption.reason,
      })}
      submit={short}
      complete={!wanted || comment.trim() !== ''}
      onSubmit={take}
      onDone={() => {
        onChange();
        onClose(taken);
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      <TextField
        id="exemption-comment"
        label={wanted ? t('exemptions.whyNot') : t('exemptions.comment')}
        required={wanted}
        multiline
        minRows={2}
        fullWidth
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        margin="normal"
        variant="outlined"
        value={comment}
        onChange={event => setComment(event.target.value)}
        inputProps={{ maxLength: LONGEST_COMMENT }}
      />
    </FormDialog>
  );
}
