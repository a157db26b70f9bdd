import { configApiRef, useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  neededFor,
  readRecognition,
  recognitionFilter,
  type RoadmapRequestDetails,
  type RoadmapStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate } from '../../translation';
import { completeRef } from '../forms/completeRef';
import { EntityPicker } from '../forms/EntityPicker';
import { FormDialog } from '../forms/FormDialog';

const LONGEST_REASON = 2_000;

/** Moves a request to another status, with what that has to say. */
export function MoveDialog(props: {
  request: RoadmapRequestDetails;
  to: RoadmapStatus;
  /** What the server knows has changed. */
  onChange: () => void;
  /** Says what came of it, if anything. */
  onClose: (outcome?: string) => void;
}) {
  const { request, to, onChange, onClose } = props;
  const { id, title, status } = request;
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const config = useApi(configApiRef);
  const tools = useMemo(
    () => recognitionFilter(['tool'], readRecognition(config)),
    [config],
  );
  const [reason, setReason] = useState('');
  const [tool, setTool] = useState('');
  const needed = neededFor(to);
  const said = { reason: reason.trim(), tool: tool.trim() };
  return (
    <FormDialog
      title={t(`roadmap.move.title.${to}`)}
      explanation={t('roadmap.move.explanation', {
        title,
        status: t(`roadmap.status.${status}`),
      })}
      submit={t(`roadmap.move.to.${to}`)}
      complete={!needed || said[needed] !== ''}
      onSubmit={() =>
        roadmap.move(id, {
          from: status,
          to,
          ...(said.reason && { reason: said.reason }),
          ...(to === 'delivered' && {
            tool: completeRef(said.tool, 'component'),
          }),
        })
      }
      onDone={() => {
        onChange();
        onClose(
          t('roadmap.move.done', { title, status: t(`roadmap.status.${to}`) }),
        );
      }}
      onConflict={onChange}
      onClose={() => onClose()}
    >
      {needed === 'tool' && (
        <EntityPicker
          id="roadmap-move-tool"
          label={t('roadmap.move.tool')}
          values={tool ? [tool] : []}
          filter={tools}
          kind="component"
          required
          onChange={([chosen = '']) => setTool(chosen)}
        />
      )}
      <TextField
        id="roadmap-move-reason"
        label={t(
          needed === 'reason' ? 'roadmap.move.reasonOf' : 'roadmap.move.reason',
        )}
        helperText={t('roadmap.move.reasonHelp')}
        required={needed === 'reason'}
        multiline
        minRows={2}
        fullWidth
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus={needed !== 'tool'}
        margin="normal"
        variant="outlined"
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: LONGEST_REASON }}
      />
    </FormDialog>
  );
}
