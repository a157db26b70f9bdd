import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ToolStanding } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { ConcernWords } from './ConcernWords';

const useStyles = makeStyles({ figure: { whiteSpace: 'nowrap' } });

/** How the users of a tool rate it, in a word or two. */
export function Rated(props: { evaluation: ToolStanding['evaluation'] }) {
  const { evaluation } = props;
  const classes = useStyles();
  const t = useTranslate();
  if (!evaluation) {
    return <>{t('tooling.tooFew')}</>;
  }
  return (
    <>
      <span className={classes.figure}>
        {t('tooling.figure', { value: evaluation.overall })}
      </span>
      <Typography variant="caption" component="div" color="textSecondary">
        {t('tooling.answers', { count: evaluation.answers })}
      </Typography>
    </>
  );
}

/** What is said of a tool where there are several: what its users think, and concerns. */
export function UsersThink({ tool }: { tool: ToolStanding }) {
  return (
    <>
      <Rated evaluation={tool.evaluation} />
      <ConcernWords concerns={tool.concerns} />
    </>
  );
}
