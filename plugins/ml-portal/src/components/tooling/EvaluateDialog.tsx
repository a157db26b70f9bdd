import { useApi } from '@backstage/core-plugin-api';
import {
  TOOL_CRITERIA,
  type ToolEvaluation,
  type ToolRatings,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { useComplaints } from '../forms/useComplaints';
import { RatingFields } from './RatingFields';

/** Asks somebody who uses a tool what they think of it. */
export function EvaluateDialog(props: {
  evaluation: ToolEvaluation;
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { evaluation, onChange, onClose } = props;
  const { entityRef, mine, fewestAnswers: fewest } = evaluation;
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const [ratings, setRatings] = useState<Partial<ToolRatings>>(mine ?? {});
  const { complaints, hear } = useComplaints(TOOL_CRITERIA);
  return (
    <FormDialog
      title={t('tooling.evaluation.say')}
      explanation={t('tooling.evaluation.explanation', { fewest })}
      submit={t('tooling.evaluation.send')}
      complete={TOOL_CRITERIA.every(each => ratings[each] !== undefined)}
      onSubmit={() =>
        hear(() =>
          tooling.evaluate(
            entityRef,
            Object.fromEntries(
              TOOL_CRITERIA.map(each => [each, ratings[each]]),
            ) as ToolRatings,
          ),
        )
      }
      onDone={() => {
        onChange();
        onClose(t('tooling.evaluation.sent'));
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      <RatingFields
        ratings={ratings}
        complaints={complaints}
        onChange={changes =>
          setRatings(current => ({ ...current, ...changes }))
        }
      />
    </FormDialog>
  );
}
