import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import EventIcon from '@material-ui/icons/Event';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RemoveIcon from '@material-ui/icons/Remove';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUser';
import type {
  CheckResult,
  CheckResultState,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import {
  type Translate,
  useTranslate,
  useWords,
  wordsOf,
} from '../../translation';
import { Remediation } from './Remediation';

const ICONS = {
  passed: CheckCircleIcon,
  failed: CancelIcon,
  exempt: VerifiedUserIcon,
  notApplicable: RemoveIcon,
  scheduled: EventIcon,
  noData: HelpOutlineIcon,
  error: ErrorOutlineIcon,
} as const satisfies Record<CheckResultState, unknown>;

const useStyles = makeStyles<Theme, CheckResult>(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0),
  },
  icon: {
    color: ({ result }) => {
      if (result === 'passed') {
        return theme.palette.success.main;
      }
      return result === 'failed'
        ? theme.palette.error.main
        : theme.palette.text.secondary;
    },
  },
  text: { minWidth: 0, flex: 1, overflowWrap: 'anywhere' },
  title: { fontWeight: theme.typography.fontWeightBold as number },
  more: { ...theme.typography.body2, marginTop: theme.spacing(0.5) },
}));

/** Why a check came out as it did, with days as people read them. */
function reasonOf(check: CheckResult, t: Translate): string {
  const { message, exemption, effectiveFrom } = check;
  const words = wordsOf(t);
  if (exemption) {
    return t('scorecard.exemptUntil', {
      day: words.day(exemption.endsOn),
      reason: exemption.reason,
    });
  }
  return effectiveFrom
    ? t('scorecard.countsFrom', { day: words.day(effectiveFrom) })
    : message;
}

/** A value as people read it. */
function valueWord(
  value: NonNullable<CheckResult['values']>[number]['value'],
  t: Translate,
): string {
  if (value === null || value === '') {
    return t('scorecard.foundNothing');
  }
  if (Array.isArray(value) && value.length === 0) {
    return t('scorecard.foundEmptyList');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a check asked for and found. */
function Values({ values }: { values: NonNullable<CheckResult['values']> }) {
  const t = useTranslate();
  return (
    <details>
      <summary>
        <Typography variant="caption" component="span">
          {t('scorecard.found')}
        </Typography>
      </summary>
      <ul>
        {values.map(({ path, value }) => (
          <Typography key={path} variant="body2" component="li">
            <code>{path}</code>: {valueWord(value, t)}
          </Typography>
        ))}
      </ul>
    </details>
  );
}

/** A check: its result in words, why, and how to pass. */
export function CheckItem(props: {
  check: CheckResult;
  /** Shows how to pass from the start. */
  open: boolean;
  /** More about this check. */
  children?: ReactNode;
}) {
  const { check, open, children } = props;
  const classes = useStyles(check);
  const words = useWords();
  const t = useTranslate();
  const Icon = ICONS[check.result];
  return (
    <li className={classes.root}>
      <Icon className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <Typography
          variant="subtitle2"
          component="h4"
          className={classes.title}
        >
          {t('scorecard.check', {
            title: check.title,
            result: words.result(check.result),
          })}
        </Typography>
        <Typography variant="body2">{reasonOf(check, t)}</Typography>
        {check.stale && (
          <Typography variant="body2">{t('scorecard.staleFacts')}</Typography>
        )}
        {check.values && check.values.length > 0 && (
          <Values values={check.values} />
        )}
        {check.remediation && (
          <details open={open} className={classes.more}>
            <summary>{t('scorecard.howToPass')}</summary>
            <Remediation markdown={check.remediation} />
          </details>
        )}
        {children}
      </div>
    </li>
  );
}
