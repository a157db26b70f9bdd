import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ModelOwnership } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEffect, useRef, useState } from 'react';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { HistoryChart } from './HistoryChart';
import { OperatingModelSpans } from './OperatingModelSpans';
import { TransitionList } from './TransitionList';

const EVERY_MS = 15_000;
const FIRST = 10;
const STEP = 20;
/** As many as the API gives at once. */
const MOST = 500;

/** How a model's result changed, the newest first. */
export function OwnershipHistory({ model }: { model: ModelOwnership }) {
  const { entityRef, scorecards } = model;
  const words = useWords();
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const [shown, setShown] = useState(FIRST);
  // One more, to tell what the last one shown changed.
  const limit = Math.min(shown + 1, MOST);
  const polled = useLive(
    signal => api.getOwnershipHistory(entityRef, { limit }, { signal }),
    [api, entityRef, limit],
    EVERY_MS,
  );

  // "Show more" may go away with the focus, so that goes to the first new one.
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<number>();
  useEffect(() => {
    const item =
      toFocus.current !== undefined && list.current?.children[toFocus.current];
    if (item instanceof HTMLElement) {
      item.focus();
      toFocus.current = undefined;
    }
  }, [polled.value]);

  return (
    <Section title={t('history.title')} subheader={t('history.subheader')}>
      <Loaded polled={polled} keepOutdated rows={2}>
        {({ items, totalItems }) => {
          if (items.length === 0) {
            return <Typography variant="body2">{t('history.none')}</Typography>;
          }
          const [newest] = items;
          return (
            <>
              {totalItems === 1 && newest.event === 'appeared' && (
                <Typography variant="body2">
                  {t('history.unchanged', { day: words.day(newest.at) })}
                </Typography>
              )}
              <HistoryChart transitions={items} />
              <OperatingModelSpans
                transitions={items}
                complete={items.length === totalItems}
              />
              <TransitionList
                ref={list}
                transitions={items}
                shown={shown}
                scorecards={scorecards}
              />
              {totalItems > shown && shown < MOST && (
                <Button
                  size="small"
                  onClick={() => {
                    toFocus.current = shown;
                    setShown(Math.min(shown + STEP, MOST));
                  }}
                >
                  {t('history.more')}
                </Button>
              )}
              {totalItems > MOST && shown === MOST && (
                <Typography variant="body2">
                  {t('history.newest', { shown: MOST, total: totalItems })}
                </Typography>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
