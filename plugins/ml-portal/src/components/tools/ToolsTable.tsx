import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ToolRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { AssetTitle } from '../assets/AssetTitle';
import { UsedBy } from '../assets/UsedBy';
import { OwnerLink } from '../OwnerLink';
import { ScrollTable } from '../ScrollTable';
import { UsersThink } from '../tooling/UsersThink';
import { AccessWord } from './AccessWord';
import { StagesServed } from './StagesServed';

function Row({ tool }: { tool: ToolRow }) {
  const words = useWords();
  const t = useTranslate();
  return (
    <TableRow>
      <AssetTitle asset={tool} />
      <TableCell>
        <StagesServed stages={tool.stagesServed} />
      </TableCell>
      <TableCell>
        <AccessWord access={tool.access} />
      </TableCell>
      <TableCell>
        {tool.adoption ? words.toolAdoption(tool.adoption) : t('tools.unknown')}
      </TableCell>
      <TableCell>
        <UsedBy asset={tool} usedAs="tool" />
      </TableCell>
      <TableCell>
        <UsersThink tool={tool} />
      </TableCell>
      <TableCell>{words.levelOf(tool.scorecards[0])}</TableCell>
      <TableCell>
        <OwnerLink owner={tool.owner} />
      </TableCell>
    </TableRow>
  );
}

/** A page of tools. */
export function ToolsTable({ tools }: { tools: ToolRow[] }) {
  const t = useTranslate();
  return (
    <ScrollTable label={t('tools.tools')} minWidth={960}>
      <TableHead>
        <TableRow>
          <TableCell>{t('tools.tools')}</TableCell>
          <TableCell>{t('tools.serves')}</TableCell>
          <TableCell>{t('tools.access')}</TableCell>
          <TableCell>{t('tools.adoption')}</TableCell>
          <TableCell>{t('tools.usedBy')}</TableCell>
          <TableCell>{t('tooling.usersThink')}</TableCell>
          <TableCell>{t('tools.level')}</TableCell>
          <TableCell>{t('tools.owner')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tools.map(tool => (
          <Row key={tool.entityRef} tool={tool} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
