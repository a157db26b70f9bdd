import Typography from '@material-ui/core/Typography';
import type { Velocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { LinesTable } from './LinesTable';
import { LINE_SORTS } from './sortLines';
import { useVelocityLink } from './useVelocityLink';

// By a name of its own: the list of models has another order.
const ADDRESS = { lines: LINE_SORTS } as const;

/** How quickly the models of each line of business move. */
export function LinesSection(props: { velocity: Velocity; days: number }) {
  const { velocity, days } = props;
  const t = useTranslate();
  const link = useVelocityLink(days);
  const { values, set } = useAddress(ADDRESS);
  const isEmpty = velocity.linesOfBusiness.length === 0;
  return (
    <Section
      title={t('velocity.lines.title')}
      subheader={t('velocity.lines.subheader')}
      noPadding={!isEmpty}
    >
      {isEmpty ? (
        <Typography variant="body2">{t('velocity.lines.none')}</Typography>
      ) : (
        <LinesTable
          velocity={velocity}
          sort={values.lines ?? LINE_SORTS[0]}
          onSort={sort => set({ lines: sort === LINE_SORTS[0] ? '' : sort })}
          link={lineOfBusiness => link({ lineOfBusiness })}
        />
      )}
    </Section>
  );
}
