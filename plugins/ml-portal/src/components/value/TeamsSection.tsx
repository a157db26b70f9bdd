import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { TeamValue } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { Amounts } from './Amounts';
import { useObjectivesLink } from './useObjectivesLink';

const HIGHEST = 480;

/** The declared value that waits for each team. */
export function TeamsSection({ teams }: { teams: TeamValue[] }) {
  const words = useWords();
  const t = useTranslate();
  const link = useObjectivesLink();
  const titleOf = useTitles(teams.map(({ owner }) => owner));
  if (teams.length === 0) {
    return (
      <Section
        title={t('value.teams.title')}
        subheader={t('value.teams.subheader')}
      >
        <Typography variant="body2">{t('value.teams.none')}</Typography>
      </Section>
    );
  }
  return (
    <Section
      title={t('value.teams.title')}
      subheader={`${t('value.teams.subheader')}. ${t('value.teams.note')}`}
      noPadding
    >
      <ScrollTable
        label={t('value.teams.title')}
        minWidth={480}
        maxHeight={HIGHEST}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('value.teams.team')}</TableCell>
            <TableCell>{t('value.teams.where')}</TableCell>
            <TableCell align="right">{t('value.teams.models')}</TableCell>
            <TableCell>{t('value.teams.declared')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {teams.map(({ owner, fencedTo, models, declaredValue }) => (
            <TableRow key={`${owner} ${fencedTo}`}>
              <TableCell component="th" scope="row" role="rowheader">
                <EntityRefLink entityRef={owner} hideIcon />
              </TableCell>
              <TableCell>{words.fenceTarget(fencedTo)}</TableCell>
              <TableCell align="right">
                <Link
                  to={link({ waitsFor: owner })}
                  aria-label={t('value.teams.waiting', {
                    count: models,
                    team: titleOf(owner),
                  })}
                >
                  {words.number(models)}
                </Link>
              </TableCell>
              <TableCell>
                <Amounts values={declaredValue} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
