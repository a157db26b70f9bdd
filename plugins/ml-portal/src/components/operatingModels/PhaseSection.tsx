import { useApi } from '@backstage/core-plugin-api';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  type Phase,
  PHASE_FIGURES,
  type PhaseVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import {
  type Translate,
  useTranslate,
  useWords,
  wordsOf,
} from '../../translation';
import { ForReadersOfAll } from '../ForReadersOfAll';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { TableNote } from '../TableNote';
import { sayNextPhase } from './sayNextPhase';

const EVERY_MS = 60_000;
const LATER_PHASES = ['fastGrowth', 'mature'] as const;

/** Whether a figure has reached a threshold, or what it takes. */
function sayStanding(
  now: number | null,
  threshold: number,
  t: Translate,
): string {
  if (now === null) {
    return wordsOf(t).number(threshold);
  }
  return now >= threshold
    ? t('operatingModels.phase.reached', { threshold })
    : t('operatingModels.phase.missing', {
        threshold,
        missing: threshold - now,
      });
}

function Figures({ verdict }: { verdict: PhaseVerdict }) {
  const words = useWords();
  const t = useTranslate();
  const { figures, thresholds } = verdict;
  return (
    <ScrollTable label={t('operatingModels.phase.table')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('operatingModels.phase.figure')}</TableCell>
          <TableCell align="right">{t('operatingModels.phase.now')}</TableCell>
          {LATER_PHASES.map(phase => (
            <TableCell key={phase}>
              {t(`operatingModels.phase.${phase}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {PHASE_FIGURES.map(figure => {
          const now = figures[figure];
          return (
            <TableRow key={figure}>
              <TableCell component="th" scope="row" role="rowheader">
                {t(`operatingModels.phase.${figure}`)}
              </TableCell>
              <TableCell align="right">
                {now === null
                  ? t('operatingModels.line.notKnown')
                  : words.number(now)}
              </TableCell>
              {LATER_PHASES.map(phase => (
                <TableCell key={phase}>
                  {sayStanding(now, thresholds[phase][figure], t)}
                </TableCell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </ScrollTable>
  );
}

function Advice({ phase }: { phase: Phase }) {
  const t = useTranslate();
  return (
    <>
      <Typography variant="h5" component="p" gutterBottom>
        {t(`operatingModels.phase.${phase}`)}
      </Typography>
      <Typography variant="subtitle1" component="h3">
        {t(`operatingModels.phase.advice.${phase}.title`)}
      </Typography>
      <Typography variant="body2" paragraph>
        {t(`operatingModels.phase.advice.${phase}.text`)}
      </Typography>
    </>
  );
}

/** The phase that the company is in, what it calls for, and the figures behind. */
export function PhaseSection() {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal => api.operating.getPhase({ signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Section
      title={t('operatingModels.phase.title')}
      subheader={t('operatingModels.phase.subheader')}
    >
      <ForReadersOfAll
        polled={polled}
        rows={5}
        otherwise={t('operatingModels.people.forbidden')}
      >
        {verdict => (
          <>
            {verdict.phase === null ? (
              <Typography variant="body2" paragraph>
                {t('operatingModels.phase.unknown')}
              </Typography>
            ) : (
              <Advice phase={verdict.phase} />
            )}
            <Figures verdict={verdict} />
            <TableNote>
              {t('operatingModels.phase.rule')} {sayNextPhase(verdict, t)}
            </TableNote>
          </>
        )}
      </ForReadersOfAll>
    </Section>
  );
}
