import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapComment } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTitles } from '../../hooks/useTitles';
import { useTranslate, useWords } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
  comment: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** Comments, the oldest first. */
export function CommentList(props: {
  comments: RoadmapComment[];
  onDelete: (comment: RoadmapComment) => void;
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const titleOf = useTitles(props.comments.map(({ by }) => by));
  return (
    <ul className={classes.list}>
      {props.comments.map(comment => {
        const { id, by, at, text, mayDelete } = comment;
        return (
          <li key={id} className={classes.comment}>
            <Typography variant="body2">
              {t('roadmap.comment.by', {
                by: <EntityRefLink entityRef={by} hideIcon />,
                moment: words.moment(at),
              })}
              {mayDelete && (
                <Button
                  size="small"
                  onClick={() => props.onDelete(comment)}
                  aria-label={t('roadmap.comment.deleteOf', {
                    by: titleOf(by),
                    day: words.day(at),
                  })}
                >
                  {t('roadmap.comment.delete')}
                </Button>
              )}
            </Typography>
            <Typography variant="body1" className={classes.text}>
              {text}
            </Typography>
          </li>
        );
      })}
    </ul>
  );
}
