import {
  isCounted,
  type ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/**
 * What is left to do on a scorecard: the counted checks that are not passed, as
 * they follow one another on it.
 */
export function nextSteps({ checks, nextLevel }: ScorecardResult) {
  const open = checks.filter(
    check => isCounted(check) && check.result !== 'passed',
  );
  return [
    ...open.filter(({ level }) => level === nextLevel),
    ...open.filter(({ level }) => level !== nextLevel),
  ].map(({ id, level, title, result, message, remediation }) => ({
    check: id,
    level,
    title,
    result,
    message,
    ...(remediation && { remediation }),
  }));
}
