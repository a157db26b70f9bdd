import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../translation';

const useStyles = makeStyles(theme => ({
  bar: {
    height: 6,
    marginTop: theme.spacing(0.5),
    minWidth: 80,
    borderRadius: 3,
    backgroundColor: theme.palette.action.selected,
  },
  filled: {
    height: '100%',
    borderRadius: 3,
    backgroundColor: theme.palette.primary.main,
  },
}));

/** A part of a whole in words, with a bar below that shows it. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const classes = useStyles();
  const words = useWords();
  return (
    <>
      {words.share(part, whole)}
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.filled}
          style={{ width: `${whole > 0 ? (100 * part) / whole : 0}%` }}
        />
      </div>
    </>
  );
}
