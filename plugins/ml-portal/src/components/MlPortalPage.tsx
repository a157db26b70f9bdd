import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlPortalTranslationRef } from '../translation';
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

/** The pages under one header, for apps of the legacy frontend system. */
export function MlPortalPage() {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/" title={t('page.overview')}>
          <OverviewContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/models" title={t('models.models')}>
          <ModelsContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/lines-of-business"
          title={t('linesOfBusiness.lines')}
        >
          <LinesOfBusinessContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/operating-models"
          title={t('operatingModels.title')}
        >
          <OperatingModelsContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/value" title={t('value.title')}>
          <ValueContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/velocity" title={t('velocity.title')}>
          <VelocityContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/tools" title={t('tools.tools')}>
          <ToolsContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/feature-stores"
          title={t('featureStores.stores')}
        >
          <FeatureStoresContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/scorecards"
          title={t('scorecards.scorecards')}
        >
          <ScorecardsContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/roadmap" title={t('roadmap.roadmap')}>
          <RoadmapContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/register" title={t('register.tab')}>
          <RegisterContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/exemptions"
          title={t('exemptions.exemptions')}
        >
          <ExemptionsContent />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
