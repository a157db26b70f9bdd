import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf } from '../../__testUtils__/assets';
import { lineDetails } from '../../__testUtils__/lines';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { LinesOfBusinessContent } from './LinesOfBusinessContent';

const renderLines = (getLinesOfBusiness: jest.Mock, path?: string) =>
  renderPage(<LinesOfBusinessContent />, fakeApi({ getLinesOfBusiness }), path);

describe('LinesOfBusinessContent', () => {
  it('tells of each line what to know first, in words', async () => {
    await renderLines(jest.fn(async () => pageOf([lineDetails])));
    const row = (await screen.findByText('Wealth management')).closest('tr')!;
    expect(within(row).getByText('in Retail banking')).toBeInTheDocument();
    const levels = within(row).getByRole('list', { name: 'Levels' });
    expect(
      within(levels)
        .getAllByRole('listitem')
        .map(item => item.title),
    ).toEqual(['None yet: 1 model', 'Accountable: 5 models']);
    expect(within(row).getByText('1 outside')).toBeInTheDocument();
    expect(
      within(row).getAllByRole('link', { name: '6 models' })[0],
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?lineOfBusiness=group%3Adefault%2Fwealth&lifecycle=production',
    );
  });

  it('tells of a line without models, too', async () => {
    const empty = {
      ...lineDetails,
      models: 0,
      score: null,
      levels: [],
      fences: { platform: 0, 'line-of-business': 0, outside: 0 },
    };
    await renderLines(jest.fn(async () => pageOf([empty])));
    const row = (await screen.findByText('Wealth management')).closest('tr')!;
    expect(within(row).getByText('0 models')).toBeInTheDocument();
    expect(within(row).getByText('No score')).toBeInTheDocument();
    expect(within(row).getByText('No model')).toBeInTheDocument();
    expect(within(row).getByText('None')).toBeInTheDocument();
  });

  it('turns pages', async () => {
    await renderLines(
      jest.fn(async ({ cursor }) =>
        cursor
          ? pageOf([{ ...lineDetails, title: 'Second' }], 26)
          : pageOf([lineDetails], 26, 'next'),
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('Second')).toBeInTheDocument();
    expect(
      screen.getByText('26 lines of business, page 2 of 2'),
    ).toBeInTheDocument();
  });

  it('sorts as the address says, by the server', async () => {
    const getLinesOfBusiness = jest.fn(async () => pageOf([lineDetails]));
    await renderLines(getLinesOfBusiness, '/?sort=-score');
    const score = await screen.findByRole('columnheader', { name: /^Score/ });
    expect(score).toHaveAttribute('aria-sort', 'descending');
    const sorts = () =>
      getLinesOfBusiness.mock.calls.map(([{ sort }]: any[]) => sort);
    expect(sorts()).toEqual(['-score']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Fenced stages' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Fenced stages/ }),
    );
    expect(new Set(sorts())).toEqual(new Set(['-score', 'fences', '-fences']));
  });

  it('says what to do where there is none', async () => {
    await renderLines(jest.fn(async () => pageOf([])));
    expect(
      await screen.findByText('No line of business yet'),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    await renderLines(jest.fn(pending));
    expect(screen.getByLabelText('Loading')).toBeInTheDocument();
  });
});
