import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, wordsOf } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingInlineStart: theme.spacing(2.5) },
}));

function sayStep(
  step: Exemption['trail'][number] & Pick<Exemption, 'endsOn'>,
  t: Translate,
) {
  const words = wordsOf(t);
  const day = words.day(step.at);
  const by = step.by && (
    <EntityRefLink entityRef={step.by} hideIcon underline="always" />
  );
  if (step.status === 'requested') {
    const endsOn = words.day(step.endsOn);
    return by
      ? t('exemptions.trail.requestedBy', { endsOn, by, day })
      : t('exemptions.trail.requested', { endsOn, day });
  }
  const status = t(`exemptions.status.${step.status}`);
  return by
    ? t('exemptions.trail.stepBy', { status, by, day })
    : t('exemptions.trail.step', { status, day });
}

/** All that happened to exemptions, folded away, the oldest first. */
export function Trail({ exemptions }: { exemptions: Exemption[] }) {
  const classes = useStyles();
  const t = useTranslate();
  const steps = exemptions
    .flatMap(({ id, endsOn, trail }) =>
      trail.map(step => ({ ...step, id, endsOn })),
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <details>
      <summary>
        <Typography variant="caption" component="span">
          {t('exemptions.trail.title')}
        </Typography>
      </summary>
      <ol className={classes.list}>
        {steps.map(step => (
          <Typography
            key={`${step.id} ${step.status} ${step.at}`}
            variant="body2"
            component="li"
          >
            {step.comment
              ? t('exemptions.trail.commented', {
                  step: <>{sayStep(step, t)}</>,
                  comment: step.comment,
                })
              : sayStep(step, t)}
          </Typography>
        ))}
      </ol>
    </details>
  );
}
