import { useApi } from '@backstage/core-plugin-api';
import {
  CHECK_RESULTS,
  DEFAULT_SCORECARD_BY_ROLE,
  type MlRole,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { useScorecards } from '../../hooks/useScorecards';
import { useTranslate, useWords } from '../../translation';
import { Choice } from './Choice';
import {
  changeOf,
  NO_LEVEL,
  type ScorecardParameters,
} from './scorecardParameters';

/** The scorecards that judge entities of a role, and the one that is asked about. */
function useScorecardsOf(role: MlRole, asked: string) {
  const api = useApi(mlPortalApiRef);
  const inForce = useScorecards();
  const { value } = usePolled(
    signal => api.checks.getStandings({ lifecycle: ['all'] }, { signal }),
    [api],
  );
  const judging = new Set(
    value?.items
      .filter(standing => standing.role === role)
      .map(({ scorecard }) => scorecard),
  );
  return inForce.filter(({ id }) => id === asked || judging.has(id));
}

/** A value that the list does not know, as an address may name one, stands for itself. */
function withUnknown(
  options: { value: string; word: string }[],
  value: string | undefined,
) {
  return !value || options.some(option => option.value === value)
    ? options
    : [...options, { value, word: value }];
}

/** What is asked of one scorecard: a level, or the result of a check. */
export function ScorecardFields(props: {
  of: MlRole;
  values: ScorecardParameters;
  onChange: (changes: ScorecardParameters) => void;
}) {
  const { of: role, values, onChange } = props;
  const words = useWords();
  const t = useTranslate();
  const { level, check, result } = values;
  const usual = DEFAULT_SCORECARD_BY_ROLE[role];
  const asked = values.scorecard ?? usual;
  const scorecards = useScorecardsOf(role, asked);
  const scorecard = scorecards.find(({ id }) => id === asked);
  const choose = (key: keyof ScorecardParameters) => (value: string) =>
    onChange(changeOf(key, value));
  return (
    <>
      {(scorecards.length > 1 || values.scorecard) && (
        <Choice
          id="filter-scorecard"
          label={t('filters.scorecard')}
          none={scorecards.find(({ id }) => id === usual)?.title ?? usual}
          options={withUnknown(
            scorecards
              .filter(({ id }) => id !== usual)
              .map(({ id, title }) => ({ value: id, word: title })),
            values.scorecard,
          )}
          value={values.scorecard ?? ''}
          onChange={choose('scorecard')}
        />
      )}
      <Choice
        id="filter-level"
        label={t('filters.level')}
        options={withUnknown(
          [null, ...(scorecard?.levels.map(({ id }) => id) ?? [])].map(id => ({
            value: id ?? NO_LEVEL,
            word: words.level(id, asked),
          })),
          level,
        )}
        value={level ?? ''}
        onChange={choose('level')}
      />
      <Choice
        id="filter-check"
        label={t('filters.check')}
        options={withUnknown(
          scorecard?.checks.map(({ id, title }) => ({
            value: id,
            word: title,
          })) ?? [],
          check,
        )}
        value={check ?? ''}
        onChange={choose('check')}
      />
      {check && (
        <Choice
          id="filter-result"
          label={t('filters.result')}
          none={words.result('failed')}
          options={CHECK_RESULTS.filter(each => each !== 'failed').map(
            value => ({ value, word: words.result(value) }),
          )}
          value={CHECK_RESULTS.find(each => each === result) ?? ''}
          onChange={choose('result')}
        />
      )}
    </>
  );
}
