import { useApi } from '@backstage/core-plugin-api';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate, useWords } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { useComplaints } from '../forms/useComplaints';
import { CommentField } from './CommentField';
import { sayDecision } from './sayDecision';
import { useDecisionChange } from './useDecisionChange';

const FIELDS = ['comment'] as const;

/** Ends a decision, and says why. */
export function EndDialog(props: {
  decision: ToolingDecision;
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { decision, onChange, onClose } = props;
  const { id, changedAt } = decision;
  const words = useWords();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const [typed, setTyped] = useState('');
  const { complaints, hear } = useComplaints(FIELDS);
  const changeDecision = useDecisionChange(onChange);
  const comment = typed.trim();
  return (
    <FormDialog
      title={t('tooling.end.title')}
      explanation={t('tooling.end.explanation', {
        decision: sayDecision(decision, words, t),
      })}
      submit={t('tooling.end.submit')}
      complete={comment !== ''}
      onSubmit={() =>
        changeDecision(() =>
          hear(() => tooling.end(id, { changedAt, comment })),
        )
      }
      onDone={() => {
        onChange();
        onClose(t('tooling.end.done'));
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      <CommentField
        id="tooling-end-comment"
        label={t('tooling.end.comment')}
        value={typed}
        complaint={complaints.comment}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
