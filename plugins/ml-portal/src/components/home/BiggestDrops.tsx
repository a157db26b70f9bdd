import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { widgetDays, widgetLimit } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { sayFall, sayReasons } from './sayDrop';
import { WidgetList } from './WidgetList';

const EVERY_MS = 30_000;

/** What stands lower than some days ago, as far as the reader may see it. */
export function BiggestDrops(props: {
  /** How many at most. */
  limit?: number;
  /** How far to look back. */
  days?: number;
}) {
  const { limit = widgetLimit.usual, days = widgetDays.usual } = props;
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const polled = useLive(
    signal => api.drops.getDrops({ days, limit }, { signal }),
    [api, days, limit],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled}>
      {({ items, totalItems }) =>
        totalItems === 0 ? (
          <Typography variant="body2">
            {t('home.drops.none', { count: days })}
          </Typography>
        ) : (
          <>
            <WidgetList label={t('home.drops.label')}>
              {items.map(drop => (
                <li key={drop.entityRef}>
                  <EntityRefLink
                    entityRef={drop.entityRef}
                    title={drop.title}
                    hideIcon
                    underline="always"
                  />
                  {drop.lineOfBusiness && ` · ${drop.lineOfBusiness.title}`}
                  <div>{sayFall(drop, words, t)}</div>
                  {drop.reasons.length > 0 && (
                    <Typography
                      variant="caption"
                      component="div"
                      color="textSecondary"
                    >
                      {sayReasons(drop, words, t)}
                    </Typography>
                  )}
                </li>
              ))}
            </WidgetList>
            <Typography variant="body2">
              {totalItems > items.length
                ? t('home.drops.most', {
                    shown: items.length,
                    all: totalItems,
                    days,
                  })
                : t('home.drops.all', { days })}
            </Typography>
          </>
        )
      }
    </Loaded>
  );
}
