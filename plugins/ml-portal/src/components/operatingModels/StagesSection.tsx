import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { StageIslands } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { ShareBar } from '../ShareBar';

/** How far the tools of each stage spread. */
export function StagesSection({ stages }: { stages: StageIslands[] }) {
  const words = useWords();
  const t = useTranslate();
  return (
    <Section
      title={t('operatingModels.stages.title')}
      subheader={t('operatingModels.stages.subheader')}
      noPadding
    >
      <ScrollTable label={t('operatingModels.stages.title')} minWidth={460}>
        <TableHead>
          <TableRow>
            <TableCell>{t('operatingModels.stages.stage')}</TableCell>
            <TableCell align="right">
              {t('operatingModels.stages.tools')}
            </TableCell>
            <TableCell align="right">
              {t('operatingModels.stages.effective')}
            </TableCell>
            <TableCell>{t('operatingModels.stages.shared')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {stages.map(({ stage, tools, effectiveTools, uses, sharedUses }) => (
            <TableRow key={stage}>
              <TableCell component="th" scope="row" role="rowheader">
                {words.stage(stage)}
              </TableCell>
              <TableCell align="right">{words.number(tools)}</TableCell>
              <TableCell align="right">
                {words.decimal(effectiveTools)}
              </TableCell>
              <TableCell>
                {uses === 0 ? (
                  t('operatingModels.stages.noUse')
                ) : (
                  <ShareBar part={sharedUses} whole={uses} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
