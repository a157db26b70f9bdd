import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { MlPortalApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { fakeApi, pending, renderPage } from '../__testUtils__/render';
import { OwnershipCard } from './entity/OwnershipCard';
import { OwnershipContent } from './entity/OwnershipContent';
import { ExemptionsContent } from './exemptions/ExemptionsContent';
import { FeatureStoreContent } from './featureStores/FeatureStoreContent';
import { FeatureStoresContent } from './featureStores/FeatureStoresContent';
import { BiggestDrops } from './home/BiggestDrops';
import { MyModels } from './home/MyModels';
import { LinesOfBusinessContent } from './linesOfBusiness/LinesOfBusinessContent';
import { ModelsContent } from './models/ModelsContent';
import { OverviewContent } from './overview/OverviewContent';
import { PortfolioContent } from './portfolio/PortfolioContent';
import { RoadmapOverview } from './roadmap/RoadmapOverview';
import { ScorecardsContent } from './scorecards/ScorecardsContent';
import { ToolContent } from './tools/ToolContent';
import { ToolsContent } from './tools/ToolsContent';
import { ValueContent } from './value/ValueContent';

/** Every screen, and the call that it stands on. */
const SCREENS: [name: string, element: ReactElement, call: string][] = [
  ['the overview', <OverviewContent />, 'getOrganization'],
  ['models', <ModelsContent />, 'getModels'],
  ['lines of business', <LinesOfBusinessContent />, 'getLinesOfBusiness'],
  ['value', <ValueContent />, 'value.getValue'],
  ['tools', <ToolsContent />, 'getTools'],
  ['feature stores', <FeatureStoresContent />, 'getFeatureStores'],
  ['scorecards', <ScorecardsContent />, 'getScorecards'],
  ['the roadmap', <RoadmapOverview />, 'roadmap.getBoard'],
  ['exemptions', <ExemptionsContent />, 'getExemptions'],
  ['the card of a model', <OwnershipCard />, 'getOwnership'],
  ['the tab of a model', <OwnershipContent />, 'getOwnership'],
  ['a portfolio', <PortfolioContent />, 'getLineOfBusiness'],
  ['a tool', <ToolContent />, 'getTool'],
  ['a feature store', <FeatureStoreContent />, 'getFeatureStore'],
  ['my models', <MyModels />, 'getModels'],
  ['the biggest drops', <BiggestDrops />, 'drops.getDrops'],
];

/** Nothing but what `answer` does when `call` is called. */
function apiWith(call: string, answer: () => Promise<never>): MlPortalApi {
  const api = fakeApi({}) as unknown as Record<string, any>;
  const [first, second] = call.split('.');
  return {
    ...api,
    [first]: second ? { ...api[first], [second]: answer } : answer,
  } as unknown as MlPortalApi;
}

const render = (element: ReactElement, api: MlPortalApi) =>
  renderPage(
    <TestApiProvider apis={[[identityApiRef, mockApis.identity()]]}>
      {element}
    </TestApiProvider>,
    api,
  );

describe.each(SCREENS)('%s', (_, element, call) => {
  it('shows that it loads', async () => {
    await render(element, apiWith(call, pending));
    expect(screen.getByLabelText('Loading')).toHaveAttribute(
      'aria-busy',
      'true',
    );
  });

  it('says what went wrong, and tries again', async () => {
    const answer = jest.fn(async () => {
      throw new Error('The backend is away');
    });
    await render(element, apiWith(call, answer));
    expect(
      (await screen.findAllByText(/The backend is away/)).length,
    ).toBeGreaterThan(0);
    const asked = answer.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    // Sooner than the screen would ask by itself.
    await waitFor(
      () => expect(answer.mock.calls.length).toBeGreaterThan(asked),
      { timeout: 5_000 },
    );
  });

  it('tells a reader who may not see it what to do', async () => {
    const error = Object.assign(new Error('refused'), {
      cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    });
    const answer = async () => {
      throw error;
    };
    await render(element, apiWith(call, answer));
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.getByText(/^Ask whoever runs this portal/)).toBeVisible();
  });
});
