import type { ValueApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refused } from '../../__testUtils__/operating';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { fakeValueApi, objectives, value } from '../../__testUtils__/value';
import { ValueContent } from './ValueContent';
import { ValueOfLine } from './ValueOfLine';

async function renderTab(path = '/', answers: Partial<ValueApi> = {}) {
  const getObjectives = jest.fn(fakeValueApi().getObjectives);
  const api = fakeApi({ value: fakeValueApi({ getObjectives, ...answers }) });
  await renderPage(<ValueContent />, api, path);
  return getObjectives;
}

const tableOf = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));

const figureOf = async (label: string) =>
  (await screen.findByText(label)).parentElement!.textContent;

describe('ValueContent', () => {
  it('adds up what models are for, each currency by itself', async () => {
    await renderTab();
    expect(await figureOf('With a measured objective')).toContain(
      '4 of 10 (40%)',
    );
    expect(await figureOf('Targets reached')).toContain('1 of 4 (25%)');
    expect(
      screen.getByText(/^Values are what lines of business declare per year/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'USD 900K (1 model)' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/value?view=objectives&waitsFor=another-team',
    );
  });

  it('compares lines of business, and names what is not declared', async () => {
    await renderTab();
    expect(await tableOf('By line of business')).toEqual([
      ['Payments', 'No models', '0', 'Nothing declared', 'Nothing'],
      [
        'Wealth management',
        '4 of 8 (50%)',
        '1',
        'EUR 4.2M (2 models)USD 900K (1 model)',
        'USD 900K (1 model)',
      ],
    ]);
    expect(
      screen.getByRole('link', { name: 'Objectives of Wealth management' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/value?view=objectives&lineOfBusiness=group%3Adefault%2Fwealth',
    );
  });

  it('tells how objectives stand, and leads to those that there are', async () => {
    await renderTab();
    const rows = await tableOf('How objectives stand');
    expect(rows.map(([, models]) => models)).toEqual([
      '1 of 10 (10%)',
      '2 of 10 (20%)',
      '1 of 10 (10%)',
      '0 of 10 (0%)',
      '1 of 10 (10%)',
      '5 of 10 (50%)',
    ]);
    expect(
      screen.getByRole('link', { name: 'Further away than at the start' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/value?view=objectives&standing=backwards',
    );
    expect(screen.queryByRole('link', { name: 'No baseline' })).toBeNull();
  });

  it('tells what waits for whom', async () => {
    await renderTab();
    expect(await tableOf('What waits for whom')).toEqual([
      ['core-it', 'Outside the lines of business', '1', 'USD 900K (1 model)'],
    ]);
    expect(
      screen.getByRole('link', { name: '1 model that waits for core-it' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/value?view=objectives&waitsFor=group%3Adefault%2Fcore-it',
    );
  });

  it('says so where nothing waits, and no line may be read', async () => {
    await renderTab('/', {
      getValue: async () => ({
        ...value,
        linesOfBusiness: [],
        receivingTeams: [],
        declaredValue: [],
        behindFences: [],
      }),
    });
    expect(await screen.findByText(/No model with a declared/)).toBeVisible();
    expect(
      screen.getByText('There is no line of business that you may see.'),
    ).toBeVisible();
    expect(await figureOf('Declared per year')).toContain('Nothing declared');
    expect(await figureOf('Of that, behind fences')).toContain('Nothing');
  });

  it('lists models with their objectives', async () => {
    await renderTab('/?view=objectives');
    expect(await tableOf('Objectives')).toEqual([
      [
        'Churn',
        'Wealth management',
        'churn rateFrom 10 %, now 8 %, target 5 %, 40% of the way, as of October 1, 2026',
        'On the way',
        'USD 900K',
        '1',
      ],
      ['Limits', 'None', 'Not declared', 'No objective', 'Not declared', '0'],
    ]);
  });

  it.each<[address: string, query: object]>([
    ['', { sort: 'title', limit: 25 }],
    [
      '&q=churn&lineOfBusiness=none&standing=backwards&limit=50',
      {
        q: 'churn',
        lineOfBusiness: 'none',
        standing: 'backwards',
        sort: 'title',
        limit: 50,
      },
    ],
    ['&currency=EUR', { currency: 'EUR', sort: '-value', limit: 25 }],
    ['&waitsFor=another-team', { status: 'fenced', sort: 'title', limit: 25 }],
    [
      '&waitsFor=group:default/core-it&standing=lost',
      { fencedTo: 'group:default/core-it', sort: 'title', limit: 25 },
    ],
  ])('asks for what the address says: %j', async (address, query) => {
    const getObjectives = await renderTab(`/?view=objectives${address}`);
    await screen.findByRole('region', { name: 'Objectives' });
    expect(getObjectives).toHaveBeenLastCalledWith(
      { ...query, cursor: undefined },
      expect.anything(),
    );
  });

  it('narrows the list by what is chosen, a gone team included', async () => {
    const getObjectives = await renderTab(
      '/?view=objectives&waitsFor=group:default/gone',
    );
    await userEvent.click(await screen.findByLabelText('Waits for'));
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['Any', 'Another team', 'core-it', 'gone']);
    await userEvent.click(screen.getByRole('option', { name: 'Any' }));
    await userEvent.click(await screen.findByLabelText('Currency'));
    await userEvent.click(
      screen.getByRole('option', { name: 'USD, highest first' }),
    );
    expect(getObjectives).toHaveBeenLastCalledWith(
      expect.objectContaining({ currency: 'USD', sort: '-value' }),
      expect.anything(),
    );
  });

  it('turns pages', async () => {
    const getObjectives = await renderTab('/?view=objectives', {
      getObjectives: jest.fn(async ({ cursor } = {}) => ({
        items: cursor ? [objectives[1]] : [objectives[0]],
        totalItems: 26,
        pageInfo: cursor ? {} : { nextCursor: 'next' },
      })),
    });
    expect(getObjectives).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('26 models, page 2 of 2')).toBeVisible();
    expect(await screen.findByText('Limits')).toBeVisible();
  });

  it('says what to do where no model fits', async () => {
    await renderTab('/?view=objectives', {
      getObjectives: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    });
    expect(await screen.findByText('No model fits')).toBeVisible();
  });

  it('goes from figures to objectives and back', async () => {
    await renderTab();
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Objectives' }),
    );
    expect(await screen.findByText('Churn')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Figures' }));
    expect(await screen.findByText('How objectives stand')).toBeVisible();
  });

  it('says what to do where there is no model', async () => {
    await renderTab('/', { getValue: async () => ({ ...value, models: 0 }) });
    expect(await screen.findByText('No model in production yet')).toBeVisible();
  });

  it('shows that it loads', async () => {
    await renderTab('/', { getValue: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('says what went wrong, and lets it be tried again', async () => {
    const getValue = jest
      .fn()
      .mockRejectedValueOnce(new Error('It is down'))
      .mockResolvedValue(value);
    await renderTab('/', { getValue });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('How objectives stand')).toBeVisible();
  });

  it('says so to those who may not see it', async () => {
    await renderTab('/', { getValue: refused });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});

describe('ValueOfLine', () => {
  const renderLine = (lineOfBusiness: string) =>
    renderPage(<ValueOfLine lineOfBusiness={lineOfBusiness} />, fakeApi({}));

  it('shows what is of the line of business, and leads to its objectives', async () => {
    await renderLine('group:default/wealth');
    expect(await figureOf('With a measured objective')).toContain(
      '4 of 8 (50%)',
    );
    expect(
      screen.getByRole('link', { name: 'All its objectives' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/value?view=objectives&lineOfBusiness=group%3Adefault%2Fwealth',
    );
    expect(
      screen.getByRole('link', { name: 'USD 900K (1 model)' }),
    ).toHaveAttribute('href', expect.stringContaining('waitsFor=another-team'));
  });

  it('makes nothing up of a line that nobody knows of yet', async () => {
    await renderLine('group:default/new');
    expect(await screen.findByText(/Nothing is known/)).toBeVisible();
  });
});
