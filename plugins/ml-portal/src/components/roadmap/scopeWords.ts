import type { KnownRoadmapScope } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TitleOf } from '../../hooks/useTitles';
import type { Translate } from '../../translation';

/** Which models a request is about. */
export function sayScope(
  scope: KnownRoadmapScope,
  t: Translate,
  titleOf: TitleOf,
): string {
  switch (scope.kind) {
    case 'models':
      return t('roadmap.scope.models', { count: scope.models.length });
    case 'receivingTeam':
      return t('roadmap.scope.receivingTeam', { team: titleOf(scope.team) });
    case 'lineOfBusiness':
      return scope.lineOfBusiness
        ? t('roadmap.scope.lineOfBusiness', {
            line: scope.lineOfBusiness.title,
          })
        : t('roadmap.scope.hiddenLine');
    default:
      return t('roadmap.scope.unclaimed');
  }
}
