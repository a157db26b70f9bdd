import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { forwardRef } from 'react';
import { useTranslate, useWords } from '../../translation';
import { type KnownScorecard, sayTransition } from './sayTransition';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 0 },
  },
  time: { minWidth: 170, color: theme.palette.text.secondary },
  changes: { margin: 0, padding: 0, listStyle: 'none', flex: 1, minWidth: 220 },
}));

/** When a result changed, and what of it, in the order given: the newest first. */
export const TransitionList = forwardRef<
  HTMLOListElement,
  {
    transitions: Transition[];
    /** How many of them to show; one more tells what the last one changed. */
    shown: number;
    scorecards: KnownScorecard[];
  }
>(({ transitions, shown, scorecards }, ref) => {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <ol className={classes.list} ref={ref}>
      {transitions.slice(0, shown).map((transition, i) => (
        <li
          key={`${transition.at} ${transition.event}`}
          className={classes.item}
          tabIndex={-1}
        >
          <Typography
            variant="body2"
            component="time"
            dateTime={transition.at}
            className={classes.time}
          >
            {words.moment(transition.at)}
          </Typography>
          <ul className={classes.changes}>
            {sayTransition(
              transition,
              scorecards,
              words,
              t,
              transitions[i + 1],
            ).map(change => (
              <Typography key={change} variant="body2" component="li">
                {change}
              </Typography>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
});
