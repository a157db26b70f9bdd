import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { LineOfBusinessDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { useTitles } from '../../hooks/useTitles';
import { useModelsLink } from '../models/modelsLink';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { VisuallyHidden } from '../VisuallyHidden';

/** The teams that the models of a line of business wait for. */
export function FencesOut({ line }: { line: LineOfBusinessDetails }) {
  const words = useWords();
  const t = useTranslate();
  const link = useModelsLink();
  const { fencesOut } = line;
  const titleOf = useTitles(fencesOut.map(({ owner }) => owner));
  return (
    <Section
      title={t('portfolio.out.title')}
      subheader={t('portfolio.out.subheader')}
      noPadding={fencesOut.length > 0}
    >
      {fencesOut.length === 0 ? (
        <Typography variant="body2">{t('portfolio.out.none')}</Typography>
      ) : (
        <ScrollTable label={t('portfolio.out.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('portfolio.out.team')}</TableCell>
              <TableCell>{t('portfolio.out.where')}</TableCell>
              <TableCell align="right">{t('portfolio.out.stages')}</TableCell>
              <TableCell align="right">{t('linesOfBusiness.models')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fencesOut.map(({ owner, fencedTo, fences, models }) => (
              <TableRow key={`${owner} ${fencedTo}`}>
                <TableCell component="th" scope="row" role="rowheader">
                  <EntityRefLink entityRef={owner} hideIcon />
                </TableCell>
                <TableCell>{words.fenceTarget(fencedTo)}</TableCell>
                <TableCell align="right">{words.number(fences)}</TableCell>
                <TableCell align="right">
                  <Link
                    to={link({
                      lineOfBusiness: line.entityRef,
                      fencedTo: owner,
                      lifecycle: 'production',
                    })}
                  >
                    <span aria-hidden>{words.number(models)}</span>
                    <VisuallyHidden>
                      {t('portfolio.out.waiting', {
                        count: models,
                        team: titleOf(owner),
                      })}
                    </VisuallyHidden>
                  </Link>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
