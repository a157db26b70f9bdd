import Grid from '@material-ui/core/Grid';
import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { type Draft, KPI_NUMBERS } from './draft';
import { useDraft } from './DraftContext';
import { EntityInput } from './EntityInput';
import { TextInput } from './TextInput';
import type { EntityFilter } from '../forms/useEntities';

const PATH = 'spec.ml.businessObjective';
const STAKEHOLDERS: EntityFilter = [{ kind: 'User' }, { kind: 'Group' }];

/** What the model is for, and the figure that tells whether it works. */
export function ObjectiveFields() {
  const { draft, change } = useDraft();
  const t = useTranslate();
  const { kpi, annualValue } = draft;
  const field = (key: keyof Draft['kpi'], label: string) => (
    <TextInput
      label={label}
      path={`${PATH}.kpi.${key}`}
      value={kpi[key]}
      onChange={value => change({ kpi: { ...kpi, [key]: value } })}
    />
  );
  const value = (key: keyof Draft['annualValue'], help?: string) => (
    <TextInput
      label={t(`register.objective.${key}`)}
      path={`${PATH}.annualValue.${key}`}
      help={help}
      value={annualValue[key]}
      onChange={typed =>
        change({ annualValue: { ...annualValue, [key]: typed } })
      }
    />
  );
  return (
    <Section title={t('register.objective.title')}>
      <Grid container spacing={2}>
        <Grid item xs={12}>
          <TextInput
            label={t('register.objective.problem')}
            path={`${PATH}.problem`}
            multiline
            value={draft.problem}
            onChange={problem => change({ problem })}
          />
        </Grid>
        <Grid item xs={12} sm={8}>
          {field('name', t('register.objective.kpi'))}
        </Grid>
        <Grid item xs={12} sm={4}>
          {field('unit', t('register.objective.unit'))}
        </Grid>
        {KPI_NUMBERS.map(key => (
          <Grid item xs={12} sm={4} key={key}>
            {field(key, t(`register.objective.${key}`))}
          </Grid>
        ))}
        <Grid item xs={12} sm={6}>
          {field('asOf', t('register.objective.asOf'))}
        </Grid>
        <Grid item xs={12} sm={6}>
          <EntityInput
            label={t('register.objective.stakeholder')}
            path={`${PATH}.stakeholder`}
            filter={STAKEHOLDERS}
            kind="user"
            values={draft.stakeholder ? [draft.stakeholder] : []}
            onChange={([stakeholder = '']) => change({ stakeholder })}
          />
        </Grid>
        <Grid item xs={12} sm={8}>
          {value('amount')}
        </Grid>
        <Grid item xs={12} sm={4}>
          {value('currency', t('register.objective.currencyHelp'))}
        </Grid>
      </Grid>
    </Section>
  );
}
