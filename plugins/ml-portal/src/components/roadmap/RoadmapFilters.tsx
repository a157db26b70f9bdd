import { useApi } from '@backstage/core-plugin-api';
import {
  ROADMAP_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { useTranslate, useWords } from '../../translation';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { SearchField } from '../filters/SearchField';
import type { RoadmapView } from './useRoadmapView';

const MOST_LINES = 500;

/** What narrows the roadmap, and how it is laid out. */
export function RoadmapFilters({ view }: { view: RoadmapView }) {
  const { values, set } = view;
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const lines = usePolled(
    signal => api.getLinesOfBusiness({ limit: MOST_LINES }, { signal }),
    [api],
  ).value?.items;
  return (
    <FilterBar label={t('roadmap.filter.label')}>
      <SearchField
        id="roadmap-q"
        value={values.q ?? ''}
        onChange={q => set({ q })}
      />
      <Choice
        id="roadmap-stage"
        label={t('roadmap.stage')}
        options={STAGES.map(value => ({ value, word: words.stage(value) }))}
        value={values.stage ?? ''}
        onChange={stage => set({ stage })}
      />
      <Choice
        id="roadmap-line"
        label={t('roadmap.askedBy')}
        options={(lines ?? []).map(({ entityRef, title }) => ({
          value: entityRef,
          word: title,
        }))}
        // Until the lines are known, nothing of the list can be chosen.
        value={lines ? values.lineOfBusiness ?? '' : ''}
        onChange={lineOfBusiness => set({ lineOfBusiness })}
      />
      <Choice
        id="roadmap-whose"
        label={t('roadmap.filter.whose')}
        options={[
          { value: 'mine', word: t('roadmap.filter.mine') },
          { value: 'unanswered', word: t('roadmap.filter.unanswered') },
        ]}
        value={values.whose ?? ''}
        onChange={whose => set({ whose })}
      />
      {view.view === 'list' && (
        <Choice
          id="roadmap-status"
          label={t('roadmap.statusLabel')}
          options={ROADMAP_STATUSES.map(value => ({
            value,
            word: t(`roadmap.status.${value}`),
          }))}
          value={values.status ?? ''}
          onChange={status => set({ status })}
        />
      )}
      <Choice
        id="roadmap-sort"
        label={t('roadmap.sort.label')}
        none={t('roadmap.sort.votes')}
        options={[
          { value: '-models', word: t('roadmap.sort.models') },
          { value: '-requestedAt', word: t('roadmap.sort.newest') },
        ]}
        value={view.sort === '-votes' ? '' : view.sort}
        onChange={sort => set({ sort })}
      />
      <Choice
        id="roadmap-view"
        label={t('roadmap.view.label')}
        none={t('roadmap.view.board')}
        options={[{ value: 'list', word: t('roadmap.view.list') }]}
        value={values.view ?? ''}
        onChange={next => set({ view: next, status: '' })}
      />
    </FilterBar>
  );
}
