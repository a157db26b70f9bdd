import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TitleOf } from '../../hooks/useTitles';
import type { Translate, Words } from '../../translation';

/** What to know of a stage, line by line. */
export function describeStop(
  { stage, status, owner, tools, agreement }: StageVerdict,
  t: Translate,
  words: Words,
  titleOf: TitleOf,
): string[] {
  const lines: string[] = [
    t('entity.stop.status', {
      stage: words.stage(stage),
      status: words.status(status),
    }),
  ];
  if (owner) {
    lines.push(t('entity.stop.runBy', { owner: titleOf(owner) }));
  }
  if (status === 'owned' || status === 'fenced') {
    lines.push(
      tools?.length
        ? t('entity.stop.tools', { tools: tools.map(titleOf).join(', ') })
        : t('entity.stop.noTools'),
    );
  }
  if (agreement) {
    lines.push(t('entity.stop.agreement', { agreement }));
  } else if (status === 'fenced') {
    lines.push(t('entity.stop.noAgreement'));
  }
  return lines;
}
