import type {
  DailyRollUp,
  MlPortalApi,
  OperatingApi,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { overview } from '../../__testUtils__/data';
import {
  fakeOperatingApi,
  islands,
  people,
  phase,
  refused,
} from '../../__testUtils__/operating';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { OperatingModelsContent } from './OperatingModelsContent';

async function renderTab(
  operating: Partial<OperatingApi> = {},
  more: Partial<MlPortalApi> = {},
) {
  await renderPage(
    <OperatingModelsContent />,
    fakeApi({
      getOrganization: async () => overview,
      operating: fakeOperatingApi(operating),
      ...more,
    }),
  );
}

const rowsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));

const tableOf = async (name: string) =>
  rowsOf(await screen.findByRole('region', { name }));

const day = (of: string, hybrid: number, traditional: number): DailyRollUp => ({
  ...overview,
  day: of,
  operatingModels: { ...overview.operatingModels, hybrid, traditional },
});

describe('OperatingModelsContent', () => {
  it('keeps the other sections when the figures of the organization fail', async () => {
    const getOrganization = jest
      .fn()
      .mockRejectedValueOnce(new Error('The figures are away'))
      .mockResolvedValue(overview);
    await renderTab({}, { getOrganization });
    expect(
      await screen.findByText('The platform before the army'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Operating models' }),
    ).toBeInTheDocument();
  });

  it('says once that a reader may not see it', async () => {
    const error = Object.assign(new Error('refused'), {
      cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    });
    await renderTab(
      {},
      {
        getOrganization: async () => {
          throw error;
        },
      },
    );
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(
      screen.queryByText('The platform before the army'),
    ).not.toBeInTheDocument();
  });

  it('tells the phase, what it calls for, and how far the next one is', async () => {
    await renderTab();
    expect(
      await screen.findByText('The platform before the army'),
    ).toBeInTheDocument();
    expect(await tableOf('Figures of the phases')).toEqual([
      ['Practitioners', '20', '8: reached', '40: 20 more'],
      ['Models in production', '40', '5: reached', '30: reached'],
      ['Lines of business with a model', '2', '2: reached', '5: 3 more'],
    ]);
    expect(
      screen.getByText(
        /To Mature it takes 20 more practitioners, 3 more lines of business\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('does not make up a phase where nobody can be counted', async () => {
    await renderTab({
      getPhase: async () => ({
        ...phase,
        phase: null,
        next: null,
        figures: { ...phase.figures, practitioners: null },
      }),
      getPeople: async () => ({ ...people, membershipKnown: false }),
    });
    expect(await screen.findByText(/the phase is not known/)).toBeVisible();
    expect((await tableOf('Figures of the phases'))[0]).toEqual([
      'Practitioners',
      'Not known',
      '8',
      '40',
    ]);
    expect(screen.getByText(/so nobody can be counted\.$/)).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'People' }),
    ).not.toBeInTheDocument();
  });

  it('counts people by line of business', async () => {
    await renderTab();
    expect(await tableOf('People')).toEqual([
      ['The company', '40', '20', '3 of 20 (15%)'],
      ['Payments', '30', '12', '3 of 12 (25%)'],
      ['Wealth management', '10', '8', '0 of 8 (0%)'],
    ]);
  });

  it('tells how far tools spread, and who is on its own first', async () => {
    await renderTab();
    const stages = await tableOf('Tools at each stage');
    expect(stages[0]).toEqual(['Data preparation', '3', '2.8', '3 of 4 (75%)']);
    expect(stages[5]).toEqual(['Retraining', '0', '0', 'No use']);
    expect(await tableOf('Lines on their own')).toEqual([
      ['Wealth management', '1 of 2', '2 of 8 (25%)'],
      ['Payments', '0 of 3', '0 of 12 (0%)'],
    ]);
  });

  it('lists stores that nobody reuses, and features in several stores', async () => {
    await renderTab();
    expect(await screen.findByText('1 of 5 feature stores.')).toBeVisible();
    expect(await tableOf('Feature stores nobody reuses')).toEqual([
      ['Claims history', 'insurance-data (nobody is left)', 'None', '2'],
    ]);
    expect(await tableOf('The same feature in several stores')).toEqual([
      [
        'age',
        'customer',
        'customer-360 (profile)wealth-store (clients)and 1 more',
      ],
    ]);
  });

  it.each([
    [0, 'There is no feature store yet.'],
    [5, 'Every feature store is used by more than one line of business.'],
  ])('says so where of %s stores all are reused', async (count, text) => {
    const nothing = { items: [], totalItems: 0 };
    await renderTab({
      getIslands: async () => ({
        ...islands,
        linesOfBusiness: [],
        featureStores: count,
        unreusedStores: nothing,
        duplicateFeatures: nothing,
      }),
    });
    expect(await screen.findByText(text)).toBeVisible();
    expect(
      screen.getByText('No feature is defined in two stores.'),
    ).toBeVisible();
    expect(
      screen.getByText('There is no line of business that you may see.'),
    ).toBeVisible();
  });

  it('says that there are more than are shown', async () => {
    await renderTab({
      getIslands: async () => ({
        ...islands,
        featureStores: 900,
        unreusedStores: { ...islands.unreusedStores, totalItems: 300 },
      }),
    });
    expect(
      await screen.findByText(
        '300 of 900 feature stores. These are the first 1.',
      ),
    ).toBeVisible();
  });

  it('draws operating models over time, with all figures in a table', async () => {
    await renderTab(
      {},
      {
        getOrganizationHistory: async () => ({
          items: [day('2026-11-20', 4, 2), day('2026-11-21', 6, 0)],
        }),
      },
    );
    expect(
      await screen.findByText(
        'From November 20, 2026 to November 21, 2026: Hybrid from 4 to 6, Traditional from 2 to 0.',
      ),
    ).toBeVisible();
    expect(
      await screen.findByTitle('Models by operating model'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Day by day'));
    expect(await tableOf('Operating models day by day')).toEqual([
      ['November 21, 2026', '6', '0', '0', '0', '0', '6'],
      ['November 20, 2026', '4', '0', '0', '2', '0', '6'],
    ]);
  });

  it('says so where no operating model gained or lost', async () => {
    const items = [day('2026-11-20', 4, 2), day('2026-11-21', 4, 2)];
    await renderTab({}, { getOrganizationHistory: async () => ({ items }) });
    expect(
      await screen.findByText(/gained or lost models since November 20, 2026/),
    ).toBeVisible();
  });

  it.each([
    [[], 'Nothing is recorded yet.'],
    [
      ['2026-11-20', '2026-11-21'].map(of => ({ ...day(of, 0, 0), models: 0 })),
      'No model was in production on these days.',
    ],
    [[day('2026-11-20', 4, 2)], /^Recorded since November 20, 2026\./],
  ])('says so where too little is recorded: %#', async (items, text) => {
    await renderTab({}, { getOrganizationHistory: async () => ({ items }) });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('shows the rest to those who may not read everything', async () => {
    await renderTab(
      { getPeople: refused, getPhase: refused },
      { getOrganizationHistory: refused },
    );
    expect(
      await screen.findAllByText(/^Counts of people are for those/),
    ).toHaveLength(2);
    expect(await tableOf('Tools at each stage')).toHaveLength(6);
    expect(
      screen.queryByText('Operating models over time'),
    ).not.toBeInTheDocument();
  });

  it('says what went wrong with a part, and lets it be tried again', async () => {
    const getIslands = jest
      .fn()
      .mockRejectedValueOnce(new Error('It is down'))
      .mockResolvedValue(islands);
    await renderTab({ getIslands });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await tableOf('Tools at each stage')).toHaveLength(6);
  });

  it('says what to do where there is no model', async () => {
    await renderTab(
      {},
      { getOrganization: async () => ({ ...overview, models: 0 }) },
    );
    expect(await screen.findByText('No model in production yet')).toBeVisible();
  });

  it('shows that it loads', async () => {
    await renderTab({}, { getOrganization: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });
});
