import type { ToolRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { TOOL_COLUMNS, type ToolColumn } from '../../settings';
import { useTranslate } from '../../translation';
import { ListTable } from '../ListTable';
import { useToolCells } from './useToolCells';

/** What the list shows unless the app chooses: where a tool comes from is on its page. */
const USUAL_COLUMNS = TOOL_COLUMNS.filter(column => column !== 'origin');

const TITLES = {
  tool: 'tools.tools',
  stages: 'tools.serves',
  access: 'tools.access',
  adoption: 'tools.adoption',
  usedBy: 'tools.usedBy',
  evaluation: 'tooling.usersThink',
  level: 'tools.level',
  owner: 'tools.owner',
  origin: 'tools.origin',
} as const satisfies Record<ToolColumn, unknown>;

/** A page of tools. */
export function ToolsTable(props: {
  tools: ToolRow[];
  columns?: readonly ToolColumn[];
}) {
  const { tools, columns = USUAL_COLUMNS } = props;
  const cellOf = useToolCells();
  const t = useTranslate();
  return (
    <ListTable
      label={t('tools.tools')}
      rows={tools}
      columns={columns}
      rowHeader="tool"
      titleOf={column => t(TITLES[column])}
      cellOf={cellOf}
    />
  );
}
