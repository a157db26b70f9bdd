import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { LineOfBusiness } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ReactNode, useCallback } from 'react';
import type { LineOfBusinessColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Aside } from '../Aside';
import { useModelsLink } from '../models/modelsLink';
import { fenceCount, sayFences } from './fenceWords';
import { LevelBar } from './LevelBar';

/** What the list shows of a line of business, by column. */
export function useLineCells() {
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  const modelsLink = useModelsLink();
  return useCallback(
    (column: LineOfBusinessColumn, line: LineOfBusiness): ReactNode => {
      const { entityRef, title, above, models, operatingModel } = line;
      const fences = fenceCount(line);
      switch (column) {
        case 'lineOfBusiness':
          return (
            <>
              <Link to={linkTo(entityRef)}>{title}</Link>
              {above.length > 0 && (
                <Aside>
                  {t('linesOfBusiness.within', {
                    lines: above.map(outer => outer.title).join(', '),
                  })}
                </Aside>
              )}
            </>
          );
        case 'models':
          return models > 0 ? (
            <Link
              to={modelsLink({
                lineOfBusiness: entityRef,
                lifecycle: 'production',
              })}
            >
              {words.models(models)}
            </Link>
          ) : (
            words.models(0)
          );
        case 'score':
          return words.score(line.score);
        case 'levels':
          return <LevelBar rollUp={line} />;
        case 'fences':
          return fences === 0 ? (
            t('linesOfBusiness.noFences')
          ) : (
            <>
              {words.number(fences)}
              <Aside>{sayFences(line, words, t)}</Aside>
            </>
          );
        default:
          return (
            <>
              {words.operatingModel(operatingModel)}
              {operatingModel !== 'mixed' && operatingModel !== 'unknown' && (
                <Aside>
                  {words.models(line.operatingModels[operatingModel])}
                </Aside>
              )}
            </>
          );
      }
    },
    [words, t, linkTo, modelsLink],
  );
}
