import { Route, Routes } from 'react-router-dom';
import { useAddress } from '../../hooks/useAddress';
import type { ListOptions, ToolColumn } from '../../settings';
import { useTranslate } from '../../translation';
import { ChoicesAndDecisions } from '../tooling/ChoicesAndDecisions';
import { DecisionPage } from '../tooling/DecisionPage';
import { StagesView } from '../tooling/StagesView';
import { ViewTabs } from '../ViewTabs';
import { ToolsList } from './ToolsList';

const VIEWS = ['tools', 'stages', 'decisions'] as const;
// The list is there without a word, and has views of its own.
const ADDRESS = { view: ['stages', 'decisions'] } as const;

function ToolViews(options: ListOptions<ToolColumn>) {
  const t = useTranslate();
  const { values, set } = useAddress(ADDRESS);
  const { view = 'tools' } = values;
  return (
    <ViewTabs
      id="tools"
      label={t('tooling.views.label')}
      views={VIEWS.map(each => ({
        view: each,
        word: t(`tooling.views.${each}`),
      }))}
      view={view}
      onView={next => set({ view: next === 'tools' ? '' : next })}
    >
      {view === 'tools' && <ToolsList {...options} />}
      {view === 'stages' && <StagesView />}
      {view === 'decisions' && <ChoicesAndDecisions />}
    </ViewTabs>
  );
}

/** Tools to choose from, what is used where, and why; and each decision by itself. */
export function ToolsContent(options: ListOptions<ToolColumn>) {
  return (
    <Routes>
      <Route path="/" element={<ToolViews {...options} />} />
      <Route path="decisions/:id" element={<DecisionPage />} />
    </Routes>
  );
}
