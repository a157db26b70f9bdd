import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import MenuItem from '@material-ui/core/MenuItem';
import {
  recognitionFilter,
  RISK_RATINGS,
  type RiskRating,
  SERVING_MODES,
  type ServingMode,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { useDraft } from './DraftContext';
import { EntityInput } from './EntityInput';
import { TextInput } from './TextInput';
import type { EntityFilter } from '../forms/useEntities';
import { useNamesake } from './useNamesake';

export const OWNERS: EntityFilter = [{ kind: 'Group' }, { kind: 'User' }];
const SYSTEMS: EntityFilter = [{ kind: 'System' }];
const LIFECYCLES = ['experimental', 'production', 'deprecated'] as const;

/** What the model is, and whose. */
export function ModelFields() {
  const { draft, change, recognition } = useDraft();
  const words = useWords();
  const t = useTranslate();
  const taken = useNamesake(draft.name);
  const stores = useMemo(
    () => recognitionFilter(['featureStore'], recognition),
    [recognition],
  );
  return (
    <Section title={t('register.model.title')}>
      <Grid container spacing={2}>
        <Grid item xs={12} sm={6}>
          <TextInput
            label={t('register.model.name')}
            help={
              taken ? (
                <>
                  {t('register.model.nameTaken')}{' '}
                  <EntityRefLink entityRef={taken} hideIcon />.{' '}
                  {t('register.model.nameTakenHelp')}
                </>
              ) : (
                t('register.model.nameHelp')
              )
            }
            path="metadata.name"
            required
            value={draft.name}
            onChange={name => change({ name })}
          />
        </Grid>
        <Grid item xs={12} sm={6}>
          <TextInput
            label={t('register.model.displayName')}
            path="metadata.title"
            value={draft.title}
            onChange={title => change({ title })}
          />
        </Grid>
        <Grid item xs={12}>
          <TextInput
            label={t('register.model.description')}
            path="metadata.description"
            multiline
            value={draft.description}
            onChange={description => change({ description })}
          />
        </Grid>
        <Grid item xs={12} sm={6}>
          <EntityInput
            label={t('register.model.owner')}
            help={t('register.model.ownerHelp')}
            path="spec.owner"
            required
            filter={OWNERS}
            kind="group"
            values={draft.owner ? [draft.owner] : []}
            onChange={([owner = '']) => change({ owner })}
          />
        </Grid>
        <Grid item xs={12} sm={6}>
          <EntityInput
            label={t('register.model.system')}
            path="spec.system"
            filter={SYSTEMS}
            kind="system"
            values={draft.system ? [draft.system] : []}
            onChange={([system = '']) => change({ system })}
          />
        </Grid>
        <Grid item xs={12} sm={4}>
          <TextInput
            label={t('register.model.lifecycle')}
            path="spec.lifecycle"
            value={draft.lifecycle}
            onChange={lifecycle => change({ lifecycle })}
          >
            {LIFECYCLES.map(value => (
              <MenuItem key={value} value={value}>
                {t(`register.lifecycles.${value}`)}
              </MenuItem>
            ))}
          </TextInput>
        </Grid>
        <Grid item xs={12} sm={4}>
          <TextInput
            label={t('register.model.servingMode')}
            path="spec.ml.servingMode"
            value={draft.servingMode}
            onChange={value =>
              change({ servingMode: value as ServingMode | '' })
            }
          >
            <MenuItem value="">–</MenuItem>
            {SERVING_MODES.map(value => (
              <MenuItem key={value} value={value}>
                {words.servingMode(value)}
              </MenuItem>
            ))}
          </TextInput>
        </Grid>
        <Grid item xs={12} sm={4}>
          <TextInput
            label={t('register.model.riskRating')}
            path="spec.ml.riskRating"
            value={draft.riskRating}
            onChange={value => change({ riskRating: value as RiskRating | '' })}
          >
            <MenuItem value="">–</MenuItem>
            {RISK_RATINGS.map(value => (
              <MenuItem key={value} value={value}>
                {words.riskRating(value)}
              </MenuItem>
            ))}
          </TextInput>
        </Grid>
        <Grid item xs={12} sm={6}>
          <TextInput
            label={t('register.model.tasks')}
            help={t('register.model.tasksHelp')}
            path="spec.ml.tasks"
            value={draft.tasks}
            onChange={tasks => change({ tasks })}
          />
        </Grid>
        <Grid item xs={12} sm={6}>
          <EntityInput
            label={t('register.model.featureStores')}
            path="spec.ml.featureStores"
            multiple
            filter={stores}
            kind="resource"
            values={draft.featureStores}
            onChange={featureStores => change({ featureStores })}
          />
        </Grid>
      </Grid>
    </Section>
  );
}
