import { makeStyles, type Theme, useTheme } from '@material-ui/core/styles';
import type { RollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { tint } from '../stages/statusStyle';
import { VisuallyHidden } from '../VisuallyHidden';
import { levelsOf } from './levelsOf';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 1,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    minWidth: 120,
  },
  segment: {
    minWidth: 18,
    padding: theme.spacing(0.5, 0),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'center',
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.primary,
  },
}));

/** From nothing reached to everything, on tints that text can be read on. */
export function levelTint(
  { palette }: Theme,
  index: number,
  levels: number,
): string {
  return index === 0
    ? tint(palette.error.main, 0.2)
    : tint(palette.success.main, 0.08 + (0.4 * index) / (levels - 1));
}

/** How many models reached which level, in a row; each part says its count. */
export function LevelBar({ rollUp }: { rollUp: RollUp }) {
  const classes = useStyles();
  const theme = useTheme();
  const words = useWords();
  const t = useTranslate();
  const counts = levelsOf(rollUp);
  if (rollUp.models === 0 || !counts) {
    return <>{t('linesOfBusiness.noLevels')}</>;
  }
  const { scorecard, levels } = counts;
  return (
    <ul className={classes.bar} aria-label={t('linesOfBusiness.levels')}>
      {levels.map(({ level, count }, index) => {
        const text = t('linesOfBusiness.levelCount', {
          entities: words.models(count),
          level: words.level(level, scorecard),
        });
        return (
          count > 0 && (
            <li
              key={level ?? ''}
              className={classes.segment}
              title={text}
              style={{
                flexGrow: count,
                backgroundColor: levelTint(theme, index, levels.length),
              }}
            >
              <span aria-hidden>{count}</span>
              <VisuallyHidden>{text}</VisuallyHidden>
            </li>
          )
        );
      })}
    </ul>
  );
}
