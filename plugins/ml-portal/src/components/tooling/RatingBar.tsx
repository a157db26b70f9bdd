import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../translation';

const HIGHEST = 5;

const useStyles = makeStyles(theme => ({
  figure: { whiteSpace: 'nowrap' },
  bar: {
    height: 8,
    minWidth: 80,
    maxWidth: 320,
    marginTop: theme.spacing(0.5),
    borderRadius: 4,
    backgroundColor: theme.palette.action.selected,
  },
  filled: {
    height: '100%',
    borderRadius: 4,
    backgroundColor: theme.palette.primary.main,
  },
}));

/** A mean of answers in words, with a bar below that shows it. */
export function RatingBar({ value }: { value: number }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <>
      <span className={classes.figure}>{t('tooling.figure', { value })}</span>
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.filled}
          style={{ width: `${(100 * value) / HIGHEST}%` }}
        />
      </div>
    </>
  );
}
