import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Kpi,
  progressOf,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, useWords } from '../../translation';

const useStyles = makeStyles(theme => ({
  track: {
    height: 8,
    maxWidth: 320,
    margin: theme.spacing(0.5, 0),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.selected,
    overflow: 'hidden',
  },
  way: { height: '100%', backgroundColor: theme.palette.primary.main },
}));

function sayProgress(progress: number, t: Translate): string {
  if (progress >= 1) {
    return t('modelCard.progress.reached');
  }
  return progress < 0
    ? t('modelCard.progress.wrongWay')
    : t('modelCard.progress.way', {
        percent: String(Math.round(progress * 100)),
      });
}

/** A KPI: from where, to where, and how far it has come, drawn and in words. */
export function KpiProgress({ kpi }: { kpi: Kpi }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { name, unit, baseline, current, target, asOf } = kpi;
  const figure = (value: number) =>
    [words.number(value), unit].filter(Boolean).join(' ');
  const progress = progressOf(kpi);
  const said = [
    baseline !== undefined &&
      t('modelCard.progress.from', { baseline: figure(baseline) }),
    current !== undefined &&
      t('modelCard.progress.now', { current: figure(current) }),
    target !== undefined &&
      t('modelCard.progress.target', { target: figure(target) }),
    progress !== undefined && sayProgress(progress, t),
    asOf && t('modelCard.progress.asOf', { day: words.day(asOf) }),
  ].filter(Boolean);
  return (
    <>
      {name}
      {progress !== undefined && (
        <div className={classes.track} aria-hidden>
          <div
            className={classes.way}
            style={{ width: `${100 * Math.min(1, Math.max(0, progress))}%` }}
          />
        </div>
      )}
      <Typography variant="body2" component="div">
        {said.join(', ')}
      </Typography>
    </>
  );
}
