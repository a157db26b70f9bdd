import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ReceivingTeam } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { useModelsLink } from '../models/modelsLink';

const MOST = 8;

/** The teams that most models wait for. */
export function ReceivingTeams({ teams }: { teams: ReceivingTeam[] }) {
  const words = useWords();
  const t = useTranslate();
  const link = useModelsLink();
  const shown = teams.slice(0, MOST);
  const titleOf = useTitles(shown.map(({ owner }) => owner));
  return (
    <Section
      title={t('overview.teams.title')}
      subheader={t('overview.teams.subheader')}
      noPadding
    >
      <ScrollTable label={t('overview.teams.label')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('overview.teams.team')}</TableCell>
            <TableCell>{t('overview.teams.where')}</TableCell>
            <TableCell align="right">{t('overview.teams.stages')}</TableCell>
            <TableCell align="right">{t('overview.teams.models')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ owner, fencedTo, fences, models }) => (
            <TableRow key={owner}>
              <TableCell>
                <EntityRefLink entityRef={owner} hideIcon />
              </TableCell>
              <TableCell>{words.fenceTarget(fencedTo)}</TableCell>
              <TableCell align="right">{words.number(fences)}</TableCell>
              <TableCell align="right">
                <Link
                  to={link({ fencedTo: owner, lifecycle: 'production' })}
                  aria-label={t('overview.teams.waiting', {
                    count: models,
                    team: titleOf(owner),
                  })}
                >
                  {words.number(models)}
                </Link>
              </TableCell>
            </TableRow>
          ))}
          {teams.length === 0 && (
            <TableRow>
              <TableCell colSpan={4}>{t('overview.teams.none')}</TableCell>
            </TableRow>
          )}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
