import Grid from '@material-ui/core/Grid';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  recognitionFilter,
  type Stage,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { RUN_BY, type RunBy, type StageDraft } from './draft';
import { useDraft } from './DraftContext';
import { EntityInput } from './EntityInput';
import { OWNERS } from './ModelFields';
import { TextInput } from './TextInput';

const useStyles = makeStyles(theme => ({
  stage: {
    margin: 0,
    padding: 0,
    border: 0,
    '& + &': { marginTop: theme.spacing(3) },
  },
  legend: { padding: 0, marginBottom: theme.spacing(1) },
}));

function StageRow({ stage }: { stage: Stage }) {
  const classes = useStyles();
  const { draft, change, recognition } = useDraft();
  const words = useWords();
  const t = useTranslate();
  const tools = useMemo(
    () => recognitionFilter(['tool'], recognition),
    [recognition],
  );
  const here = draft.stages[stage];
  const path = `spec.ml.stages.${stage}`;
  const set = (changes: Partial<StageDraft>) =>
    change({ stages: { ...draft.stages, [stage]: { ...here, ...changes } } });
  const isRun = here.runBy === 'modelOwner' || here.runBy === 'another';
  return (
    <fieldset className={classes.stage}>
      <Typography
        component="legend"
        variant="subtitle2"
        className={classes.legend}
      >
        {words.stage(stage)}
      </Typography>
      <Grid container spacing={2}>
        <Grid item xs={12} sm={4}>
          <TextInput
            label={t('register.stages.who')}
            path={`${path}.runBy`}
            value={here.runBy}
            onChange={runBy => set({ runBy: runBy as RunBy })}
          >
            {RUN_BY.map(value => (
              <MenuItem key={value} value={value}>
                {t(`register.stages.${value}`)}
              </MenuItem>
            ))}
          </TextInput>
        </Grid>
        {here.runBy === 'another' && (
          <Grid item xs={12} sm={8}>
            <EntityInput
              label={t('register.stages.team')}
              path={`${path}.owner`}
              filter={OWNERS}
              kind="group"
              values={here.owner ? [here.owner] : []}
              onChange={([owner = '']) => set({ owner })}
            />
          </Grid>
        )}
        {isRun && (
          <Grid item xs={12} sm={here.runBy === 'another' ? 12 : 8}>
            <EntityInput
              label={t('register.stages.tools')}
              path={`${path}.tools`}
              multiple
              filter={tools}
              kind="component"
              values={here.tools}
              onChange={value => set({ tools: value })}
            />
          </Grid>
        )}
        {here.runBy === 'another' && (
          <Grid item xs={12} sm={6}>
            <TextInput
              label={t('register.stages.agreement')}
              path={`${path}.agreement`}
              value={here.agreement}
              onChange={agreement => set({ agreement })}
            />
          </Grid>
        )}
        {isRun && stage === 'monitoring' && (
          <Grid item xs={12} sm={6}>
            <TextInput
              label={t('register.stages.dashboard')}
              path={`${path}.dashboard`}
              value={here.dashboard}
              onChange={dashboard => set({ dashboard })}
            />
          </Grid>
        )}
        {here.runBy === 'notApplicable' && (
          <Grid item xs={12} sm={8}>
            <TextInput
              label={t('register.stages.reason')}
              path={`${path}.notApplicable`}
              value={here.reason}
              onChange={reason => set({ reason })}
            />
          </Grid>
        )}
      </Grid>
    </fieldset>
  );
}

/** Who runs each of the six stages, with what. */
export function StageFields() {
  const t = useTranslate();
  return (
    <Section
      title={t('register.stages.title')}
      subheader={t('register.stages.subheader')}
    >
      {STAGES.map(stage => (
        <StageRow key={stage} stage={stage} />
      ))}
    </Section>
  );
}
