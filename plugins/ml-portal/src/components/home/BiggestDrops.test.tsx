import type { Drop } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf } from '../../__testUtils__/assets';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { BiggestDrops } from './BiggestDrops';

const ID = 'end-to-end-ownership';

const drop: Drop = {
  entityRef: 'component:default/fraud',
  role: 'model',
  title: 'Card fraud',
  lifecycle: 'production',
  lineOfBusiness: { entityRef: 'group:default/payments', title: 'Payments' },
  before: { score: 100, levels: { [ID]: 'end-to-end' } },
  now: { score: 83, levels: { [ID]: null } },
  at: '2026-11-23T12:00:00.000Z',
  reasons: [
    {
      scorecard: ID,
      check: 'no-fences',
      title: 'No stage is fenced',
      result: 'failed',
    },
    { scorecard: ID, check: 'fresh', title: 'It is fresh', result: 'noData' },
  ],
};

const renderDrops = (getDrops: jest.Mock) =>
  renderPage(<BiggestDrops />, fakeApi({ drops: { getDrops } }));

describe('BiggestDrops', () => {
  it('tells what fell, from where to where, and why', async () => {
    const getDrops = jest.fn(async () => pageOf([drop], 8));
    await renderDrops(getDrops);
    const list = await screen.findByRole('list', { name: 'Biggest drops' });
    const item = within(list).getByRole('listitem');
    expect(item).toHaveTextContent(
      'Card fraud · PaymentsLevel from End-to-end to None yet · Score from 100 to 83No stage is fenced: failed; It is fresh: no data',
    );
    expect(
      within(item).getByRole('link', { name: 'Card fraud' }),
    ).toHaveAttribute('href', '/catalog/default/component/fraud');
    expect(getDrops).toHaveBeenCalledWith(
      { days: 7, limit: 5 },
      expect.anything(),
    );
    expect(
      screen.getByText('The 1 that fell most in 7 days, of 8.'),
    ).toBeInTheDocument();
  });

  it('says no more than it knows of a tool whose level fell', async () => {
    const tool: Drop = {
      ...drop,
      role: 'tool',
      lineOfBusiness: null,
      before: { score: null, levels: { [ID]: 'identified', gone: 'a' } },
      now: { score: null, levels: { [ID]: null, new: 'b' } },
      reasons: [],
    };
    await renderDrops(jest.fn(async () => pageOf([tool])));
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /^Card fraudLevel from Identified to None yet$/,
    );
    expect(
      screen.getByText('All that stands lower than 7 days ago.'),
    ).toBeInTheDocument();
  });

  it('says so where nothing fell', async () => {
    await renderDrops(jest.fn(async () => pageOf([])));
    expect(
      await screen.findByText('Nothing stands lower than 7 days ago.'),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getDrops = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(pageOf([drop]));
    await renderDrops(getDrops);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Card fraud')).toBeInTheDocument();
  });

  it('shows a placeholder until then', async () => {
    await renderDrops(jest.fn(pending));
    expect(screen.getByLabelText('Loading')).toBeInTheDocument();
  });
});
