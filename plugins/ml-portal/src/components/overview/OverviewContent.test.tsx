import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { overview } from '../../__testUtils__/data';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { OverviewContent } from './OverviewContent';

describe('OverviewContent', () => {
  it('leads from a cell to the models that are in trouble', async () => {
    const getOrganization = async () => overview;
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    const cell = await screen.findByRole('link', {
      name: /^Payments, Deployment: ?5\/6 ?owned ?1 fenced$/,
    });
    expect(cell).toHaveTextContent('5/6');
    expect(cell).toHaveAttribute(
      'href',
      '/ml-portal/models?lineOfBusiness=group%3Adefault%2Fpayments&lifecycle=production&stage=deployment&status=fenced',
    );
    expect(
      screen.getByRole('link', {
        name: /^No line of business, Training: ?6\/6 ?owned$/,
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?lineOfBusiness=none&lifecycle=production',
    );
  });

  it('shows figures, teams and operating models', async () => {
    const getOrganization = async () => overview;
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    const score = (await screen.findByText('Ownership score')).parentElement!;
    expect(within(score).getByText('97')).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: /^1 ?model waits for core-it$/,
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?fencedTo=group%3Adefault%2Fcore-it&lifecycle=production',
    );
    expect(
      screen.getByRole('link', { name: 'How machine learning is organized' }),
    ).toHaveAttribute('href', '/ml-portal/operating-models');
    expect(screen.getByText(/^As of/)).not.toHaveTextContent('stale');
  });

  it('shows that it is loading', async () => {
    const api = fakeApi({ getOrganization: pending });
    await renderPage(<OverviewContent />, api);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says what to do where there is no model', async () => {
    const getOrganization = async () => ({
      ...overview,
      models: 0,
      heatMap: [],
    });
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    expect(
      await screen.findByText('No model in production yet'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Who owns which stage')).not.toBeInTheDocument();
  });

  it('shows an error, and tries again when asked to', async () => {
    const getOrganization = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is gone'))
      .mockResolvedValue(overview);
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    expect(
      (await screen.findAllByText(/The database is gone/)).length,
    ).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Who owns which stage')).toBeInTheDocument();
  });

  it('says that results are stale', async () => {
    const getOrganization = async () => ({ ...overview, stale: true });
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    expect(await screen.findByText(/This is stale/)).toBeInTheDocument();
  });

  it('lists documents that never became valid', async () => {
    const api = fakeApi({
      getOrganization: async () => overview,
      getRejected: async () => ({
        items: [
          {
            entityRef: 'component:default/typo',
            location: 'file:/models.yaml',
            errors: ['unknown key "trainning"'],
            since: '2026-11-23T12:00:00.000Z',
          },
        ],
        totalItems: 1,
        pageInfo: {},
      }),
    });
    await renderPage(<OverviewContent />, api);
    expect(
      await screen.findByText(/1 document could not be read/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'component:default/typo' }),
    ).toBeInTheDocument();
    expect(screen.getByText('unknown key "trainning"')).toBeInTheDocument();
    expect(screen.getByText(/file:\/models.yaml/)).toBeInTheDocument();
  });

  it('folds many rejected documents away, and counts the rest', async () => {
    const api = fakeApi({
      getOrganization: async () => overview,
      getRejected: async () => ({
        items: Array.from({ length: 20 }, (_, i) => ({
          entityRef: `component:default/typo-${i}`,
          location: null,
          errors: ['It is wrong'],
          since: '2026-11-23T12:00:00.000Z',
        })),
        totalItems: 25,
        pageInfo: { nextCursor: 'more' },
      }),
    });
    await renderPage(<OverviewContent />, api);
    await screen.findByText('25 documents could not be read');
    expect(screen.getByRole('group')).not.toHaveAttribute('open');
    expect(screen.getByText('And 5 more.')).toBeInTheDocument();
  });

  it('says when it cannot tell which documents were rejected', async () => {
    const api = fakeApi({
      getOrganization: async () => overview,
      getRejected: async () => {
        throw new Error('Not now');
      },
    });
    await renderPage(<OverviewContent />, api);
    expect(
      await screen.findByText(
        /Rejected documents could not be loaded: Not now/,
      ),
    ).toBeInTheDocument();
    expect(await screen.findByText('Who owns which stage')).toBeInTheDocument();
  });

  it('says whom to ask where reading is forbidden', async () => {
    const forbidden = Object.assign(new Error('403'), {
      cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
    });
    const getOrganization = async () => {
      throw forbidden;
    };
    await renderPage(<OverviewContent />, fakeApi({ getOrganization }));
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
