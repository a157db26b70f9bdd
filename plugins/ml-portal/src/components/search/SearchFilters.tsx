import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ML_ROLES,
  NO_LEVEL,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { useTranslate, useWords } from '../../translation';
import { SearchChoice } from './SearchChoice';

interface FilterProps {
  className?: string;
}

/** Models, feature stores or tools. */
export function RoleFilter({ className }: FilterProps) {
  const t = useTranslate();
  return (
    <SearchChoice
      field="role"
      label={t('search.filter.role')}
      options={ML_ROLES.map(role => ({
        value: role,
        word: t(`search.roles.${role}`),
      }))}
      className={className}
    />
  );
}

/** The levels of all scorecards in force. */
export function LevelFilter({ className }: FilterProps) {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const { value } = usePolled(signal => api.getScorecards({ signal }), [api]);
  const levels = value?.items.flatMap(scorecard => scorecard.levels) ?? [];
  // Scorecards may have levels in common.
  const titles = new Map([
    [NO_LEVEL, words.level(null)],
    ...levels.map(({ id, title }) => [id, title] as const),
  ]);
  return (
    <SearchChoice
      field="level"
      label={t('search.filter.level')}
      options={[...titles].map(([id, word]) => ({ value: id, word }))}
      className={className}
    />
  );
}

/** The lines of business that the reader may know. */
function LineOfBusinessChoice({ className }: FilterProps) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const { value } = usePolled(
    signal => api.getLinesOfBusiness({ limit: 500 }, { signal }),
    [api],
  );
  return (
    <SearchChoice
      field="lineOfBusiness"
      label={t('search.filter.lineOfBusiness')}
      options={(value?.items ?? []).map(({ entityRef, title }) => ({
        value: entityRef,
        word: title,
      }))}
      className={className}
    />
  );
}

/** By line of business, where documents name it. */
export function LineOfBusinessFilter({ className }: FilterProps) {
  const config = useApi(configApiRef);
  // As the backend module decides that makes the documents.
  const named =
    config.getOptionalBoolean('search.collators.ml-portal.linesOfBusiness') ??
    !config.getOptionalBoolean('permission.enabled');
  return named ? <LineOfBusinessChoice className={className} /> : null;
}

/** All of them, for search pages that are put together by hand. */
export function SearchFilters({ className }: FilterProps) {
  return (
    <>
      <RoleFilter className={className} />
      <LineOfBusinessFilter className={className} />
      <LevelFilter className={className} />
    </>
  );
}
