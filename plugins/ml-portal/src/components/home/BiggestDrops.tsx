import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { sayFall, sayReasons } from './sayDrop';
import { WidgetList } from './WidgetList';

const MOST = 5;
const DAYS = 7;
const EVERY_MS = 30_000;

/** What stands lower than a week ago, as far as the reader may see it. */
export function BiggestDrops() {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const polled = useLive(
    signal => api.drops.getDrops({ days: DAYS, limit: MOST }, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled}>
      {({ items, totalItems }) =>
        totalItems === 0 ? (
          <Typography variant="body2">
            {t('home.drops.none', { count: DAYS })}
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
                    days: DAYS,
                  })
                : t('home.drops.all', { days: DAYS })}
            </Typography>
          </>
        )
      }
    </Loaded>
  );
}
