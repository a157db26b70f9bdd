import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  People,
  PeopleCount,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { ForReadersOfAll } from '../ForReadersOfAll';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { TableNote } from '../TableNote';
import { ShareBar } from '../ShareBar';

const EVERY_MS = 60_000;
const HIGHEST = 480;

function Row(props: { name: ReactNode; count: PeopleCount }) {
  const { name, count } = props;
  const words = useWords();
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        {name}
      </TableCell>
      <TableCell align="right">{words.number(count.models)}</TableCell>
      <TableCell align="right">{words.number(count.practitioners)}</TableCell>
      <TableCell>
        <ShareBar part={count.embedded} whole={count.practitioners} />
      </TableCell>
    </TableRow>
  );
}

function PeopleTable({ people }: { people: People }) {
  const t = useTranslate();
  return (
    <ScrollTable
      label={t('operatingModels.people.title')}
      minWidth={440}
      maxHeight={HIGHEST}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('operatingModels.people.line')}</TableCell>
          <TableCell align="right">
            {t('operatingModels.people.models')}
          </TableCell>
          <TableCell align="right">
            {t('operatingModels.people.practitioners')}
          </TableCell>
          <TableCell>{t('operatingModels.people.embedded')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <Row
          name={<strong>{t('operatingModels.people.ofCompany')}</strong>}
          count={people}
        />
        {people.linesOfBusiness.map(({ lineOfBusiness, ...count }) => (
          <Row
            key={lineOfBusiness.entityRef}
            name={<EntityRefLink {...lineOfBusiness} hideIcon />}
            count={count}
          />
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** How many people work on models, and how many of them come from the platform. */
export function PeopleSection() {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal => api.operating.getPeople({}, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Section
      title={t('operatingModels.people.title')}
      subheader={t('operatingModels.people.subheader')}
    >
      <ForReadersOfAll
        polled={polled}
        rows={6}
        otherwise={t('operatingModels.people.forbidden')}
      >
        {people =>
          people.membershipKnown ? (
            <>
              <PeopleTable people={people} />
              <TableNote>{t('operatingModels.people.note')}</TableNote>
            </>
          ) : (
            <Typography variant="body2">
              {t('operatingModels.people.unknown')}
            </Typography>
          )
        }
      </ForReadersOfAll>
    </Section>
  );
}
