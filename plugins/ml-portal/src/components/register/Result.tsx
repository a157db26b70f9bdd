import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  PreviewResponse,
  ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { Remediation } from '../scorecard/Remediation';
import { Section } from '../Section';
import { StageCells } from '../stages/StageCells';
import { useDraft } from './DraftContext';
import { usePreview } from './usePreview';

const useStyles = makeStyles(theme => ({
  outdated: { opacity: 0.6 },
  next: { marginTop: theme.spacing(2) },
  list: { margin: 0, paddingInlineStart: theme.spacing(3) },
}));

/** The first check that the next level waits for, and how to pass it. */
function NextStep({ scorecard }: { scorecard: ScorecardResult }) {
  const classes = useStyles();
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const { nextLevel, checks } = scorecard;
  const check = checks.find(
    ({ level, result }) => level === nextLevel && result === 'failed',
  );
  if (!check || nextLevel === null) {
    return (
      <Typography variant="body2">{t('register.result.highest')}</Typography>
    );
  }
  return (
    <div className={classes.next}>
      <Typography variant="subtitle2" component="h3">
        {t('register.result.next', {
          level: words.level(nextLevel),
          check: check.title,
        })}
      </Typography>
      <Typography variant="body2">{check.message}</Typography>
      {check.remediation && <Remediation markdown={check.remediation} />}
    </div>
  );
}

function Scored({ preview }: { preview: PreviewResponse }) {
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const [item] = preview.items;
  const [effect] = preview.effects;
  const scorecard = item?.scorecards?.[0];
  if (!item?.ownership) {
    return null;
  }
  return (
    <>
      <StageCells stages={item.ownership.stages} />
      <FigureList>
        <Figure label={t('register.result.score')}>
          {words.score(item.ownership.score)}
        </Figure>
        {scorecard && (
          <Figure label={t('register.result.level')}>
            {words.level(scorecard.level)}
          </Figure>
        )}
      </FigureList>
      {effect && <Typography variant="body2">{effect.summary}</Typography>}
      {scorecard && <NextStep scorecard={scorecard} />}
    </>
  );
}

function Complaints() {
  const classes = useStyles();
  const { complaints } = useDraft();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <>
      <Typography variant="body2">
        {t('register.result.mend', { count: complaints.size })}
      </Typography>
      <ul className={classes.list}>
        {[...complaints].map(([path, { message }]) => (
          <Typography component="li" variant="body2" key={path}>
            <code>{path}</code>: {message}
          </Typography>
        ))}
      </ul>
    </>
  );
}

/** What the model would score as it is filled in. */
export function Result() {
  const classes = useStyles();
  const { yaml, complaints } = useDraft();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const isFine = complaints.size === 0;
  const { value, error, outdated, retry } = usePreview(
    isFine ? yaml : undefined,
  );
  const show = () => {
    if (!isFine) {
      return <Complaints />;
    }
    if (yaml === undefined) {
      return (
        <Typography variant="body2">{t('register.result.empty')}</Typography>
      );
    }
    if (error && !outdated) {
      return (
        <Typography variant="body2">
          {t('register.result.failed', { reason: error.message })}{' '}
          <Button size="small" variant="outlined" onClick={retry}>
            {t('register.result.again')}
          </Button>
        </Typography>
      );
    }
    return value ? (
      <div className={outdated ? classes.outdated : undefined}>
        <Scored preview={value} />
      </div>
    ) : (
      <Typography variant="body2">{t('register.result.checking')}</Typography>
    );
  };
  return (
    <Section title={t('register.result.title')}>
      <div role="status" aria-busy={outdated}>
        {show()}
      </div>
    </Section>
  );
}
