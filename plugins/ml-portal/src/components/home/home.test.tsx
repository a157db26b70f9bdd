import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { MlPortalApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { modelPage } from '../../__testUtils__/data';
import { exemption, pageOf } from '../../__testUtils__/exemptions';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { decision, fakeToolingApi } from '../../__testUtils__/tooling';
import { MyModels } from './MyModels';
import { WaitingOnMe } from './WaitingOnMe';

const OWNERS = ['user:default/ada', 'group:default/payments-risk-ds'];
const identity = mockApis.identity({
  userEntityRef: OWNERS[0],
  ownershipEntityRefs: OWNERS,
});

const renderWidget = (widget: ReactElement, api: MlPortalApi) =>
  renderPage(
    <TestApiProvider apis={[[identityApiRef, identity]]}>
      {widget}
    </TestApiProvider>,
    api,
  );

const fence = {
  entityRef: 'component:default/churn',
  title: 'Churn',
  lifecycle: 'production',
  lineOfBusiness: null,
  stage: 'deployment' as const,
  owner: OWNERS[1],
  ownerLineOfBusiness: null,
  fencedTo: 'outside' as const,
  tools: [],
};
const fences = (totalItems: number) => async () => ({
  items: totalItems ? [fence] : [],
  totalItems,
  pageInfo: {},
});

describe('MyModels', () => {
  it('shows the models of the reader’s groups that need most', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud'], 7));
    await renderWidget(<MyModels />, fakeApi({ getModels }));
    expect(await screen.findByText('fraud')).toBeInTheDocument();
    expect(getModels).toHaveBeenCalledWith(
      { owner: OWNERS, sort: 'score', limit: 5 },
      expect.anything(),
    );
    expect(screen.getByText('The 1 that need most, of 7.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All of payments-risk-ds' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?owner=group%3Adefault%2Fpayments-risk-ds',
    );
  });

  it('shows as many as are chosen', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    await renderWidget(<MyModels limit={12} />, fakeApi({ getModels }));
    expect(await screen.findByText('fraud')).toBeInTheDocument();
    expect(getModels).toHaveBeenCalledWith(
      expect.objectContaining({ limit: 12 }),
      expect.anything(),
    );
  });

  it('says what to do where there is none', async () => {
    await renderWidget(
      <MyModels />,
      fakeApi({ getModels: async () => modelPage([]) }),
    );
    expect(await screen.findByText(/own a model yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All models' })).toHaveAttribute(
      'href',
      expect.stringContaining('/ml-portal/models'),
    );
  });

  it('shows that it loads', async () => {
    await renderWidget(<MyModels />, fakeApi({ getModels: pending }));
    expect(screen.getByLabelText('Loading')).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getModels = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(modelPage(['fraud']));
    await renderWidget(<MyModels />, fakeApi({ getModels }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('fraud')).toBeInTheDocument();
  });
});

const failing = {
  entityRef: 'component:default/fraud',
  role: 'model' as const,
  title: 'Fraud',
  lifecycle: 'production',
  lineOfBusiness: null,
  scorecard: 'end-to-end-ownership',
  level: 'accountable',
  check: 'every-stage-claimed',
  checkTitle: 'Every stage is claimed',
  message: 'Nobody is named for monitoring.',
  remediation: 'List it:\n\n```yaml\nmonitoring: {}\n```',
};

describe('WaitingOnMe', () => {
  it('shows the next checks to pass, with what to do', async () => {
    const getFailing = jest.fn(async () => ({
      items: [failing],
      totalItems: 9,
      pageInfo: {},
    }));
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences: fences(0),
        checks: { getFailing, getStandings: pending },
      }),
    );
    const item = (await screen.findByText('Fraud')).closest('li')!;
    expect(item).toHaveTextContent(
      /^Fraud fails “Every stage is claimed”, which Accountable asks forNobody is named for monitoring\.What to do/,
    );
    expect(item.querySelector('details')).not.toHaveAttribute('open');
    expect(item).toHaveTextContent('monitoring: {}');
    expect(getFailing).toHaveBeenCalledWith(
      { owner: OWNERS, limit: 3 },
      expect.anything(),
    );
    expect(
      screen.getByText('And 8 more checks that fail.'),
    ).toBeInTheDocument();
  });

  it('shows stages of others’ models, and exemptions to decide on', async () => {
    const getFences = jest.fn(fences(3));
    const mine = exemption({
      permitted: { approve: true, reject: true, revoke: false },
    });
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences,
        getExemptions: async () => pageOf([mine, exemption({ id: 'e2' })]),
      }),
    );
    expect(
      await screen.findByRole('link', {
        name: '1 exemption waits for your decision',
      }),
    ).toHaveAttribute('href', '/ml-portal/exemptions');
    expect(getFences).toHaveBeenCalledWith(
      { fencedTo: OWNERS, limit: 5 },
      expect.anything(),
    );
    expect(screen.getByText('Churn').closest('li')).toHaveTextContent(
      'Deployment of Churn is run by payments-risk-ds',
    );
    expect(screen.getByText(/^And 2 more stages/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All that wait for payments-risk-ds' }),
    ).toBeInTheDocument();
  });

  it('keeps what could be had when one answer fails, and tries that again', async () => {
    const getFences = jest
      .fn()
      .mockRejectedValueOnce(new Error('Fences are away'))
      .mockImplementation(fences(1));
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences,
        checks: {
          getFailing: async () => ({
            items: [failing],
            totalItems: 1,
            pageInfo: {},
          }),
          getStandings: pending,
        },
      }),
    );
    expect(
      await screen.findByText(/^Not all could be loaded: Fences are away/),
    ).toBeInTheDocument();
    expect(screen.getByText('Fraud')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Churn')).toBeInTheDocument();
    expect(screen.queryByText(/^Not all/)).not.toBeInTheDocument();
  });

  it('is an error when no answer can be had', async () => {
    const fails = async () => {
      throw new Error('The backend is away');
    };
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences: fails,
        getExemptions: fails,
        checks: { getFailing: fails, getStandings: pending },
        tooling: fakeToolingApi({ getDecisions: fails }),
      }),
    );
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Not all/)).not.toBeInTheDocument();
  });

  it('shows decisions to look at again, the first of many', async () => {
    const getDecisions = jest.fn(async () => ({
      items: [decision],
      totalItems: 5,
      pageInfo: {},
      mayDecideFor: [],
    }));
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences: fences(0),
        tooling: fakeToolingApi({ getDecisions }),
      }),
    );
    expect(
      await screen.findByRole('link', {
        name: 'Look again at why Wealth management uses Ray for training: that was due on October 1, 2026',
      }),
    ).toHaveAttribute('href', '/ml-portal/tools/decisions/d1');
    expect(getDecisions).toHaveBeenCalledWith(
      { mine: true, overdue: true, limit: 3 },
      expect.anything(),
    );
    expect(
      screen.getByRole('link', {
        name: 'And 4 more decisions that are overdue.',
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/tools?view=decisions&standing=overdue&whose=mine',
    );
  });

  it('says so where nothing waits', async () => {
    await renderWidget(
      <WaitingOnMe />,
      fakeApi({
        getFences: fences(0),
        getExemptions: async () => pageOf([exemption()]),
      }),
    );
    expect(
      await screen.findByText('Nothing waits on you or your groups.'),
    ).toBeInTheDocument();
  });
});
