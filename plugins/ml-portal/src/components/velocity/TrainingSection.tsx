import { Link } from '@backstage/core-components';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { VelocityFigures } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';
import { TrainingWord } from './TrainingWord';
import { useVelocityLink } from './useVelocityLink';

/** How old trainings are against what models declare; each count leads to its models. */
export function TrainingSection(props: {
  training: VelocityFigures['training'];
  days: number;
}) {
  const { withCadence, known, late } = props.training;
  const t = useTranslate();
  const link = useVelocityLink(props.days);
  const title = t('velocity.training.title');
  if (withCadence === 0) {
    return (
      <Section title={title}>
        <Typography variant="body2">{t('velocity.noCadence')}</Typography>
      </Section>
    );
  }
  const rows = [
    { standing: 'late', models: late, leads: true },
    { standing: 'on-time', models: known - late, leads: true },
    // The list of those unknown holds models that declare nothing, too.
    { standing: 'unknown', models: withCadence - known, leads: false },
  ] as const;
  return (
    <Section
      title={title}
      subheader={t('velocity.training.subheader', { count: withCadence })}
      noPadding
    >
      <ScrollTable label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('velocity.training.standing')}</TableCell>
            <TableCell>{t('velocity.training.models')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ standing, models, leads }) => (
            <TableRow key={standing}>
              <TableCell component="th" scope="row" role="rowheader">
                {leads && models > 0 ? (
                  <Link
                    to={link({ training: standing, lifecycle: 'production' })}
                  >
                    <TrainingWord standing={standing} />
                  </Link>
                ) : (
                  <TrainingWord standing={standing} />
                )}
                <Typography
                  variant="caption"
                  component="div"
                  color="textSecondary"
                >
                  {t(`velocity.standingMeaning.${standing}`)}
                </Typography>
              </TableCell>
              <TableCell>
                <ShareBar part={models} whole={withCadence} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
