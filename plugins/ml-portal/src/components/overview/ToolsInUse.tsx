import { InfoCard } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ToolSpread } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS } from '../../words';

const MOST = 3;

/** How far the tools of each stage spread. */
export function ToolsInUse({ spread }: { spread: ToolSpread[] }) {
  return (
    <InfoCard
      title="Tools in use"
      subheader="Different tools at each stage, and the most used"
      noPadding
    >
      <TableContainer tabIndex={0} role="region" aria-label="Tools in use">
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>Stage</TableCell>
              <TableCell align="right">Tools</TableCell>
              <TableCell>Most used</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {spread.map(({ stage, tools }) => (
              <TableRow key={stage}>
                <TableCell component="th" scope="row">
                  {STAGE_WORDS[stage]}
                </TableCell>
                <TableCell align="right">{tools.length}</TableCell>
                <TableCell>
                  {tools.slice(0, MOST).map(({ tool, models }, i) => (
                    <span key={tool}>
                      {i > 0 && ', '}
                      <EntityRefLink entityRef={tool} hideIcon /> ({models})
                    </span>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </InfoCard>
  );
}
