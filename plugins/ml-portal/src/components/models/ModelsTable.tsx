import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ModelRow,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { levelWord, OPERATING_MODEL_WORDS, scoreWord } from '../../words';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { StageStrip } from '../stages/StageStrip';

const useStyles = makeStyles({
  title: { minWidth: 150, maxWidth: 260, overflowWrap: 'break-word' },
});

function SortableHeader(props: {
  column: 'title' | 'score' | 'handoffs';
  sort: ModelSort;
  onSort: (sort: ModelSort) => void;
  children: ReactNode;
}) {
  const { column, sort, onSort, children } = props;
  const active = sort.replace('-', '') === column;
  const descending = sort.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  return (
    <TableCell sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={active ? direction : 'asc'}
        onClick={() => onSort(active && !descending ? `-${column}` : column)}
      >
        {children}
      </TableSortLabel>
    </TableCell>
  );
}

function Row({ model }: { model: ModelRow }) {
  const classes = useStyles();
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
            Serving and monitoring must apply
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <StageStrip stages={model.stages} />
      </TableCell>
      <TableCell>{scoreWord(model.score)}</TableCell>
      <TableCell>{levelWord(model.scorecards[0]?.level ?? null)}</TableCell>
      <TableCell>
        <LineOfBusinessLink {...model} />
      </TableCell>
      <TableCell>
        <OwnerLink owner={model.owner} />
      </TableCell>
      <TableCell>{model.handoffs}</TableCell>
      <TableCell>{OPERATING_MODEL_WORDS[model.operatingModel]}</TableCell>
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
  return (
    <ScrollTable label="Models" minWidth={1000}>
      <TableHead>
        <TableRow>
          <SortableHeader column="title" {...sorting}>
            Model
          </SortableHeader>
          <TableCell>Stages</TableCell>
          <SortableHeader column="score" {...sorting}>
            Score
          </SortableHeader>
          <TableCell>Level</TableCell>
          <TableCell>Line of business</TableCell>
          <TableCell>Owner</TableCell>
          <SortableHeader column="handoffs" {...sorting}>
            Handoffs
          </SortableHeader>
          <TableCell>Operating model</TableCell>
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
