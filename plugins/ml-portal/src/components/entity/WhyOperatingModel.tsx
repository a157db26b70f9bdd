import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 2) },
  rule: { margin: theme.spacing(1, 0) },
}));

/** Why a model has its operating model: the rule, and the figures that led to it. */
export function WhyOperatingModel({
  model: { operatingModel, operatingModelReason: reason },
}: {
  model: Pick<ModelOwnership, 'operatingModel' | 'operatingModelReason'>;
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  if (!reason) {
    return null;
  }
  const { applicable, tools, thresholds } = reason;
  const figures = [
    ['nobodys', reason.nobodys, applicable, thresholds.unknown],
    ['toPlatform', reason.toPlatform, applicable, thresholds.centralized],
    ['owned', reason.owned, applicable, thresholds.owned],
    ['platformTools', reason.platformTools, tools, thresholds.hybrid],
  ] as const;
  return (
    <details className={classes.root}>
      <summary>
        <Typography variant="body2" component="span">
          {t('entity.why.summary', {
            model: words.operatingModel(operatingModel),
          })}
        </Typography>
      </summary>
      <Typography variant="body2" className={classes.rule}>
        {t(`entity.why.rule.${reason.rule}`)}
      </Typography>
      <ScrollTable label={t('entity.why.figures')} minWidth={480}>
        <TableHead>
          <TableRow>
            <TableCell>{t('entity.why.figure')}</TableCell>
            <TableCell>{t('entity.why.here')}</TableCell>
            <TableCell>{t('entity.why.decides')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map(([figure, part, whole, threshold]) => (
            <TableRow key={figure}>
              <TableCell component="th" scope="row" role="rowheader">
                {t(`entity.why.${figure}`)}
              </TableCell>
              <TableCell>{words.share(part, whole)}</TableCell>
              <TableCell>
                {t(`entity.why.threshold.${figure}`, { threshold })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </details>
  );
}
