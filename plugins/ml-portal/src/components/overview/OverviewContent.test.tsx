import type {
  DailyRollUp,
  MlPortalApi,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { overview } from '../../__testUtils__/data';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { dayIn } from '../../days';
import { dayWord } from '../../words';
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
      await screen.findByText(/could not be found out: Not now/),
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

  describe('the score over time', () => {
    const day = (name: string, score: number | null): DailyRollUp => ({
      ...overview,
      day: name,
      score,
    });
    const renderTrend = (
      getOrganizationHistory: MlPortalApi['getOrganizationHistory'],
    ) =>
      renderPage(
        <OverviewContent />,
        fakeApi({
          getOrganization: async () => overview,
          getOrganizationHistory,
        }),
      );

    it('is drawn, said and listed', async () => {
      const getOrganizationHistory = jest.fn(async () => ({
        items: [
          day('2026-09-01', 60),
          day('2026-09-02', null),
          day('2026-09-03', 75),
        ],
      }));
      const { container } = await renderTrend(getOrganizationHistory);
      expect(
        await screen.findByText(
          `Up from 60 on ${dayWord('2026-09-01')} to 75 on ${dayWord(
            '2026-09-03',
          )}. Lowest 60, highest 75.`,
        ),
      ).toBeInTheDocument();
      expect(getOrganizationHistory).toHaveBeenCalledWith(
        { from: dayIn(-89) },
        expect.anything(),
      );
      const line = container.querySelector('polyline')!;
      expect(line.getAttribute('points')!.split(' ')).toHaveLength(2);
      const table = screen.getByRole('region', {
        name: 'Score day by day',
        hidden: true,
      });
      expect(
        within(table)
          .getAllByRole('row', { hidden: true })
          .map(({ textContent }) => textContent),
      ).toEqual([
        'DayScoreModels',
        `${dayWord('2026-09-03')}756`,
        `${dayWord('2026-09-02')}No score6`,
        `${dayWord('2026-09-01')}606`,
      ]);
    });

    it.each([
      [
        'since when it records, on the first day',
        [day('2026-11-23', 60)],
        `Recorded since ${dayWord('2026-11-23')}`,
      ],
      ['that nothing is recorded', [], 'Nothing is recorded yet.'],
    ])('says %s', async (_, items, words) => {
      const { container } = await renderTrend(async () => ({ items }));
      expect(
        await screen.findByText(words, { exact: false }),
      ).toBeInTheDocument();
      expect(container.querySelector('polyline')).toBeNull();
    });

    it('is left out for who may not read everything', async () => {
      await renderTrend(async () => {
        throw Object.assign(new Error('403'), {
          cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
        });
      });
      await screen.findByText('Who owns which stage');
      expect(screen.queryByText('Score over time')).not.toBeInTheDocument();
      expect(
        screen.queryByText('You may not see this'),
      ).not.toBeInTheDocument();
    });

    it('shows an error in its place', async () => {
      await renderTrend(async () => {
        throw new Error('Not now');
      });
      await screen.findByText('Score over time');
      expect((await screen.findAllByText(/Not now/)).length).toBeGreaterThan(0);
      expect(screen.getByText('Who owns which stage')).toBeInTheDocument();
    });
  });
});
