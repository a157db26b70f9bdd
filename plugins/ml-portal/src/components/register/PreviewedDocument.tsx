import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckResultState,
  PreviewEffect,
  PreviewItem,
  ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { CheckItem } from '../scorecard/CheckItem';
import { StageCells } from '../stages/StageCells';
import { Problems } from './Problems';

/** Results that keep a level from being reached. */
const OPEN: CheckResultState[] = ['failed', 'noData', 'error'];

const useStyles = makeStyles(theme => ({
  checks: { margin: 0, padding: 0, listStyle: 'none' },
  effect: { margin: theme.spacing(2, 0) },
}));

/** What the next level waits for, and how to pass it. */
function NextLevel({ scorecard }: { scorecard: ScorecardResult }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { nextLevel, checks } = scorecard;
  if (nextLevel === null) {
    return (
      <Typography variant="body2">{t('register.result.highest')}</Typography>
    );
  }
  const open = checks.filter(
    ({ level, result }) => level === nextLevel && OPEN.includes(result),
  );
  return (
    <>
      <Typography variant="subtitle1" component="h3">
        {t('register.result.next', {
          level: words.level(nextLevel, scorecard.id),
          count: open.length,
        })}
      </Typography>
      <ul className={classes.checks}>
        {open.map((check, i) => (
          <CheckItem key={check.id} check={check} open={i === 0} />
        ))}
      </ul>
    </>
  );
}

/** What one document would score, or why the catalog would refuse it. */
export function PreviewedDocument(props: {
  item: PreviewItem;
  /** What merging it does to its entity. */
  effect?: PreviewEffect;
}) {
  const { item, effect } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { problems, ownership, scorecards = [] } = item;
  const [scorecard] = scorecards;
  if (problems.length > 0) {
    return <Problems problems={problems} />;
  }
  if (!ownership && !scorecard) {
    return (
      <Typography variant="body2">{t('register.result.notOurs')}</Typography>
    );
  }
  return (
    <>
      {ownership && <StageCells stages={ownership.stages} />}
      <FigureList>
        {ownership && (
          <Figure label={t('register.result.score')}>
            {words.score(ownership.score)}
          </Figure>
        )}
        {scorecard && (
          <Figure label={t('register.result.level')}>
            {words.levelOf(scorecard)}
          </Figure>
        )}
      </FigureList>
      {effect && (
        <Typography variant="body2" className={classes.effect}>
          {effect.summary}
        </Typography>
      )}
      {scorecard && <NextLevel scorecard={scorecard} />}
    </>
  );
}
