import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlPortalTranslationRef } from '../translation';
import { ExemptionsContent } from './exemptions/ExemptionsContent';
import { FeatureStoresContent } from './featureStores/FeatureStoresContent';
import { ModelsContent } from './models/ModelsContent';
import { OverviewContent } from './overview/OverviewContent';
import { ToolsContent } from './tools/ToolsContent';

/** The pages under one header, for apps of the legacy frontend system. */
export function MlPortalPage() {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Page themeId="tool">
      <Header title="ML Portal" subtitle="Who owns every stage of a model" />
      <TabbedLayout>
        <TabbedLayout.Route path="/" title="Overview">
          <OverviewContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/models" title="Models">
          <ModelsContent />
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
        <TabbedLayout.Route path="/exemptions" title="Exemptions">
          <ExemptionsContent />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
