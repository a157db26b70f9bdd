import {
  OBJECTIVE_STANDINGS,
  type Value,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import { useTranslate } from '../../translation';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { SearchField } from '../filters/SearchField';
import { ANOTHER_TEAM, type ObjectivesFilter } from './useObjectivesFilter';

/** The options, with the chosen one, which an address may name alone. */
function including(options: readonly string[], value?: string): string[] {
  return [...new Set([...options, ...(value ? [value] : [])])];
}

/** What narrows the list of objectives. */
export function ObjectivesFilters(props: {
  filter: ObjectivesFilter;
  /** Names the currencies and teams to choose from. */
  value: Value;
  onChange: (changes: { [K in keyof ObjectivesFilter]?: string }) => void;
}) {
  const { filter, value, onChange } = props;
  const t = useTranslate();
  const currencies = value.declaredValue.map(({ currency }) => currency);
  const teams = value.receivingTeams.map(({ owner }) => owner);
  return (
    <FilterBar label={t('value.objectives.title')}>
      <SearchField
        id="objectives-q"
        value={filter.q ?? ''}
        onChange={q => onChange({ q })}
      />
      <LineOfBusinessChoice
        value={filter.lineOfBusiness}
        onChange={lineOfBusiness => onChange({ lineOfBusiness })}
      />
      <Choice
        id="objectives-standing"
        label={t('value.objectives.standing')}
        options={OBJECTIVE_STANDINGS.map(standing => ({
          value: standing,
          word: t(`value.standing.${standing}`),
        }))}
        value={filter.standing ?? ''}
        onChange={standing => onChange({ standing })}
      />
      <Choice
        id="objectives-waitsFor"
        label={t('value.objectives.waitsFor')}
        options={including([ANOTHER_TEAM, ...teams], filter.waitsFor).map(
          team => ({
            value: team,
            word:
              team === ANOTHER_TEAM
                ? t('value.objectives.anotherTeam')
                : nameOf(team),
          }),
        )}
        value={filter.waitsFor ?? ''}
        onChange={waitsFor => onChange({ waitsFor })}
      />
      <Choice
        id="objectives-currency"
        label={t('value.objectives.currency')}
        options={including(currencies, filter.currency).map(currency => ({
          value: currency,
          word: t('value.objectives.highestFirst', { currency }),
        }))}
        value={filter.currency ?? ''}
        onChange={currency => onChange({ currency })}
      />
    </FilterBar>
  );
}
