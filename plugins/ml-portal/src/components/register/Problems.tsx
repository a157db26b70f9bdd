import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Problem } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingInlineStart: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
}));

/** What keeps a document out of the catalog, each with its place. */
export function Problems({ problems }: { problems: Problem[] }) {
  const t = useTranslate();
  return (
    <>
      <Typography variant="body2">
        {t('register.result.mend', { count: problems.length })}
      </Typography>
      <ul className={useStyles().list}>
        {problems.map(({ path, message }) => (
          <Typography component="li" variant="body2" key={path + message}>
            <code>{path}</code>: {message}
          </Typography>
        ))}
      </ul>
    </>
  );
}
