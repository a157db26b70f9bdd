import { Link } from '@backstage/core-components';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { FENCE_WORDS, STAGE_WORDS } from '../../words';
import { ScrollTable } from '../ScrollTable';
import { StatusWord } from '../stages/StatusWord';

function Terms({ stage }: { stage: StageVerdict }) {
  const { reason, agreement, dashboard, fencedTo } = stage;
  const stageName = STAGE_WORDS[stage.stage].toLowerCase();
  return (
    <>
      {fencedTo && <div>{FENCE_WORDS[fencedTo]}</div>}
      {reason}
      {agreement && (
        <div>
          <Link to={agreement}>Agreement on {stageName}</Link>
        </div>
      )}
      {dashboard && (
        <div>
          <Link to={dashboard}>Dashboard of {stageName}</Link>
        </div>
      )}
    </>
  );
}

/** Each stage with who runs it, with what, and on which terms. */
export function StageTable({ stages }: { stages: StageVerdict[] }) {
  return (
    <ScrollTable label="Stages" minWidth={700}>
      <TableHead>
        <TableRow>
          <TableCell>Stage</TableCell>
          <TableCell>Status</TableCell>
          <TableCell>Run by</TableCell>
          <TableCell>Tools</TableCell>
          <TableCell>More</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {stages.map(stage => (
          <TableRow key={stage.stage}>
            <TableCell component="th" scope="row" role="rowheader">
              {STAGE_WORDS[stage.stage]}
            </TableCell>
            <TableCell>
              <StatusWord status={stage.status} />
            </TableCell>
            <TableCell>
              {stage.owner ? (
                <EntityRefLink entityRef={stage.owner} hideIcon />
              ) : (
                '–'
              )}
            </TableCell>
            <TableCell>
              {stage.tools?.length ? (
                <EntityRefLinks entityRefs={stage.tools} hideIcons />
              ) : (
                '–'
              )}
            </TableCell>
            <TableCell>
              <Terms stage={stage} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
