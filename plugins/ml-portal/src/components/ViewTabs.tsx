import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  tabs: { marginBottom: theme.spacing(2) },
}));

/** Tabs inside of a page, and what the chosen one shows. */
export function ViewTabs<V extends string>(props: {
  /** Tells them from other tabs of the page. */
  id: string;
  label: string;
  views: readonly { view: V; word: string }[];
  view: V;
  onView: (view: V) => void;
  children: ReactNode;
}) {
  const { id, label, views, view, onView, children } = props;
  const classes = useStyles();
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(_, next) => onView(next)}
        aria-label={label}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="auto"
      >
        {views.map(each => (
          <Tab
            key={each.view}
            value={each.view}
            id={`${id}-tab-${each.view}`}
            aria-controls={`${id}-view-${each.view}`}
            label={each.word}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-view-${view}`}
        aria-labelledby={`${id}-tab-${view}`}
      >
        {children}
      </div>
    </>
  );
}
