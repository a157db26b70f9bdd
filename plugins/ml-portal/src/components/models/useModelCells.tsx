import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { ModelRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ReactNode, useCallback } from 'react';
import type { ModelColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Aside } from '../Aside';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { StageStrip } from '../stages/StageStrip';

/** What the list shows of a model, by column. */
export function useModelCells() {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  return useCallback(
    (column: ModelColumn, model: ModelRow): ReactNode => {
      const { lifecycle } = model;
      switch (column) {
        case 'model':
          return (
            <>
              <Link to={linkTo(model.entityRef)}>{model.title}</Link>
              {lifecycle && lifecycle !== 'production' && (
                <Aside>{lifecycle}</Aside>
              )}
              {model.stale && (
                <Typography variant="caption" component="div">
                  {t('models.stale')}
                </Typography>
              )}
              {model.findings.includes('stage-must-apply') && (
                <Typography variant="caption" component="div">
                  {t('models.mustApply')}
                </Typography>
              )}
            </>
          );
        case 'stages':
          return <StageStrip stages={model.stages} words={words} t={t} />;
        case 'score':
          return words.score(model.score);
        case 'level':
          return words.levelOf(model.scorecards[0]);
        case 'lineOfBusiness':
          return <LineOfBusinessLink {...model} linkTo={linkTo} />;
        case 'owner':
          return <OwnerLink owner={model.owner} linkTo={linkTo} />;
        case 'handoffs':
          return words.number(model.handoffs);
        case 'operatingModel':
          return words.operatingModel(model.operatingModel);
        case 'lifecycle':
          return lifecycle && words.lifecycle(lifecycle);
        default:
          return model.tasks.join(', ');
      }
    },
    [words, t, linkTo],
  );
}
