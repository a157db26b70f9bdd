import { EmptyState } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { OrganizationOverview } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useLive } from '../../hooks/useLive';
import { operatingModelsRouteRef } from '../../routes';
import { OVERVIEW_SECTIONS, type OverviewSection } from '../../settings';
import { useTranslate } from '../../translation';
import { Freshness } from '../Freshness';
import { Loaded } from '../Loaded';
import { Printed } from '../print/Printed';
import { SectionGrid } from '../SectionGrid';
import { Headline } from './Headline';
import { HeatMap } from './HeatMap';
import { OperatingModels } from './OperatingModels';
import { ReceivingTeams } from './ReceivingTeams';
import { RejectedDocuments } from './RejectedDocuments';
import { ScoreTrend } from './ScoreTrend';
import { ToolsInUse } from './ToolsInUse';
import { WaitingExemptions } from './WaitingExemptions';
import { WhatToFixFirst } from './WhatToFixFirst';

const EVERY_MS = 15_000;
const HALF = { md: 6 } as const;

/** What calls for somebody to act; it does not wait for the figures. */
const NOTICES = {
  rejected: RejectedDocuments,
  exemptions: WaitingExemptions,
} as const;

type Notice = keyof typeof NOTICES;
type FigureSection = Exclude<OverviewSection, Notice>;

const isNotice = (section: OverviewSection): section is Notice =>
  section in NOTICES;

function Figures(props: {
  overview: OrganizationOverview;
  history: ReturnType<typeof useDailyRollUps>;
  chosen: FigureSection[];
}) {
  const { overview, history, chosen } = props;
  const t = useTranslate();
  const operatingModelsLink = useRouteRef(operatingModelsRouteRef);
  const headline = {
    content: (
      <>
        <Headline overview={overview} />
        <Freshness {...overview} />
      </>
    ),
  };
  if (overview.models === 0) {
    const none = {
      content: (
        <EmptyState
          missing="content"
          title={t('overview.none.title')}
          description={t('overview.none.description')}
        />
      ),
    };
    return (
      <SectionGrid
        chosen={chosen.includes('headline') ? ['headline', 'none'] : ['none']}
        sections={{ headline, none }}
      />
    );
  }
  return (
    <SectionGrid
      chosen={chosen}
      sections={{
        headline,
        heatMap: { content: <HeatMap rows={overview.heatMap} /> },
        trend: { content: history && <ScoreTrend history={history} /> },
        fixFirst: {
          width: HALF,
          content: <WhatToFixFirst overview={overview} />,
        },
        operatingModels: {
          width: HALF,
          content: (
            <OperatingModels
              overview={overview}
              deepLink={{
                title: t('overview.operatingModels.more'),
                link: operatingModelsLink(),
              }}
            />
          ),
        },
        receivingTeams: {
          width: HALF,
          content: <ReceivingTeams teams={overview.receivingTeams} />,
        },
        toolsInUse: {
          width: HALF,
          content: <ToolsInUse spread={overview.toolSpread} />,
        },
      }}
    />
  );
}

/** The whole organization on one page. */
export function OverviewContent(props: {
  /** What to show of it, in which order; notices stand first. */
  sections?: readonly OverviewSection[];
}) {
  const { sections = OVERVIEW_SECTIONS } = props;
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal => api.getOrganization({}, { signal }),
    [api],
    EVERY_MS,
  );
  const history = useDailyRollUps();
  return (
    <Printed title={t('overview.printed')}>
      {sections.filter(isNotice).map(notice => {
        const Shown = NOTICES[notice];
        return <Shown key={notice} />;
      })}
      <Loaded polled={polled} rows={8}>
        {overview => (
          <Figures
            overview={overview}
            history={history}
            chosen={sections.filter(
              (section): section is FigureSection => !isNotice(section),
            )}
          />
        )}
      </Loaded>
    </Printed>
  );
}
