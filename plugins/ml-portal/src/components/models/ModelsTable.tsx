import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ModelRow,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { SortableHeader } from '../SortableHeader';
import { StageStrip } from '../stages/StageStrip';

const useStyles = makeStyles({
  title: { minWidth: 150, maxWidth: 260, overflowWrap: 'break-word' },
});

function Row({ model }: { model: ModelRow }) {
  const classes = useStyles();
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const { lifecycle, findings } = model;
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.title}
      >
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
        {findings.includes('stage-must-apply') && (
          <Typography variant="caption" component="div">
            {t('models.mustApply')}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <StageStrip stages={model.stages} />
      </TableCell>
      <TableCell>{words.score(model.score)}</TableCell>
      <TableCell>{words.levelOf(model.scorecards[0])}</TableCell>
      <TableCell>
        <LineOfBusinessLink {...model} />
      </TableCell>
      <TableCell>
        <OwnerLink owner={model.owner} />
      </TableCell>
      <TableCell>{words.number(model.handoffs)}</TableCell>
      <TableCell>{words.operatingModel(model.operatingModel)}</TableCell>
    </TableRow>
  );
}

/** A page of models. */
export function ModelsTable(props: {
  models: ModelRow[];
  sort: ModelSort;
  onSort: (sort: ModelSort) => void;
}) {
  const { models, ...sorting } = props;
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <ScrollTable label={t('models.models')} minWidth={1000}>
      <TableHead>
        <TableRow>
          <SortableHeader column="title" {...sorting}>
            {t('models.column.model')}
          </SortableHeader>
          <TableCell>{t('models.column.stages')}</TableCell>
          <SortableHeader column="score" {...sorting}>
            {t('models.column.score')}
          </SortableHeader>
          <TableCell>{t('models.column.level')}</TableCell>
          <TableCell>{t('models.column.lineOfBusiness')}</TableCell>
          <TableCell>{t('models.column.owner')}</TableCell>
          <SortableHeader column="handoffs" {...sorting}>
            {t('models.column.handoffs')}
          </SortableHeader>
          <TableCell>{t('models.column.operatingModel')}</TableCell>
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
