import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ToolRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ReactNode, useCallback } from 'react';
import type { ToolColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { AssetTitle } from '../assets/AssetTitle';
import { UsedBy } from '../assets/UsedBy';
import { OwnerLink } from '../OwnerLink';
import { UsersThink } from '../tooling/UsersThink';
import { AccessWord } from './AccessWord';
import { StagesServed } from './StagesServed';

/** What the list shows of a tool, by column. */
export function useToolCells() {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  return useCallback(
    (column: ToolColumn, tool: ToolRow): ReactNode => {
      const { adoption, origin } = tool;
      switch (column) {
        case 'tool':
          return <AssetTitle asset={tool} linkTo={linkTo} />;
        case 'stages':
          return <StagesServed stages={tool.stagesServed} />;
        case 'access':
          return <AccessWord access={tool.access} />;
        case 'adoption':
          return adoption ? words.toolAdoption(adoption) : t('tools.unknown');
        case 'usedBy':
          return <UsedBy asset={tool} usedAs="tool" />;
        case 'evaluation':
          return <UsersThink tool={tool} />;
        case 'level':
          return words.levelOf(tool.scorecards[0]);
        case 'owner':
          return <OwnerLink owner={tool.owner} linkTo={linkTo} />;
        default:
          return origin ? words.toolOrigin(origin) : t('tools.unknown');
      }
    },
    [words, t, linkTo],
  );
}
