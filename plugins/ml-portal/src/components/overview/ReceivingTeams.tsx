import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ReceivingTeam } from '@ml-portal/backstage-plugin-ml-portal-common';
import { FENCE_WORDS, nameOf } from '../../words';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { VisuallyHidden } from '../VisuallyHidden';
import { useModelsLink } from '../models/modelsLink';

const MOST = 8;

/** The teams that most models wait for. */
export function ReceivingTeams({ teams }: { teams: ReceivingTeam[] }) {
  const link = useModelsLink();
  return (
    <Section
      title="Whom models wait for"
      subheader="Teams that most stages are fenced to"
      noPadding
    >
      <ScrollTable label="Receiving teams">
        <TableHead>
          <TableRow>
            <TableCell>Team</TableCell>
            <TableCell>Where</TableCell>
            <TableCell align="right">Stages</TableCell>
            <TableCell align="right">Models</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {teams.slice(0, MOST).map(({ owner, fencedTo, fences, models }) => (
            <TableRow key={owner}>
              <TableCell>
                <EntityRefLink entityRef={owner} hideIcon />
              </TableCell>
              <TableCell>{FENCE_WORDS[fencedTo]}</TableCell>
              <TableCell align="right">{fences}</TableCell>
              <TableCell align="right">
                <Link to={link({ fencedTo: owner, lifecycle: 'production' })}>
                  {models}
                  <VisuallyHidden>
                    {models === 1 ? ' model waits for ' : ' models wait for '}
                    {nameOf(owner)}
                  </VisuallyHidden>
                </Link>
              </TableCell>
            </TableRow>
          ))}
          {teams.length === 0 && (
            <TableRow>
              <TableCell colSpan={4}>
                No model waits for another team.
              </TableCell>
            </TableRow>
          )}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
