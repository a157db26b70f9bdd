import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ModelObjective } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { KpiProgress } from '../modelCard/KpiProgress';
import { ScrollTable } from '../ScrollTable';
import { StandingWord } from './StandingWord';

function Row({ objective }: { objective: ModelObjective }) {
  const words = useWords();
  const t = useTranslate();
  const { entityRef, title, lineOfBusiness, kpi, annualValue } = objective;
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </TableCell>
      <TableCell>
        {lineOfBusiness ? (
          <EntityRefLink {...lineOfBusiness} hideIcon />
        ) : (
          t('value.objectives.noLine')
        )}
      </TableCell>
      <TableCell>
        {Object.keys(kpi).length > 0 ? (
          <KpiProgress kpi={kpi} />
        ) : (
          t('value.objectives.notDeclared')
        )}
      </TableCell>
      <TableCell>
        <StandingWord standing={objective.standing} />
      </TableCell>
      <TableCell>
        {annualValue
          ? words.money(annualValue.amount, annualValue.currency)
          : t('value.objectives.notDeclared')}
      </TableCell>
      <TableCell align="right">{words.number(objective.fences)}</TableCell>
    </TableRow>
  );
}

/** A page of models with their objectives. */
export function ObjectivesTable(props: { objectives: ModelObjective[] }) {
  const t = useTranslate();
  return (
    <ScrollTable label={t('value.objectives.title')} minWidth={980}>
      <TableHead>
        <TableRow>
          <TableCell>{t('value.objectives.model')}</TableCell>
          <TableCell>{t('value.objectives.line')}</TableCell>
          <TableCell>{t('value.objectives.objective')}</TableCell>
          <TableCell>{t('value.objectives.standing')}</TableCell>
          <TableCell>{t('value.objectives.declared')}</TableCell>
          <TableCell align="right">{t('value.objectives.fences')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.objectives.map(objective => (
          <Row key={objective.entityRef} objective={objective} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
