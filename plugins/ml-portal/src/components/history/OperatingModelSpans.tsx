import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { spansOf } from './spansOf';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 2),
    paddingInlineStart: theme.spacing(2.5),
  },
}));

/** In which way a model was made and run over time, once that changed. */
export function OperatingModelSpans(props: { transitions: Transition[] }) {
  const classes = useStyles();
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const spans = spansOf(props.transitions);
  if (spans.length === 0) {
    return null;
  }
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {t('history.spans.title')}
      </Typography>
      <ul className={classes.list}>
        {spans.map(({ operatingModel, from, to }) => (
          <Typography key={from} component="li" variant="body2">
            {to === undefined
              ? t('history.spans.since', {
                  model: words.operatingModel(operatingModel),
                  from: words.day(from),
                })
              : t('history.spans.until', {
                  model: words.operatingModel(operatingModel),
                  from: words.day(from),
                  to: words.day(to),
                })}
          </Typography>
        ))}
      </ul>
    </>
  );
}
