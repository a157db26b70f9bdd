import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ToolDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { OwnerLink } from '../OwnerLink';
import { AccessWord } from './AccessWord';

/** A tool's properties, with the ways to it. */
export function ToolFigures({ tool }: { tool: ToolDetails }) {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  const { access, adoption, origin, stagesServed = [] } = tool;
  const unknown = t('tools.unknown');
  return (
    <FigureList>
      <Figure label={t('tools.serves')}>
        {stagesServed.map(words.stage).join(', ') || unknown}
      </Figure>
      <Figure label={t('tools.access')}>
        <AccessWord access={access} />
        {tool.requestUrl && (
          <div>
            <Link to={tool.requestUrl}>{t('tools.tool.ask')}</Link>
          </div>
        )}
      </Figure>
      <Figure label={t('tools.adoption')}>
        {adoption ? words.toolAdoption(adoption) : unknown}
        {tool.decisionRecord && (
          <div>
            <Link to={tool.decisionRecord}>{t('tools.tool.decision')}</Link>
          </div>
        )}
      </Figure>
      <Figure label={t('tools.origin')}>
        {origin ? words.toolOrigin(origin) : unknown}
      </Figure>
      <Figure label={t('tools.owner')}>
        <OwnerLink owner={tool.owner} linkTo={linkTo} />
      </Figure>
      <Figure label={t('tools.level')}>
        {words.levelOf(tool.scorecards[0])}
      </Figure>
    </FigureList>
  );
}
