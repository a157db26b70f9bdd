import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { LevelCounts } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { levelTint } from './LevelBar';

const useStyles = makeStyles(theme => ({
  root: { margin: 0, padding: 0, listStyle: 'none' },
  row: { '& + &': { marginTop: theme.spacing(1) } },
  bar: {
    height: 10,
    marginTop: theme.spacing(0.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
  },
}));

/** How many reached which level, the highest first. */
export function Levels(
  props: LevelCounts & {
    /** Where they are no models. */
    sayCount?: (count: number) => string;
    /** Where those are listed that reached a level; null is below the first. */
    linkTo: (level: string | null) => string;
  },
) {
  const { scorecard, levels, linkTo } = props;
  const classes = useStyles();
  const theme = useTheme();
  const words = useWords();
  const t = useTranslate();
  const sayCount = props.sayCount ?? words.models;
  const most = Math.max(1, ...levels.map(({ count }) => count));
  return (
    <ul className={classes.root}>
      {levels
        .map(({ level, count }, index) => {
          const text = t('linesOfBusiness.levelCount', {
            entities: sayCount(count),
            level: words.level(level, scorecard),
          });
          return (
            <li key={level ?? ''} className={classes.row}>
              <Typography variant="body2" component="div">
                {count > 0 ? <Link to={linkTo(level)}>{text}</Link> : text}
              </Typography>
              {count > 0 && (
                <div
                  className={classes.bar}
                  style={{
                    width: `${(100 * count) / most}%`,
                    backgroundColor: levelTint(theme, index, levels.length),
                  }}
                />
              )}
            </li>
          );
        })
        .reverse()}
    </ul>
  );
}
