import { Link } from '@backstage/core-components';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  OBJECTIVE_STANDINGS,
  type Value,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';
import { useObjectivesLink } from './useObjectivesLink';
import { StandingWord } from './StandingWord';

/** How many objectives stand how; each leads to the models behind it. */
export function StandingsSection({ value }: { value: Value }) {
  const t = useTranslate();
  const link = useObjectivesLink();
  return (
    <Section
      title={t('value.standings.title')}
      subheader={t('value.standings.subheader')}
      noPadding
    >
      <ScrollTable label={t('value.standings.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('value.standings.standing')}</TableCell>
            <TableCell>{t('value.standings.models')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {OBJECTIVE_STANDINGS.map(standing => (
            <TableRow key={standing}>
              <TableCell component="th" scope="row" role="rowheader">
                {value.standings[standing] > 0 ? (
                  <Link to={link({ standing })}>
                    <StandingWord standing={standing} />
                  </Link>
                ) : (
                  <StandingWord standing={standing} />
                )}
                <Typography
                  variant="caption"
                  component="div"
                  color="textSecondary"
                >
                  {t(`value.standingMeaning.${standing}`)}
                </Typography>
              </TableCell>
              <TableCell>
                <ShareBar
                  part={value.standings[standing]}
                  whole={value.models}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
