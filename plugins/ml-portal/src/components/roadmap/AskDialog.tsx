import { useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  type LineOfBusinessRef,
  type RoadmapRequestDetails,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useRef, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useTranslate, useWords } from '../../translation';
import { FormDialog } from '../forms/FormDialog';
import { type RequestDraft, toRequest } from './requestDraft';
import { ScopeFields } from './ScopeFields';

const LONGEST = { title: 120, problem: 4_000, objective: 2_000 };

/** Asks the platform for something, on behalf of a line of business. */
export function AskDialog(props: {
  draft: RequestDraft;
  /** The lines of business that the reader may ask for. */
  lines: LineOfBusinessRef[];
  onAsked: (request: RoadmapRequestDetails) => void;
  onClose: () => void;
}) {
  const { lines, onAsked, onClose } = props;
  const t = useTranslate();
  const words = useWords();
  const { roadmap } = useApi(mlPortalApiRef);
  const [draft, setDraft] = useState(props.draft);
  const made = useRef<RoadmapRequestDetails>();
  const change = (changes: Partial<RequestDraft>) =>
    setDraft(current => ({ ...current, ...changes }));
  const request = toRequest(draft);

  const field = (name: 'title' | 'problem' | 'businessObjective') => ({
    id: `roadmap-ask-${name}`,
    fullWidth: true,
    margin: 'normal' as const,
    variant: 'outlined' as const,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      change({ [name]: event.target.value }),
  });
  const choice = (name: 'stage' | 'lineOfBusiness') => ({
    ...field('title'),
    id: `roadmap-ask-${name}`,
    select: true,
    required: true,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      change({ [name]: event.target.value }),
  });

  return (
    <FormDialog
      title={t('roadmap.ask.button')}
      explanation={t('roadmap.ask.explanation')}
      submit={t('roadmap.ask.submit')}
      complete={request !== undefined}
      onSubmit={async () => {
        made.current = await roadmap.request(request!);
      }}
      onDone={() => onAsked(made.current!)}
      onConflict={() => {}}
      onClose={onClose}
    >
      <TextField
        {...field('title')}
        label={t('roadmap.ask.title')}
        helperText={t('roadmap.ask.titleHelp', { most: LONGEST.title })}
        required
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        inputProps={{ maxLength: LONGEST.title }}
      />
      <TextField
        {...field('problem')}
        label={t('roadmap.ask.problem')}
        required
        multiline
        minRows={3}
        inputProps={{ maxLength: LONGEST.problem }}
      />
      <TextField {...choice('stage')} label={t('roadmap.stage')}>
        {STAGES.map(stage => (
          <MenuItem key={stage} value={stage}>
            {words.stage(stage)}
          </MenuItem>
        ))}
      </TextField>
      <ScopeFields draft={draft} lines={lines} onChange={change} />
      <TextField
        {...field('businessObjective')}
        label={t('roadmap.ask.objective')}
        multiline
        minRows={2}
        inputProps={{ maxLength: LONGEST.objective }}
      />
      <TextField {...choice('lineOfBusiness')} label={t('roadmap.ask.line')}>
        {lines.map(({ entityRef, title }) => (
          <MenuItem key={entityRef} value={entityRef}>
            {title}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
}
