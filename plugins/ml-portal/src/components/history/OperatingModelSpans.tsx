import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, useTranslate, wordsOf } from '../../translation';
import { type OperatingModelSpan, spansOf } from './spansOf';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 2),
    paddingInlineStart: theme.spacing(2.5),
  },
}));

/** @param fromKnown - false where it may have begun before that */
function saySpan(
  { operatingModel, from, to }: OperatingModelSpan,
  fromKnown: boolean,
  t: Translate,
): string {
  const words = wordsOf(t);
  const model = words.operatingModel(operatingModel);
  if (to === undefined) {
    return t('history.spans.since', { model, from: words.day(from) });
  }
  return fromKnown
    ? t('history.spans.fromTo', {
        model,
        from: words.day(from),
        to: words.day(to),
      })
    : t('history.spans.until', { model, to: words.day(to) });
}

/** In which way a model was made and run over time, once that changed. */
export function OperatingModelSpans(props: {
  /** The newest first. */
  transitions: Transition[];
  /** Whether these are all there are. */
  complete: boolean;
}) {
  const classes = useStyles();
  const t = useTranslate();
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
        {spans.map((span, i) => (
          <Typography key={span.from} component="li" variant="body2">
            {saySpan(span, props.complete || i < spans.length - 1, t)}
          </Typography>
        ))}
      </ul>
    </>
  );
}
