import { useApi } from '@backstage/core-plugin-api';
import {
  STAGES,
  TOOL_ACCESSES,
  TOOL_ADOPTIONS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import type { ListOptions, ToolColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { AssetList } from '../assets/AssetList';
import { AssetViewFields } from '../assets/AssetViewFields';
import { ASSET_ADDRESS, useAssetView } from '../assets/useAssetView';
import { Choice } from '../filters/Choice';
import { FilterBar } from '../filters/FilterBar';
import { LineOfBusinessChoice } from '../filters/LineOfBusinessChoice';
import { ScorecardFields } from '../filters/ScorecardFields';
import { SearchField } from '../filters/SearchField';
import { ToolsTable } from './ToolsTable';

const EVERY_MS = 15_000;

const ADDRESS = {
  ...ASSET_ADDRESS,
  stage: STAGES,
  access: TOOL_ACCESSES,
  adoption: TOOL_ADOPTIONS,
} as const;

/** The tools to choose from, by stage, with who uses them. */
export function ToolsList({ columns, pageSize }: ListOptions<ToolColumn>) {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const { filter, query, question, pages, byLine, set } = useAssetView(
    ADDRESS,
    pageSize,
  );
  const { cursor } = pages;
  const polled = useLive(
    signal => api.getTools({ ...query, cursor }, { signal }),
    [api, question, cursor],
    EVERY_MS,
  );
  const { stage, access, adoption, q = '' } = filter;
  return (
    <>
      <FilterBar label={t('tools.tools')}>
        <SearchField id="tools-q" value={q} onChange={v => set({ q: v })} />
        <Choice
          id="stage"
          label={t('tools.stage')}
          options={STAGES.map(value => ({ value, word: words.stage(value) }))}
          value={stage ?? ''}
          onChange={value => set({ stage: value })}
        />
        <Choice
          id="access"
          label={t('tools.access')}
          options={TOOL_ACCESSES.map(value => ({
            value,
            word: words.toolAccess(value),
          }))}
          value={access ?? ''}
          onChange={value => set({ access: value })}
        />
        <Choice
          id="adoption"
          label={t('tools.adoption')}
          options={TOOL_ADOPTIONS.map(value => ({
            value,
            word: words.toolAdoption(value),
          }))}
          value={adoption ?? ''}
          onChange={value => set({ adoption: value })}
        />
        <LineOfBusinessChoice
          value={filter.lineOfBusiness}
          onChange={lineOfBusiness => set({ lineOfBusiness })}
        />
        <ScorecardFields of="tool" values={filter} onChange={set} />
        <AssetViewFields sort={query.sort} byLine={byLine} onChange={set} />
      </FilterBar>
      <AssetList
        polled={polled}
        pages={pages}
        limit={query.limit}
        onLimit={limit => set({ limit: String(limit) })}
        label={t('tools.tools')}
        usedAs="tool"
        byLine={byLine}
        empty={
          Object.keys(filter).length > 0
            ? {
                title: t('tools.noneFits.title'),
                description: t('tools.noneFits.description'),
              }
            : {
                title: t('tools.none.title'),
                description: t('tools.none.description'),
              }
        }
        total={count => t('tools.total', { count })}
      >
        {tools => <ToolsTable tools={tools} columns={columns} />}
      </AssetList>
    </>
  );
}
