import { configApiRef, useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  type LineOfBusinessRef,
  readRecognition,
  recognitionFilter,
  type RoadmapScope,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo } from 'react';
import { useTranslate } from '../../translation';
import { EntityPicker } from '../forms/EntityPicker';
import type { EntityFilter } from '../forms/useEntities';
import { MOST_MODELS, type RequestDraft } from './requestDraft';

const KINDS = [
  'receivingTeam',
  'models',
  'lineOfBusiness',
  'unclaimed',
] as const satisfies readonly RoadmapScope['kind'][];

const TEAMS: EntityFilter = [{ kind: 'Group' }, { kind: 'User' }];

/** Which models a request is about. */
export function ScopeFields(props: {
  draft: RequestDraft;
  lines: LineOfBusinessRef[];
  onChange: (changes: Partial<RequestDraft>) => void;
}) {
  const { draft, lines, onChange } = props;
  const t = useTranslate();
  const config = useApi(configApiRef);
  const models = useMemo(
    () => recognitionFilter(['model'], readRecognition(config)),
    [config],
  );
  const common = {
    fullWidth: true,
    margin: 'normal',
    variant: 'outlined',
    select: true,
    required: true,
  } as const;
  return (
    <>
      <TextField
        {...common}
        id="roadmap-ask-scope"
        label={t('roadmap.ask.scope')}
        value={draft.scopeKind}
        onChange={event =>
          onChange({ scopeKind: event.target.value as RoadmapScope['kind'] })
        }
      >
        {KINDS.map(kind => (
          <MenuItem key={kind} value={kind}>
            {t(`roadmap.ask.scopeKind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      {draft.scopeKind === 'receivingTeam' && (
        <EntityPicker
          id="roadmap-ask-team"
          label={t('roadmap.ask.team')}
          values={draft.team ? [draft.team] : []}
          filter={TEAMS}
          kind="group"
          required
          onChange={([team = '']) => onChange({ team })}
        />
      )}
      {draft.scopeKind === 'models' && (
        <EntityPicker
          id="roadmap-ask-models"
          label={t('roadmap.ask.models')}
          help={t('roadmap.ask.modelsHelp', { most: MOST_MODELS })}
          values={draft.models}
          multiple
          filter={models}
          kind="component"
          required
          onChange={chosen => onChange({ models: chosen })}
        />
      )}
      {draft.scopeKind === 'lineOfBusiness' && (
        <TextField
          {...common}
          id="roadmap-ask-scope-line"
          label={t('roadmap.line')}
          value={draft.scopeLine}
          onChange={event => onChange({ scopeLine: event.target.value })}
        >
          {lines.map(({ entityRef, title }) => (
            <MenuItem key={entityRef} value={entityRef}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}
