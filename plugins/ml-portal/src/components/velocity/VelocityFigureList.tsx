import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { VelocityFigures } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { ShareBar } from '../ShareBar';
import { SpreadFigure } from './SpreadFigure';

function Unknown({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" component="div">
      {children}
    </Typography>
  );
}

function Late(props: {
  training: VelocityFigures['training'];
  lateLink: string;
}) {
  const { withCadence, known, late } = props.training;
  const t = useTranslate();
  if (withCadence === 0) {
    return <Unknown>{t('velocity.noCadence')}</Unknown>;
  }
  if (known === 0) {
    return (
      <Unknown>{t('velocity.noTrainingKnown', { count: withCadence })}</Unknown>
    );
  }
  const share = <ShareBar part={late} whole={known} />;
  return late > 0 ? <Link to={props.lateLink}>{share}</Link> : share;
}

function Failures({ failures }: Pick<VelocityFigures, 'failures'>) {
  const t = useTranslate();
  if (!failures) {
    return <Unknown>{t('velocity.noSource')}</Unknown>;
  }
  return failures.changes === 0 ? (
    <Unknown>{t('velocity.noVersionChange')}</Unknown>
  ) : (
    <ShareBar part={failures.rollbacks} whole={failures.changes} />
  );
}

/** The figures to read first, of the whole or of one line of business. */
export function VelocityFigureList(props: {
  figures: VelocityFigures;
  /** How many values it takes to tell how they are spread. */
  fewest: number;
  /** Where the models are listed that were trained late. */
  lateLink: string;
}) {
  const { figures, fewest, lateLink } = props;
  const t = useTranslate();
  const { leadTimeDays, changesPerMonth, training } = figures;
  return (
    <FigureList minWidth={190}>
      <SpreadFigure figure="leadTime" spread={leadTimeDays} fewest={fewest} />
      <SpreadFigure figure="changes" spread={changesPerMonth} fewest={fewest} />
      <SpreadFigure
        figure="trainingAge"
        spread={training.ageDays}
        fewest={fewest}
      />
      <Figure label={t('velocity.figure.late')}>
        <Late training={training} lateLink={lateLink} />
      </Figure>
      <Figure label={t('velocity.figure.failures')}>
        <Failures failures={figures.failures} />
      </Figure>
      {figures.failures && (
        <SpreadFigure
          figure="restore"
          spread={figures.restoreDays}
          fewest={fewest}
        />
      )}
    </FigureList>
  );
}
