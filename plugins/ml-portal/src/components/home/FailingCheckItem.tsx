import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { FailingCheck } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Remediation } from '../scorecard/Remediation';

/** A check that something of the reader's groups fails, and what to do next. */
export function FailingCheckItem({ failing }: { failing: FailingCheck }) {
  const words = useWords();
  const t = useTranslate();
  const { entityRef, title, level, scorecard } = failing;
  return (
    <li>
      {t('home.waiting.check', {
        entity: (
          <EntityRefLink
            entityRef={entityRef}
            title={title}
            hideIcon
            underline="always"
          />
        ),
        level: words.level(level, scorecard),
        check: failing.checkTitle,
      })}
      <Typography variant="caption" component="div" color="textSecondary">
        {failing.message}
      </Typography>
      <details>
        <summary>{t('home.waiting.whatToDo')}</summary>
        <Remediation markdown={failing.remediation} />
      </details>
    </li>
  );
}
