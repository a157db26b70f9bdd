import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { FenceIn } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

/** Whose models wait for teams of a line of business. */
export function FencesIn({ fencesIn }: { fencesIn: FenceIn[] }) {
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={t('portfolio.into.title')}
      subheader={t('portfolio.into.subheader')}
      noPadding={fencesIn.length > 0}
    >
      {fencesIn.length === 0 ? (
        <Typography variant="body2">{t('portfolio.into.none')}</Typography>
      ) : (
        <ScrollTable label={t('portfolio.into.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('portfolio.out.team')}</TableCell>
              <TableCell>{t('portfolio.into.whose')}</TableCell>
              <TableCell align="right">{t('portfolio.out.stages')}</TableCell>
              <TableCell align="right">{t('linesOfBusiness.models')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fencesIn.map(({ owner, lineOfBusiness, fences, models }) => (
              <TableRow key={`${owner} ${lineOfBusiness?.entityRef ?? ''}`}>
                <TableCell component="th" scope="row" role="rowheader">
                  <EntityRefLink entityRef={owner} hideIcon />
                </TableCell>
                <TableCell>
                  {lineOfBusiness ? (
                    <EntityRefLink
                      entityRef={lineOfBusiness.entityRef}
                      title={lineOfBusiness.title}
                      hideIcon
                    />
                  ) : (
                    t('portfolio.into.noLine')
                  )}
                </TableCell>
                <TableCell align="right">{words.number(fences)}</TableCell>
                <TableCell align="right">{words.number(models)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
