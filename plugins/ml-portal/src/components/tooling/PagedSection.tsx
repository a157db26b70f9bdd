import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Page } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import type { usePages } from '../../hooks/usePages';
import type { Polled } from '../../hooks/usePolled';
import { Loaded } from '../Loaded';
import { PAGE_SIZES } from '../../settings';
import { Pager } from '../Pager';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  none: { padding: theme.spacing(2) },
}));

/** A list that is a section of the page, page by page. */
export function PagedSection<T, P extends Page<T>>(props: {
  title: string;
  subheader: string;
  polled: Polled<P>;
  pages: ReturnType<typeof usePages>;
  limit: number;
  onLimit: (limit: number) => void;
  total: (count: number) => string;
  /** What is said, and what to do, where there is nothing. */
  none: string;
  children: (items: P['items']) => ReactNode;
}) {
  const { polled, pages, limit, onLimit, total, none, children } = props;
  const classes = useStyles();
  return (
    <Section title={props.title} subheader={props.subheader} noPadding>
      <Loaded polled={polled} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <Typography variant="body2" className={classes.none}>
              {none}
            </Typography>
          ) : (
            <>
              {children(items)}
              {totalItems > PAGE_SIZES[0] && (
                <Pager
                  total={total(totalItems)}
                  page={pages.number}
                  pages={Math.ceil(totalItems / limit)}
                  size={limit}
                  onSize={onLimit}
                  onPrevious={pages.number > 1 ? pages.previous : undefined}
                  onNext={nextCursor ? () => pages.next(nextCursor) : undefined}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
