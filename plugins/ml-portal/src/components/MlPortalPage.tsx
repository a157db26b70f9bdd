import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { ExemptionsContent } from './exemptions/ExemptionsContent';
import { ModelsContent } from './models/ModelsContent';
import { OverviewContent } from './overview/OverviewContent';

/** The pages under one header, for apps of the legacy frontend system. */
export function MlPortalPage() {
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
        <TabbedLayout.Route path="/exemptions" title="Exemptions">
          <ExemptionsContent />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
