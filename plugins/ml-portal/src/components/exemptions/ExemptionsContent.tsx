import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import MenuItem from '@material-ui/core/MenuItem';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Exemption,
  EXEMPTION_STATUSES,
  type ExemptionStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { counted } from '../../words';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { ScrollTable } from '../ScrollTable';
import { dayWord, EXEMPTION_WORDS } from './exemptionWords';
import { Steps } from './Steps';
import { Trail } from './Trail';

const EVERY_MS = 15_000;
const ALL = 'all';

const useStyles = makeStyles(theme => ({
  status: { minWidth: 240, marginBottom: theme.spacing(2) },
  // On the page's own ground the theme's grey is too faint.
  label: { color: theme.palette.text.primary },
  reason: { minWidth: 220, maxWidth: 360, overflowWrap: 'anywhere' },
}));

function Row(props: { exemption: Exemption; onDone: () => void }) {
  const { exemption, onDone } = props;
  const classes = useStyles();
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={exemption.entityRef} hideIcon />
      </TableCell>
      <TableCell>{exemption.check}</TableCell>
      <TableCell className={classes.reason}>
        {exemption.reason}
        <Trail exemption={exemption} />
      </TableCell>
      <TableCell>
        <EntityRefLink entityRef={exemption.requestedBy} hideIcon />
      </TableCell>
      <TableCell>{dayWord(exemption.endsOn)}</TableCell>
      <TableCell>
        {EXEMPTION_WORDS[exemption.status]}
        <div>
          <Steps exemption={exemption} onDone={onDone} />
        </div>
      </TableCell>
    </TableRow>
  );
}

function isStatus(value: string | null): value is ExemptionStatus {
  return (EXEMPTION_STATUSES as readonly (string | null)[]).includes(value);
}

/** All exemptions that the reader may know of; first those that wait. */
export function ExemptionsContent() {
  const classes = useStyles();
  const api = useApi(mlPortalApiRef);
  const [search, setSearch] = useSearchParams();
  const [size, setSize] = useState(50);
  const named = search.get('status');
  const status = isStatus(named) ? named : undefined;
  const shown = named === ALL ? undefined : status ?? 'requested';
  const view = JSON.stringify([shown, size]);
  const page = usePages(view);
  const polled = useLive(
    signal =>
      api.getExemptions(
        { status: shown, cursor: page.cursor, limit: size },
        { signal },
      ),
    [api, view, page.cursor],
    EVERY_MS,
  );
  return (
    <>
      <TextField
        select
        id="exemption-status"
        label="Status"
        className={classes.status}
        variant="outlined"
        size="small"
        InputLabelProps={{ className: classes.label }}
        value={shown ?? ALL}
        onChange={event =>
          setSearch({ status: event.target.value }, { replace: true })
        }
      >
        {EXEMPTION_STATUSES.map(option => (
          <MenuItem key={option} value={option}>
            {EXEMPTION_WORDS[option]}
          </MenuItem>
        ))}
        <MenuItem value={ALL}>All</MenuItem>
      </TextField>
      <Loaded polled={polled} rows={6} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <EmptyState
              missing="data"
              title={
                shown === 'requested'
                  ? 'No exemption waits for a decision'
                  : 'No exemption'
              }
              description="The owner of a model asks for one at a failed check, on the model’s ownership tab."
            />
          ) : (
            <InfoCard noPadding>
              <ScrollTable label="Exemptions" minWidth={860}>
                <TableHead>
                  <TableRow>
                    <TableCell>Of</TableCell>
                    <TableCell>From the check</TableCell>
                    <TableCell>Reason</TableCell>
                    <TableCell>Asked for by</TableCell>
                    <TableCell>Last day</TableCell>
                    <TableCell>Status</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {items.map(exemption => (
                    <Row
                      key={exemption.id}
                      exemption={exemption}
                      onDone={polled.retry}
                    />
                  ))}
                </TableBody>
              </ScrollTable>
              <Pager
                total={counted(totalItems, 'exemption')}
                page={page.number}
                pages={Math.ceil(totalItems / size)}
                size={size}
                onSize={setSize}
                onPrevious={page.number > 1 ? page.previous : undefined}
                onNext={nextCursor ? () => page.next(nextCursor) : undefined}
              />
            </InfoCard>
          )
        }
      </Loaded>
    </>
  );
}
