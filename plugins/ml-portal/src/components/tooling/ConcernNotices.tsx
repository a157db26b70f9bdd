import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ToolConcern } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { '& + &': { marginTop: theme.spacing(1) } },
}));

/** What is wrong with how a tool is spread, and what to do about it. */
export function ConcernNotices({ concerns }: { concerns: ToolConcern[] }) {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <>
      {concerns.map(concern => (
        <Alert
          key={concern}
          severity="warning"
          role="note"
          className={classes.root}
        >
          <AlertTitle>{t(`tooling.concern.${concern}`)}</AlertTitle>
          {t(`tooling.concernNotice.${concern}`)}
        </Alert>
      ))}
    </>
  );
}
