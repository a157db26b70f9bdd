import Typography from '@material-ui/core/Typography';
import type { ModelVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate } from '../../translation';
import { sayDuration } from '../featureStores/sayDuration';
import { sayValue } from './spreads';
import { TrainingWord } from './TrainingWord';

type Training = Pick<ModelVelocity, 'training' | 'trainingAgeDays' | 'cadence'>;

/** How long ago, and how often it is declared, as far as both are known. */
function sayTraining(
  { trainingAgeDays, cadence }: Training,
  t: Translate,
): string | undefined {
  const ago =
    trainingAgeDays === null
      ? undefined
      : t('velocity.models.ago', {
          days: sayValue('trainingAge', Math.floor(trainingAgeDays), t),
        });
  const every = cadence === null ? undefined : sayDuration(cadence, t);
  if (ago && every) {
    return t('velocity.models.againstCadence', { ago, cadence: every });
  }
  return every ? t('velocity.models.cadence', { cadence: every }) : ago;
}

/** The last training of a model against what it declares. */
export function LastTraining(props: Training) {
  const t = useTranslate();
  return (
    <>
      <TrainingWord standing={props.training} />
      <Typography variant="caption" component="div" color="textSecondary">
        {sayTraining(props, t)}
      </Typography>
    </>
  );
}
