import Typography from '@material-ui/core/Typography';
import type {
  LineOfBusinessDetails,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { fenceCount, sayFences } from '../linesOfBusiness/fenceWords';

function Note({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" component="div" color="textSecondary">
      {children}
    </Typography>
  );
}

/** The figures of a line of business to read first. */
export function PortfolioFigures({ line }: { line: LineOfBusinessDetails }) {
  const words = useWords();
  const t = useTranslate();
  const { operatingModel, operatingModels, stages } = line;
  const count = (status: StageStatus) =>
    stages.reduce((sum, { counts }) => sum + counts[status], 0);
  const unclaimed = count('unclaimed');
  const orphaned = count('orphaned');
  return (
    <FigureList>
      <Figure label={t('linesOfBusiness.models')}>
        {words.number(line.models)}
        <Note>{t('portfolio.inProduction')}</Note>
      </Figure>
      <Figure label={t('linesOfBusiness.score')}>
        {words.score(line.score)}
        <Note>{t('portfolio.scoreNote')}</Note>
      </Figure>
      <Figure label={t('linesOfBusiness.operatingModel')}>
        {words.operatingModel(operatingModel)}
        {operatingModel !== 'mixed' && (
          <Note>{words.models(operatingModels[operatingModel])}</Note>
        )}
      </Figure>
      <Figure label={t('linesOfBusiness.fences')}>
        {words.number(fenceCount(line))}
        <Note>{sayFences(line, words, t)}</Note>
      </Figure>
      <Figure label={t('linesOfBusiness.nobodys')}>
        {words.number(unclaimed + orphaned)}
        <Note>
          {t('linesOfBusiness.unclaimedAndOrphaned', {
            unclaimed: words.number(unclaimed),
            orphaned: words.number(orphaned),
          })}
        </Note>
      </Figure>
    </FigureList>
  );
}
