import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  MODEL_VELOCITY_SORTS,
  type ModelVelocity,
  type ModelVelocitySort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { SortableHeader } from '../SortableHeader';
import { LastTraining } from './LastTraining';
import { sayValue } from './spreads';
import { useMomentWords } from './useMomentWords';

/** The order by a column: each has only one. */
function orderBy(sort: string): ModelVelocitySort {
  const column = sort.replace('-', '');
  return MODEL_VELOCITY_SORTS.find(known => known.replace('-', '') === column)!;
}

function Row({ model }: { model: ModelVelocity }) {
  const words = useWords();
  const t = useTranslate();
  const say = useMomentWords(model);
  const { lineOfBusiness, lifecycle, leadTimeDays, changes, rollbacks } = model;
  const notKnown = t('velocity.models.notKnown');
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink
          entityRef={model.entityRef}
          title={model.title}
          hideIcon
        />
        {lifecycle && lifecycle !== 'production' && (
          <Typography variant="caption" component="div" color="textSecondary">
            {lifecycle}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {lineOfBusiness ? (
          <EntityRefLink {...lineOfBusiness} hideIcon />
        ) : (
          t('velocity.models.noLine')
        )}
      </TableCell>
      <TableCell>{say.registered}</TableCell>
      <TableCell>{say.production}</TableCell>
      <TableCell>
        {leadTimeDays === null
          ? notKnown
          : sayValue('leadTime', leadTimeDays, t)}
      </TableCell>
      <TableCell align="right">
        {changes === null ? notKnown : words.number(changes)}
      </TableCell>
      <TableCell align="right">
        {rollbacks === null ? notKnown : words.number(rollbacks)}
      </TableCell>
      <TableCell>{model.version ?? notKnown}</TableCell>
      <TableCell>
        <LastTraining {...model} />
      </TableCell>
    </TableRow>
  );
}

/** A page of models with how quickly they move. */
export function VelocityTable(props: {
  models: ModelVelocity[];
  sort: ModelVelocitySort;
  onSort: (sort: ModelVelocitySort) => void;
}) {
  const { models, sort, onSort } = props;
  const t = useTranslate();
  const sorting = { sort, onSort: (next: string) => onSort(orderBy(next)) };
  return (
    <ScrollTable label={t('velocity.models.title')} minWidth={980}>
      <TableHead>
        <TableRow>
          <SortableHeader column="title" {...sorting}>
            {t('velocity.models.model')}
          </SortableHeader>
          <TableCell>{t('velocity.models.line')}</TableCell>
          <TableCell>{t('velocity.models.registered')}</TableCell>
          <TableCell>{t('velocity.models.production')}</TableCell>
          <SortableHeader column="leadTime" {...sorting}>
            {t('velocity.models.leadTime')}
          </SortableHeader>
          <SortableHeader column="changes" align="right" {...sorting}>
            {t('velocity.models.changes')}
          </SortableHeader>
          <TableCell align="right">{t('velocity.models.rollbacks')}</TableCell>
          <TableCell>{t('velocity.models.version')}</TableCell>
          <SortableHeader column="trainingAge" {...sorting}>
            {t('velocity.models.training')}
          </SortableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {models.map(model => (
          <Row key={model.entityRef} model={model} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
