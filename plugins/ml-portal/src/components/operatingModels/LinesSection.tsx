import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { LineOnItsOwn } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';

const HIGHEST = 480;

function unsharedShare({ uses, unsharedUses }: LineOnItsOwn): number {
  return uses === 0 ? 0 : unsharedUses / uses;
}

/** How far each line of business is on its own, the loneliest first. */
export function LinesSection({ lines }: { lines: LineOnItsOwn[] }) {
  const t = useTranslate();
  const sorted = [...lines].sort((a, b) => unsharedShare(b) - unsharedShare(a));
  return (
    <Section
      title={t('operatingModels.lines.title')}
      subheader={t('operatingModels.lines.subheader')}
      noPadding={lines.length > 0}
    >
      {lines.length === 0 ? (
        <Typography variant="body2">
          {t('operatingModels.lines.none')}
        </Typography>
      ) : (
        <ScrollTable
          label={t('operatingModels.lines.title')}
          minWidth={420}
          maxHeight={HIGHEST}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('operatingModels.lines.line')}</TableCell>
              <TableCell align="right">
                {t('operatingModels.lines.tools')}
              </TableCell>
              <TableCell>{t('operatingModels.lines.unshared')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.map(line => (
              <TableRow key={line.lineOfBusiness.entityRef}>
                <TableCell component="th" scope="row" role="rowheader">
                  <EntityRefLink {...line.lineOfBusiness} hideIcon />
                </TableCell>
                <TableCell align="right">
                  {t('operatingModels.lines.some', {
                    some: line.unsharedTools,
                    all: line.tools,
                  })}
                </TableCell>
                <TableCell>
                  {line.uses === 0 ? (
                    t('operatingModels.stages.noUse')
                  ) : (
                    <ShareBar part={line.unsharedUses} whole={line.uses} />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
