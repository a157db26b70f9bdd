import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useCallback } from 'react';
import { useTitles } from '../../hooks/useTitles';
import { exemptionsRouteRef } from '../../routes';
import { widgetLimit } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Incomplete } from '../Incomplete';
import { Loaded } from '../Loaded';
import { useModelsLink } from '../models/modelsLink';
import { useDecisionsLink } from '../tooling/useDecisionsLink';
import { FailingCheckItem } from './FailingCheckItem';
import { OverdueDecision } from './OverdueDecision';
import { TeamLinks } from './TeamLinks';
import { useMine } from './useMine';
import { WidgetList } from './WidgetList';

/** The next things to do; the others follow once these are done. */
const MOST_CHECKS = 3;
const MOST_OVERDUE = 3;
/** As many as the API gives at once. */
const MOST_EXEMPTIONS = 500;

const NONE = { items: [], totalItems: 0 };

/** What could be had; one answer that fails leaves the others. */
async function findWaiting(
  limit: number,
  api: MlPortalApi,
  owners: string[],
  options: RequestOptions,
) {
  const answers = await Promise.allSettled([
    api.checks.getFailing(
      { owner: owners, limit: Math.min(limit, MOST_CHECKS) },
      options,
    ),
    api.getFences({ fencedTo: owners, limit }, options),
    api.getExemptions({ status: 'requested', limit: MOST_EXEMPTIONS }, options),
    api.tooling.getDecisions(
      { mine: true, overdue: true, limit: Math.min(limit, MOST_OVERDUE) },
      options,
    ),
  ]);
  const failures = answers.flatMap(answer =>
    answer.status === 'rejected' ? [answer.reason as Error] : [],
  );
  if (failures.length === answers.length) {
    throw failures[0];
  }
  const [failing, fences, exemptions, overdue] = answers;
  return {
    failing: failing.status === 'fulfilled' ? failing.value : NONE,
    fences: fences.status === 'fulfilled' ? fences.value : NONE,
    overdue: overdue.status === 'fulfilled' ? overdue.value : NONE,
    toDecide:
      exemptions.status === 'fulfilled'
        ? exemptions.value.items.filter(({ permitted }) => permitted.approve)
            .length
        : 0,
    missing: failures.at(0),
  };
}

/** What others wait for from the reader's groups, and what to do next for what they own. */
export function WaitingOnMe(props: {
  /** How many stages at most, and of checks no more than that. */
  limit?: number;
}) {
  const { limit = widgetLimit.usual } = props;
  const words = useWords();
  const t = useTranslate();
  const modelsLink = useModelsLink();
  const exemptionsLink = useRouteRef(exemptionsRouteRef);
  const find = useCallback(
    (...asked: [MlPortalApi, string[], RequestOptions]) =>
      findWaiting(limit, ...asked),
    [limit],
  );
  const allOverdue = useDecisionsLink()({ standing: 'overdue', whose: 'mine' });
  const polled = useMine(find);
  const waiting = polled.value?.found.fences.items ?? [];
  const titleOf = useTitles(waiting.map(({ owner }) => owner));
  return (
    <Loaded polled={polled}>
      {({ found: { failing, fences, overdue, toDecide, missing } }) =>
        failing.totalItems +
          fences.totalItems +
          overdue.totalItems +
          toDecide ===
          0 && !missing ? (
          <Typography variant="body2">{t('home.waiting.none')}</Typography>
        ) : (
          <>
            {missing && <Incomplete error={missing} onRetry={polled.retry} />}
            <WidgetList label={t('home.waiting.label')}>
              {toDecide > 0 && (
                <li>
                  <Link to={exemptionsLink()}>
                    {t('home.waiting.exemptions', { count: toDecide })}
                  </Link>
                </li>
              )}
              {overdue.items.map(decision => (
                <OverdueDecision key={decision.id} decision={decision} />
              ))}
              {failing.items.map(check => (
                <FailingCheckItem
                  key={`${check.entityRef} ${check.scorecard} ${check.check}`}
                  failing={check}
                />
              ))}
              {fences.items.map(fence => (
                <li key={`${fence.entityRef} ${fence.stage}`}>
                  {t('home.waiting.stage', {
                    stage: words.stage(fence.stage),
                    model: (
                      <EntityRefLink
                        entityRef={fence.entityRef}
                        title={fence.title}
                        hideIcon
                        underline="always"
                      />
                    ),
                    team: titleOf(fence.owner),
                  })}
                </li>
              ))}
            </WidgetList>
            {overdue.totalItems > overdue.items.length && (
              <Typography variant="body2">
                <Link to={allOverdue}>
                  {t('home.waiting.moreOverdue', {
                    count: overdue.totalItems - overdue.items.length,
                  })}
                </Link>
              </Typography>
            )}
            {failing.totalItems > failing.items.length && (
              <Typography variant="body2">
                {t('home.waiting.moreChecks', {
                  count: failing.totalItems - failing.items.length,
                })}
              </Typography>
            )}
            {fences.totalItems > fences.items.length && (
              <Typography variant="body2">
                {t('home.waiting.more', {
                  count: fences.totalItems - fences.items.length,
                })}
              </Typography>
            )}
            <TeamLinks
              teams={fences.items.map(({ owner }) => owner)}
              say={team => t('home.waiting.allOf', { team })}
              to={fencedTo => modelsLink({ fencedTo })}
            />
          </>
        )
      }
    </Loaded>
  );
}
