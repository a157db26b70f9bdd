import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import type { Finding } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0), padding: 0, listStyle: 'none' },
  item: { display: 'flex', gap: theme.spacing(1) },
}));

/** What is noteworthy beside the stages, in words. */
export function Findings({ findings }: { findings: Finding[] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  if (findings.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('entity.findings')}>
      {findings.map(finding => (
        <Typography
          component="li"
          variant="body2"
          key={finding}
          className={classes.item}
        >
          <InfoOutlinedIcon fontSize="small" aria-hidden />
          {words.finding(finding)}
        </Typography>
      ))}
    </ul>
  );
}
