import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import { useTranslate, useWords } from '../../translation';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { DECISION_STANDINGS, type DecisionsFilter } from './useDecisionsFilter';

/** What narrows the lists of choices and decisions. */
export function DecisionsFilters({ filter }: { filter: DecisionsFilter }) {
  const { values, choices, set } = filter;
  const { tool } = values;
  const words = useWords();
  const t = useTranslate();
  return (
    <FilterBar label={t('tooling.filter.label')}>
      <LineOfBusinessChoice
        value={choices.lineOfBusiness}
        withoutNone
        onChange={lineOfBusiness => set({ lineOfBusiness })}
      />
      <Choice
        id="decisions-stage"
        label={t('tooling.filter.stage')}
        options={STAGES.map(value => ({ value, word: words.stage(value) }))}
        value={values.stage ?? ''}
        onChange={stage => set({ stage })}
      />
      {tool && (
        <Choice
          id="decisions-tool"
          label={t('tooling.choices.tool')}
          options={[{ value: tool, word: nameOf(tool) }]}
          value={tool}
          onChange={next => set({ tool: next })}
        />
      )}
      <Choice
        id="decisions-decided"
        label={t('tooling.filter.decided')}
        options={[
          { value: 'no', word: t('tooling.filter.undecidedOnly') },
          { value: 'yes', word: t('tooling.filter.decidedOnly') },
        ]}
        value={values.decided ?? ''}
        onChange={decided => set({ decided })}
      />
      <Choice
        id="decisions-standing"
        label={t('tooling.filter.status')}
        options={DECISION_STANDINGS.map(value => ({
          value,
          word: t(`tooling.standing.${value}`),
        }))}
        value={values.standing ?? ''}
        onChange={standing => set({ standing })}
      />
      <Choice
        id="decisions-whose"
        label={t('tooling.filter.whose')}
        options={[{ value: 'mine', word: t('tooling.filter.mine') }]}
        value={values.whose ?? ''}
        onChange={whose => set({ whose })}
      />
    </FilterBar>
  );
}
