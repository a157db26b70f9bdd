import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
  },
  code: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1.5),
    overflowX: 'auto',
    color: theme.palette.text.primary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/**
 * Code to be copied. Without colours: those of highlighting have too little
 * contrast in either theme.
 */
export function CodeBlock({ text }: { text: string }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <div className={classes.root}>
      {/* Scrolls sideways, by keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.code} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyTextButton
        text={text}
        aria-label={t('scorecard.copy')}
        tooltipText={t('scorecard.copied')}
      />
    </div>
  );
}
