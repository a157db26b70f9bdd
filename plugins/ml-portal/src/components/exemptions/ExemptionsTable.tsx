import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import type { Step } from './exemptionWords';
import { Steps } from './Steps';
import { Trail } from './Trail';

const useStyles = makeStyles({
  reason: { minWidth: 220, maxWidth: 360, overflowWrap: 'anywhere' },
});

/** Exemptions, with what the reader may do with each. */
export function ExemptionsTable(props: {
  exemptions: Exemption[];
  titleOf: (scorecard: string, check: string) => string;
  onStep: (exemption: Exemption, step: Step) => void;
}) {
  const { exemptions, titleOf, onStep } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={t('exemptions.exemptions')} minWidth={860}>
      <TableHead>
        <TableRow>
          <TableCell>{t('exemptions.column.of')}</TableCell>
          <TableCell>{t('exemptions.column.check')}</TableCell>
          <TableCell>{t('exemptions.column.reason')}</TableCell>
          <TableCell>{t('exemptions.column.askedFor')}</TableCell>
          <TableCell>{t('exemptions.column.lastDay')}</TableCell>
          <TableCell>{t('exemptions.column.status')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {exemptions.map(exemption => {
          const title = titleOf(exemption.scorecard, exemption.check);
          return (
            <TableRow key={exemption.id}>
              <TableCell component="th" scope="row" role="rowheader">
                <EntityRefLink entityRef={exemption.entityRef} hideIcon />
              </TableCell>
              <TableCell>{title}</TableCell>
              <TableCell className={classes.reason}>
                {exemption.reason}
                <Trail exemptions={[exemption]} />
              </TableCell>
              <TableCell>
                {t('exemptions.by', {
                  by: (
                    <EntityRefLink
                      entityRef={exemption.requestedBy}
                      hideIcon
                      underline="always"
                    />
                  ),
                  day: words.day(exemption.requestedAt),
                })}
              </TableCell>
              <TableCell>{words.day(exemption.endsOn)}</TableCell>
              <TableCell>
                {t(`exemptions.status.${exemption.status}`)}
                <Steps
                  exemption={exemption}
                  checkTitle={title}
                  onStep={step => onStep(exemption, step)}
                />
              </TableCell>
            </TableRow>
          );
        })}
        {exemptions.length === 0 && (
          <TableRow>
            <TableCell colSpan={6}>{t('exemptions.nothingLeft')}</TableCell>
          </TableRow>
        )}
      </TableBody>
    </ScrollTable>
  );
}
