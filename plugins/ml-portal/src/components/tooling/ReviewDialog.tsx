import { useApi } from '@backstage/core-plugin-api';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate, useWords } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { useComplaints } from '../forms/useComplaints';
import { CommentField } from './CommentField';
import { DecisionFields } from './DecisionFields';
import { type ReviewDraft, reviewOf, toReview } from './decisionDraft';
import { sayDecision } from './sayDecision';
import { useDecisionChange } from './useDecisionChange';

const FIELDS = [
  'comment',
  'reason',
  'tradeOffs',
  'alternatives',
  'objective',
  'agreedBy',
  'reviewOn',
] as const satisfies readonly (keyof ReviewDraft)[];

/** Keeps a decision in force until another day, and says why. */
export function ReviewDialog(props: {
  decision: ToolingDecision;
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { decision, onChange, onClose } = props;
  const words = useWords();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  // What somebody else says otherwise meanwhile is not to be unsaid.
  const [before] = useState(decision);
  const [draft, setDraft] = useState(() => reviewOf(decision));
  const { complaints, hear } = useComplaints(FIELDS);
  const changeDecision = useDecisionChange(onChange);
  const change = (changes: Partial<ReviewDraft>) =>
    setDraft(current => ({ ...current, ...changes }));
  const review = toReview(draft, {
    ...before,
    changedAt: decision.changedAt,
  });
  return (
    <FormDialog
      title={t('tooling.review.title')}
      explanation={t('tooling.review.explanation', {
        decision: sayDecision(decision, words, t),
      })}
      submit={t('tooling.review.submit')}
      complete={review !== undefined}
      onSubmit={() =>
        changeDecision(() => hear(() => tooling.review(decision.id, review!)))
      }
      onDone={() => {
        onChange();
        onClose(t('tooling.review.done', { day: words.day(draft.reviewOn) }));
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      <CommentField
        id="tooling-review-comment"
        label={t('tooling.review.comment')}
        value={draft.comment}
        complaint={complaints.comment}
        onChange={comment => change({ comment })}
      />
      <DecisionFields
        id="tooling-review"
        texts={draft}
        complaints={complaints}
        onChange={change}
      />
    </FormDialog>
  );
}
