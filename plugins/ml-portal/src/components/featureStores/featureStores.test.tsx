import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf, storeDetails, storeRow } from '../../__testUtils__/assets';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { FeatureStoreContent } from './FeatureStoreContent';
import { FeatureStoresContent } from './FeatureStoresContent';

describe('FeatureStoresContent', () => {
  it('says what a store offers, how fresh, and who reuses it', async () => {
    const getFeatureStores = jest.fn(async () => pageOf([storeRow('orders')]));
    await renderPage(
      <FeatureStoresContent />,
      fakeApi({ getFeatureStores }),
      '/?sort=title',
    );
    const row = (await screen.findByText('orders')).closest('tr')!;
    expect(within(row).getByText('redis, snowflake')).toBeInTheDocument();
    expect(within(row).getByText('3 features in 2 views')).toBeInTheDocument();
    expect(
      within(row).getByText('Declared for 1 of 2 views'),
    ).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: '4 models' })).toHaveAttribute(
      'href',
      '/ml-portal/models?featureStore=resource%3Adefault%2Forders',
    );
    expect(getFeatureStores).toHaveBeenCalledWith(
      { sort: 'title', limit: 25, cursor: undefined },
      expect.anything(),
    );
  });

  it('can be read by line of business', async () => {
    await renderPage(
      <FeatureStoresContent />,
      fakeApi({
        getFeatureStores: jest.fn(async () => pageOf([storeRow('orders')])),
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: /^View/ }));
    await userEvent.click(
      screen.getByRole('option', { name: 'By line of business' }),
    );
    expect(
      await screen.findByRole('link', {
        name: '3 models of Payments use orders',
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['/', /No feature store yet/],
    ['/?q=x', /No feature store fits/],
  ])('says what to do where %s has none', async (path, text) => {
    await renderPage(
      <FeatureStoresContent />,
      fakeApi({ getFeatureStores: jest.fn(async () => pageOf([])) }),
      path,
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('FeatureStoreContent', () => {
  it('lists the views with their features and freshness', async () => {
    await renderPage(
      <FeatureStoreContent />,
      fakeApi({ getFeatureStore: async () => storeDetails }),
    );
    const table = await screen.findByRole('region', { name: 'Features' });
    const cells = (name: RegExp) =>
      within(within(table).getByRole('rowheader', { name }).closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(cells(/card_transactions/)).toEqual([
      'card',
      'amount_1hamount_24h',
      '1 day',
      'Online and offline',
      'payments-data',
    ]);
    expect(cells(/merchants/)).toEqual([
      '',
      'share',
      'Not declared',
      'Offline',
      'Not stated',
    ]);
    expect(
      screen.getByRole('link', { name: 'Payments: 3 models' }),
    ).toBeInTheDocument();
  });

  it('says what is missing where no view is described', async () => {
    await renderPage(
      <FeatureStoreContent />,
      fakeApi({
        getFeatureStore: async () => ({ ...storeDetails, featureViews: [] }),
      }),
    );
    expect(
      await screen.findByText(/No feature view is described/),
    ).toBeInTheDocument();
  });
});
