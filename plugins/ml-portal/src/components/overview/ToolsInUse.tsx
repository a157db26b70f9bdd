import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ToolSpread } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGE_WORDS } from '../../words';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const MOST = 3;

/** How far the tools of each stage spread. */
export function ToolsInUse({ spread }: { spread: ToolSpread[] }) {
  return (
    <Section
      title="Tools in use"
      subheader="Different tools at each stage, and the most used"
      noPadding
    >
      <ScrollTable label="Tools in use">
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
              <TableCell component="th" scope="row" role="rowheader">
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
      </ScrollTable>
    </Section>
  );
}
