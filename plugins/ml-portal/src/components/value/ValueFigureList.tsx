import { Link } from '@backstage/core-components';
import type { ValueFigures } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { ShareBar } from '../ShareBar';
import { Amounts } from './Amounts';
import { useObjectivesLink } from './useObjectivesLink';
import { ANOTHER_TEAM, type ObjectivesFilter } from './useObjectivesFilter';

/** The figures to read first, of the whole or of one line of business. */
export function ValueFigureList(props: {
  value: ValueFigures;
  /** What the list of objectives is narrowed to that figures lead to. */
  of?: ObjectivesFilter;
}) {
  const { value, of = {} } = props;
  const words = useWords();
  const t = useTranslate();
  const link = useObjectivesLink();
  const { models, measured, standings, declaredValue, behindFences } = value;
  return (
    <FigureList>
      <Figure label={t('value.summary.models')}>{words.number(models)}</Figure>
      <Figure label={t('value.summary.measured')}>
        <ShareBar part={measured} whole={models} />
      </Figure>
      <Figure label={t('value.summary.reached')}>
        <ShareBar part={standings.reached} whole={measured} />
      </Figure>
      <Figure label={t('value.summary.declared')}>
        <Amounts values={declaredValue} />
      </Figure>
      <Figure label={t('value.summary.behindFences')}>
        {behindFences.length > 0 ? (
          <Link to={link({ ...of, waitsFor: ANOTHER_TEAM })}>
            <Amounts values={behindFences} />
          </Link>
        ) : (
          t('value.nothingBehind')
        )}
      </Figure>
    </FigureList>
  );
}
