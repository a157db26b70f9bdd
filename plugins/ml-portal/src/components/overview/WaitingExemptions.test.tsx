import { screen } from '@testing-library/react';
import { overview } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { OverviewContent } from './OverviewContent';

describe('WaitingExemptions', () => {
  it('leads to the exemptions that wait for a decision', async () => {
    const getExemptions = jest.fn(async () => ({
      items: [],
      totalItems: 3,
      pageInfo: {},
    }));
    const getOrganization = async () => overview;
    await renderPage(
      <OverviewContent />,
      fakeApi({ getOrganization, getExemptions }),
    );
    expect(
      await screen.findByRole('link', {
        name: '3 exemptions wait for a decision',
      }),
    ).toHaveAttribute('href', '/ml-portal/exemptions');
    expect(getExemptions).toHaveBeenCalledWith(
      { status: 'requested', limit: 1 },
      expect.anything(),
    );
  });

  it('says nothing of exemptions where none waits, or none may be known', async () => {
    const getOrganization = async () => overview;
    const { unmount } = await renderPage(
      <OverviewContent />,
      fakeApi({ getOrganization }),
    );
    await screen.findByText('Who owns which stage');
    expect(screen.queryByText(/exemption/)).not.toBeInTheDocument();
    unmount();
    const getExemptions = async () => {
      throw new Error('no');
    };
    await renderPage(
      <OverviewContent />,
      fakeApi({ getOrganization, getExemptions }),
    );
    await screen.findByText('Who owns which stage');
    expect(screen.queryByText(/exemption/)).not.toBeInTheDocument();
  });
});
