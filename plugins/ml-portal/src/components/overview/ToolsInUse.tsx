import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ToolSpread } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';

const MOST = 3;

/** How far the tools of each stage spread. */
export function ToolsInUse({ spread }: { spread: ToolSpread[] }) {
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={t('overview.tools.title')}
      subheader={t('overview.tools.subheader')}
      noPadding
    >
      <ScrollTable label={t('overview.tools.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('overview.tools.stage')}</TableCell>
            <TableCell align="right">{t('overview.tools.tools')}</TableCell>
            <TableCell>{t('overview.tools.mostUsed')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {spread.map(({ stage, tools }) => (
            <TableRow key={stage}>
              <TableCell component="th" scope="row" role="rowheader">
                {words.stage(stage)}
              </TableCell>
              <TableCell align="right">{words.number(tools.length)}</TableCell>
              <TableCell>
                {tools.slice(0, MOST).map(({ tool, models }, i) => (
                  <span key={tool}>
                    {i > 0 && ', '}
                    {t('overview.tools.use', {
                      tool: <EntityRefLink entityRef={tool} hideIcon />,
                      models,
                    })}
                  </span>
                ))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
