import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useCallback } from 'react';
import { widgetLimit } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { useModelsLink } from '../models/modelsLink';
import { StageStrip } from '../stages/StageStrip';
import { TeamLinks } from './TeamLinks';
import { useMine } from './useMine';
import { WidgetList } from './WidgetList';

/** The models of the reader and the reader's groups, those first that need most. */
export function MyModels(props: {
  /** How many at most. */
  limit?: number;
}) {
  const { limit = widgetLimit.usual } = props;
  const words = useWords();
  const t = useTranslate();
  const link = useModelsLink();
  const findModels = useCallback(
    (api: MlPortalApi, owner: string[], options: RequestOptions) =>
      api.getModels({ owner, sort: 'score', limit }, options),
    [limit],
  );
  return (
    <Loaded polled={useMine(findModels)}>
      {({ found: { items, totalItems } }) =>
        totalItems === 0 ? (
          <Typography variant="body2">
            {t('home.myModels.none')}{' '}
            <Link to={link({})}>{t('home.myModels.all')}</Link>
          </Typography>
        ) : (
          <>
            <WidgetList label={t('home.myModels.label')}>
              {items.map(model => (
                <li key={model.entityRef}>
                  <EntityRefLink
                    entityRef={model.entityRef}
                    title={model.title}
                    hideIcon
                  />
                  <StageStrip stages={model.stages} words={words} t={t} />
                  {t('home.myModels.score', {
                    score: words.score(model.score),
                    level: words.levelOf(model.scorecards[0]),
                  })}
                </li>
              ))}
            </WidgetList>
            {totalItems > items.length && (
              <Typography variant="body2">
                {t('home.myModels.more', {
                  shown: items.length,
                  count: totalItems,
                })}
              </Typography>
            )}
            <TeamLinks
              teams={items.flatMap(({ owner }) =>
                owner ? [owner.entityRef] : [],
              )}
              say={team => t('home.myModels.allOf', { team })}
              to={owner => link({ owner })}
            />
          </>
        )
      }
    </Loaded>
  );
}
