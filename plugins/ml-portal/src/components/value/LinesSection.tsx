import { Link } from '@backstage/core-components';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { LineValue } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';
import { Amounts } from './Amounts';
import { useObjectivesLink } from './useObjectivesLink';

const HIGHEST = 640;

function Row({ line }: { line: LineValue }) {
  const words = useWords();
  const t = useTranslate();
  const link = useObjectivesLink();
  const { entityRef, title } = line.lineOfBusiness;
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <Link
          to={link({ lineOfBusiness: entityRef })}
          aria-label={t('value.lines.objectivesOf', { line: title })}
        >
          {title}
        </Link>
      </TableCell>
      <TableCell>
        {line.models === 0 ? (
          t('value.lines.noModels')
        ) : (
          <ShareBar part={line.measured} whole={line.models} />
        )}
      </TableCell>
      <TableCell align="right">
        {words.number(line.standings.reached)}
      </TableCell>
      <TableCell>
        <Amounts values={line.declaredValue} />
      </TableCell>
      <TableCell>
        <Amounts values={line.behindFences} none={t('value.nothingBehind')} />
      </TableCell>
    </TableRow>
  );
}

/** What each line of business measures, and declares to be worth. */
export function LinesSection({ lines }: { lines: LineValue[] }) {
  const t = useTranslate();
  return (
    <Section
      title={t('value.lines.title')}
      subheader={t('value.lines.subheader')}
      noPadding={lines.length > 0}
    >
      {lines.length === 0 ? (
        <Typography variant="body2">{t('value.lines.none')}</Typography>
      ) : (
        <ScrollTable
          label={t('value.lines.title')}
          minWidth={720}
          maxHeight={HIGHEST}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('value.lines.line')}</TableCell>
              <TableCell>{t('value.lines.measured')}</TableCell>
              <TableCell align="right">{t('value.lines.reached')}</TableCell>
              <TableCell>{t('value.lines.declared')}</TableCell>
              <TableCell>{t('value.lines.behindFences')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(line => (
              <Row key={line.lineOfBusiness.entityRef} line={line} />
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
