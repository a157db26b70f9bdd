import Typography from '@material-ui/core/Typography';
import type {
  LineOfBusinessDetails,
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useEntityResult } from '../../hooks/useEntityResult';
import { PORTFOLIO_SECTIONS, type PortfolioSection } from '../../settings';
import { useTranslate } from '../../translation';
import { Levels } from '../linesOfBusiness/Levels';
import { levelsOf } from '../linesOfBusiness/levelsOf';
import { Loaded } from '../Loaded';
import { OperatingModelTrend } from '../operatingModels/OperatingModelTrend';
import { ScoreTrend } from '../overview/ScoreTrend';
import { Printed } from '../print/Printed';
import { useStandingLinks } from '../scorecards/useStandingLinks';
import { Section } from '../Section';
import { SectionGrid } from '../SectionGrid';
import { ValueOfLine } from '../value/ValueOfLine';
import { VelocityOfLine } from '../velocity/VelocityOfLine';
import { FencesIn } from './FencesIn';
import { FencesOut } from './FencesOut';
import { OnItsOwn } from './OnItsOwn';
import { OwnTools } from './OwnTools';
import { PortfolioFigures } from './PortfolioFigures';
import { StageMatrix } from './StageMatrix';
import { ToolsUsed } from './ToolsUsed';

const getLineOfBusiness = (
  api: MlPortalApi,
  entityRef: string,
  options: RequestOptions,
) => api.getLineOfBusiness(entityRef, {}, options);

const HALF = { md: 6 } as const;

/** What an app may set of a portfolio. @public */
export interface PortfolioProps {
  /** What to show of it, in which order. */
  sections?: readonly PortfolioSection[];
}

function Portfolio(props: PortfolioProps & { line: LineOfBusinessDetails }) {
  const { line, sections = PORTFOLIO_SECTIONS } = props;
  const t = useTranslate();
  const history = useDailyRollUps(line.entityRef);
  const levels = levelsOf(line);
  const links = useStandingLinks(line.entityRef);
  return (
    <SectionGrid
      chosen={sections}
      sections={{
        figures: {
          content: (
            <Section title={t('portfolio.title')}>
              <PortfolioFigures line={line} />
            </Section>
          ),
        },
        value: { content: <ValueOfLine lineOfBusiness={line.entityRef} /> },
        velocity: {
          content: <VelocityOfLine lineOfBusiness={line.entityRef} />,
        },
        models: { content: <StageMatrix lineOfBusiness={line.entityRef} /> },
        fencesOut: { width: HALF, content: <FencesOut line={line} /> },
        fencesIn: {
          width: HALF,
          content: <FencesIn fencesIn={line.fencesIn} />,
        },
        levels: {
          width: HALF,
          content: (
            <Section
              title={t('portfolio.levels.title')}
              subheader={t('portfolio.levels.subheader')}
            >
              {levels && (
                <Levels
                  {...levels}
                  linkTo={level =>
                    links.atLevel({ role: 'model', ...levels }, level)
                  }
                />
              )}
            </Section>
          ),
        },
        trend: {
          width: HALF,
          content: history && <ScoreTrend history={history} />,
        },
        operatingModels: {
          content: history && <OperatingModelTrend history={history} />,
        },
        onItsOwn: { content: <OnItsOwn lineOfBusiness={line.entityRef} /> },
        ownTools: { content: <OwnTools lineOfBusiness={line.entityRef} /> },
        tools: { content: <ToolsUsed tools={line.tools} /> },
      }}
    />
  );
}

/** The portfolio of the page's line of business, to be brought to a review. */
export function PortfolioContent(props: PortfolioProps) {
  const t = useTranslate();
  return (
    <Loaded polled={useEntityResult(getLineOfBusiness)} rows={10}>
      {line =>
        line ? (
          <Printed title={t('portfolio.printed', { line: line.title })}>
            <Portfolio line={line} sections={props.sections} />
          </Printed>
        ) : (
          <Typography variant="body2" role="status">
            {t('portfolio.unknown')}
          </Typography>
        )
      }
    </Loaded>
  );
}
