import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { toModelFilter, useModelFilter } from '../../hooks/useModelFilter';
import { usePolled } from '../../hooks/usePolled';
import { Loaded } from '../Loaded';
import { StageLegend } from '../stages/StageLegend';
import { ModelsFilters } from './ModelsFilters';
import { ModelsTable } from './ModelsTable';

const PAGE_SIZE = 25;
const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  pages: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 2),
  },
}));

/** All models, page by page, as the address narrows and sorts them. */
export function ModelsContent() {
  const classes = useStyles();
  const api = useApi(mlPortalApiRef);
  const { values, sort, set } = useModelFilter();
  const view = JSON.stringify([values, sort]);
  // The cursors of the pages turned to, the first of which has none.
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  useEffect(() => setCursors([undefined]), [view]);
  const cursor = cursors[cursors.length - 1];

  const polled = usePolled(
    signal =>
      api.getModels(
        { ...toModelFilter(values), sort, cursor, limit: PAGE_SIZE },
        { signal },
      ),
    [api, view, cursor],
    EVERY_MS,
  );

  return (
    <>
      <ModelsFilters values={values} onChange={set} />
      <StageLegend />
      <Loaded polled={polled} rows={10}>
        {({ items, totalItems, pageInfo }) =>
          totalItems === 0 ? (
            <EmptyState
              missing="data"
              title="No model fits"
              description="Remove a filter, or register a catalog-info.yaml with a Component of type ml-model."
            />
          ) : (
            <InfoCard noPadding>
              <ModelsTable
                models={items}
                sort={sort}
                onSort={next => set({ sort: next })}
              />
              <div className={classes.pages}>
                <Typography variant="body2" role="status">
                  {totalItems} {totalItems === 1 ? 'model' : 'models'}, page{' '}
                  {cursors.length} of {Math.ceil(totalItems / PAGE_SIZE)}
                </Typography>
                <Button
                  disabled={cursors.length === 1}
                  onClick={() => setCursors(turned => turned.slice(0, -1))}
                >
                  Previous
                </Button>
                <Button
                  disabled={!pageInfo.nextCursor}
                  onClick={() =>
                    setCursors(turned => [...turned, pageInfo.nextCursor])
                  }
                >
                  Next
                </Button>
              </div>
            </InfoCard>
          )
        }
      </Loaded>
    </>
  );
}
