import { Header, Page, TabbedLayout } from '@backstage/core-components';
import type { ReactElement } from 'react';
import {
  type FeatureStoreColumn,
  type LineOfBusinessColumn,
  type ListOptions,
  type MlPortalTab,
  type ModelColumn,
  type OverviewSection,
  PORTAL_TABS,
  type ToolColumn,
} from '../settings';
import { useTranslate } from '../translation';
import { ExemptionsContent } from './exemptions/ExemptionsContent';
import { FeatureStoresContent } from './featureStores/FeatureStoresContent';
import { LinesOfBusinessContent } from './linesOfBusiness/LinesOfBusinessContent';
import { ModelsContent } from './models/ModelsContent';
import { OperatingModelsContent } from './operatingModels/OperatingModelsContent';
import { OverviewContent } from './overview/OverviewContent';
import { RegisterContent } from './register/RegisterContent';
import { RoadmapContent } from './roadmap/RoadmapContent';
import { ScorecardsContent } from './scorecards/ScorecardsContent';
import { ToolsContent } from './tools/ToolsContent';
import { ValueContent } from './value/ValueContent';
import { VelocityContent } from './velocity/VelocityContent';

/** What an app may set of the pages. @public */
export interface MlPortalPageProps {
  /** In the header, in place of the usual one. */
  title?: string;
  /** In the header, in place of the usual one. */
  subtitle?: string;
  /** Which tabs there are, in which order; without the overview it opens with the first. */
  tabs?: readonly MlPortalTab[];
  /** What the overview shows, in which order; notices stand first. */
  sections?: readonly OverviewSection[];
  /** How the lists are set up, by their tabs. */
  lists?: {
    /** `lifecycle` is the one that the list opens with. */
    models?: ListOptions<ModelColumn> & { lifecycle?: string };
    'lines-of-business'?: ListOptions<LineOfBusinessColumn>;
    tools?: ListOptions<ToolColumn>;
    'feature-stores'?: ListOptions<FeatureStoreColumn>;
  };
}

/** The pages under one header, for apps of the legacy frontend system. */
export function MlPortalPage(props: MlPortalPageProps) {
  const { tabs = PORTAL_TABS, sections, lists = {} } = props;
  const t = useTranslate();
  const contents: Record<
    MlPortalTab,
    { title: string; content: ReactElement }
  > = {
    overview: {
      title: t('page.overview'),
      content: <OverviewContent sections={sections} />,
    },
    models: {
      title: t('models.models'),
      content: <ModelsContent {...lists.models} />,
    },
    'lines-of-business': {
      title: t('linesOfBusiness.lines'),
      content: <LinesOfBusinessContent {...lists['lines-of-business']} />,
    },
    'operating-models': {
      title: t('operatingModels.title'),
      content: <OperatingModelsContent />,
    },
    value: { title: t('value.title'), content: <ValueContent /> },
    velocity: { title: t('velocity.title'), content: <VelocityContent /> },
    tools: {
      title: t('tools.tools'),
      content: <ToolsContent {...lists.tools} />,
    },
    'feature-stores': {
      title: t('featureStores.stores'),
      content: <FeatureStoresContent {...lists['feature-stores']} />,
    },
    scorecards: {
      title: t('scorecards.scorecards'),
      content: <ScorecardsContent />,
    },
    roadmap: { title: t('roadmap.roadmap'), content: <RoadmapContent /> },
    register: { title: t('register.tab'), content: <RegisterContent /> },
    exemptions: {
      title: t('exemptions.exemptions'),
      content: <ExemptionsContent />,
    },
  };
  return (
    <Page themeId="tool">
      <Header
        title={props.title ?? t('page.title')}
        subtitle={props.subtitle ?? t('page.subtitle')}
      />
      <TabbedLayout>
        {tabs.map(tab => {
          const { title, content } = contents[tab];
          return (
            <TabbedLayout.Route
              key={tab}
              // Links lead to the root as to the overview.
              path={tab === 'overview' ? '/' : `/${tab}`}
              title={title}
            >
              {content}
            </TabbedLayout.Route>
          );
        })}
      </TabbedLayout>
    </Page>
  );
}
