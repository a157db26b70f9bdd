import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ScorecardInForce } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { TableNote } from '../TableNote';
import { LevelMatrix } from './LevelMatrix';
import { lineLevelsOf } from './lineLevelsOf';

const EVERY_MS = 30_000;
/** As many as the API gives at once. */
const MOST = 500;

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
}));

/** Which levels the models of each line of business reached. */
export function LevelsByLine(props: {
  scorecard: Pick<ScorecardInForce, 'id' | 'title' | 'levels'>;
}) {
  const { scorecard } = props;
  const classes = useStyles();
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const polled = useLive(
    async signal => {
      const [lines, withoutLine] = await Promise.all([
        api.getLinesOfBusiness({ limit: MOST }, { signal }),
        api.checks.getStandings({ lineOfBusiness: 'none' }, { signal }),
      ]);
      return { lines, withoutLine: withoutLine.items };
    },
    [api],
    EVERY_MS,
  );
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {t('scorecards.byLine.title')}
      </Typography>
      <Loaded polled={polled} rows={4}>
        {({ lines: { items, totalItems }, withoutLine }) => {
          const rows = lineLevelsOf(scorecard.id, items, withoutLine);
          return rows.length === 0 ? (
            <Typography variant="body2">
              {t('scorecards.byLine.none')}
            </Typography>
          ) : (
            <>
              <LevelMatrix scorecard={scorecard} rows={rows} />
              <TableNote>
                {t('scorecards.byLine.note')}
                {items.length < totalItems &&
                  ` ${t('scorecards.byLine.first', { shown: items.length })}`}
              </TableNote>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
