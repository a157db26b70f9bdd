import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  ModelRow,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import type { ModelColumn } from '../../settings';
import type { Translate, Words } from '../../translation';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { StageStrip } from '../stages/StageStrip';

/** What of a column can be sorted by the server. */
export const SORTED_BY: Partial<
  Record<ModelColumn, Exclude<ModelSort, `-${string}`>>
> = {
  model: 'title',
  score: 'score',
  handoffs: 'handoffs',
};

/** What a row shows of a model, by column. */
export function cellOf(
  column: ModelColumn,
  model: ModelRow,
  { words, t }: { words: Words; t: Translate },
): ReactNode {
  const { lifecycle } = model;
  switch (column) {
    case 'model':
      return (
        <>
          <EntityRefLink
            entityRef={model.entityRef}
            title={model.title}
            hideIcon
          />
          {lifecycle && lifecycle !== 'production' && (
            <Typography variant="caption" component="div" color="textSecondary">
              {lifecycle}
            </Typography>
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
      return <StageStrip stages={model.stages} />;
    case 'score':
      return words.score(model.score);
    case 'level':
      return words.levelOf(model.scorecards[0]);
    case 'lineOfBusiness':
      return <LineOfBusinessLink {...model} />;
    case 'owner':
      return <OwnerLink owner={model.owner} />;
    case 'handoffs':
      return words.number(model.handoffs);
    case 'operatingModel':
      return words.operatingModel(model.operatingModel);
    case 'lifecycle':
      return lifecycle && words.lifecycle(lifecycle);
    default:
      return model.tasks.join(', ');
  }
}
