import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { sayTransition } from './sayTransition';

const EVERY_MS = 15_000;
const STEP = 10;
const MOST = 500;

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

/** How a model's result changed, the newest first. */
export function OwnershipHistory({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const api = useApi(mlPortalApiRef);
  const [limit, setLimit] = useState(STEP);
  const polled = useLive(
    // One more, to tell what the last one shown changed.
    signal =>
      api.getOwnershipHistory(
        entityRef,
        { limit: Math.min(limit + 1, MOST) },
        { signal },
      ),
    [api, entityRef, limit],
    EVERY_MS,
  );
  return (
    <Section title="History" subheader="When the result changed, newest first">
      <Loaded polled={polled} keepOutdated rows={2}>
        {({ items, totalItems }) =>
          items.length === 0 ? (
            <Typography variant="body2">Nothing is recorded yet.</Typography>
          ) : (
            <>
              <ol className={classes.list}>
                {items.slice(0, limit).map((transition, i) => (
                  <li key={`${transition.at} ${i}`} className={classes.item}>
                    <Typography
                      variant="body2"
                      component="time"
                      dateTime={transition.at}
                      className={classes.time}
                    >
                      {new Date(transition.at).toLocaleString()}
                    </Typography>
                    <ul className={classes.changes}>
                      {sayTransition(transition, items[i + 1]).map(change => (
                        <Typography key={change} variant="body2" component="li">
                          {change}
                        </Typography>
                      ))}
                    </ul>
                  </li>
                ))}
              </ol>
              {totalItems > limit && limit < MOST && (
                <Button size="small" onClick={() => setLimit(limit + 20)}>
                  Show more
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
