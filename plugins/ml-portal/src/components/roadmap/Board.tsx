import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapBoard } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useId } from 'react';
import { useTranslate } from '../../translation';
import { RequestCard } from './RequestCard';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: theme.spacing(2, 3),
    marginTop: theme.spacing(2),
  },
  cards: { listStyle: 'none', margin: 0, padding: 0 },
  title: {
    borderBottom: `2px solid ${theme.palette.divider}`,
    marginBottom: theme.spacing(1.5),
  },
}));

function Column(props: {
  column: RoadmapBoard['columns'][number];
  /** The address of all of them. */
  all: string;
}) {
  const { status, totalItems, items } = props.column;
  const classes = useStyles();
  const t = useTranslate();
  const id = useId();
  const word = t(`roadmap.status.${status}`);
  return (
    <section aria-labelledby={id}>
      <Typography id={id} variant="h6" component="h2" className={classes.title}>
        {word} ({totalItems})
      </Typography>
      {totalItems === 0 ? (
        <Typography variant="body2">{t('roadmap.emptyColumn')}</Typography>
      ) : (
        <ul className={classes.cards}>
          {items.map(request => (
            <RequestCard key={request.id} request={request} />
          ))}
        </ul>
      )}
      {totalItems > items.length && (
        <Link
          to={props.all}
          aria-label={t('roadmap.allOf', { total: totalItems, status: word })}
        >
          {t('roadmap.all', { total: totalItems })}
        </Link>
      )}
    </section>
  );
}

/** The requests by how far they are. */
export function Board(props: {
  columns: RoadmapBoard['columns'];
  /** The address of all requests of a status. */
  allOf: (status: string) => string;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {props.columns.map(column => (
        <Column
          key={column.status}
          column={column}
          all={props.allOf(column.status)}
        />
      ))}
    </div>
  );
}
