import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  type LineOfBusinessRef,
  STAGES,
  type ToolingDecisionDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useRef, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { causedBy } from '../../causedBy';
import { useTranslate, useWords } from '../../translation';
import { EntityPicker } from '../forms/EntityPicker';
import { FormDialog } from '../forms/FormDialog';
import { messageOf } from '../forms/messageOf';
import { useComplaints } from '../forms/useComplaints';
import { DecisionFields, useToolFilter } from './DecisionFields';
import { type DecisionDraft, toDecision } from './decisionDraft';
import { useDecisionsLink } from './useDecisionsLink';

const FIELDS = [
  'lineOfBusiness',
  'stage',
  'tool',
  'reason',
  'tradeOffs',
  'alternatives',
  'objective',
  'agreedBy',
  'reviewOn',
] as const satisfies readonly (keyof DecisionDraft)[];

/** Records why a line of business uses a tool of its own for a stage. */
export function DecideDialog(props: {
  draft: DecisionDraft;
  /** The lines of business that the reader may decide for. */
  lines: LineOfBusinessRef[];
  onDecided: (decision: ToolingDecisionDetails) => void;
  onClose: () => void;
}) {
  const { lines, onDecided, onClose } = props;
  const words = useWords();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const tools = useToolFilter();
  const link = useDecisionsLink();
  const [draft, setDraft] = useState(props.draft);
  const [existing, setExisting] = useState<string>();
  const { complaints, hear } = useComplaints(FIELDS);
  const made = useRef<ToolingDecisionDetails>();
  const change = (changes: Partial<DecisionDraft>) =>
    setDraft(current => ({ ...current, ...changes }));
  const decision = toDecision(draft);
  const decide = async () => {
    setExisting(undefined);
    const { lineOfBusiness, stage, tool } = decision!;
    try {
      made.current = await hear(() => tooling.decide(decision!));
    } catch (error) {
      // Not too late: another tool or stage may still be decided on.
      if (causedBy(error, 'ConflictError')) {
        setExisting(link({ lineOfBusiness, stage, tool }));
        throw new Error(
          t('tooling.decide.conflict', { reason: messageOf(error) }),
        );
      }
      throw error;
    }
  };
  const choice = (name: 'lineOfBusiness' | 'stage') => ({
    id: `tooling-decide-${name}`,
    select: true,
    required: true,
    fullWidth: true,
    margin: 'normal' as const,
    variant: 'outlined' as const,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      change({ [name]: event.target.value }),
    error: complaints[name] !== undefined,
    helperText: complaints[name],
  });
  return (
    <FormDialog
      title={t('tooling.decide.title')}
      explanation={t('tooling.decide.explanation')}
      submit={t('tooling.decide.submit')}
      complete={decision !== undefined}
      onSubmit={decide}
      onDone={() => onDecided(made.current!)}
      onConflict={() => {}}
      onClose={onClose}
    >
      <TextField
        {...choice('lineOfBusiness')}
        label={t('tooling.decide.line')}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to fill this in
        autoFocus
      >
        {lines.map(({ entityRef, title }) => (
          <MenuItem key={entityRef} value={entityRef}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...choice('stage')} label={t('tooling.decide.stage')}>
        {STAGES.map(stage => (
          <MenuItem key={stage} value={stage}>
            {words.stage(stage)}
          </MenuItem>
        ))}
      </TextField>
      <EntityPicker
        id="tooling-decide-tool"
        label={t('tooling.decide.tool')}
        help={t('tooling.decide.toolHelp')}
        complaint={complaints.tool}
        values={draft.tool ? [draft.tool] : []}
        filter={tools}
        kind="component"
        required
        onChange={([tool = '']) => change({ tool })}
      />
      <DecisionFields
        id="tooling-decide"
        texts={draft}
        complaints={complaints}
        onChange={change}
      />
      {existing && (
        <p>
          <Link to={existing} target="_blank">
            {t('tooling.decide.existing')}
          </Link>
        </p>
      )}
    </FormDialog>
  );
}
