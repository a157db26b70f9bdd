import type {
  DailyRollUp,
  MlPortalApi,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import { overview } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { dayIn } from '../../days';
import { words } from '../../__testUtils__/translate';
import { OverviewContent } from './OverviewContent';

describe('ScoreTrend', () => {
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
        `Up from 60 on ${words.day('2026-09-01')} to 75 on ${words.day(
          '2026-09-03',
        )}. Lowest 60, highest 75.`,
      ),
    ).toBeInTheDocument();
    expect(getOrganizationHistory).toHaveBeenCalledWith(
      { from: dayIn(-89) },
      expect.anything(),
    );
    await waitFor(() =>
      expect(container.querySelectorAll('.recharts-line-dot')).toHaveLength(2),
    );
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
      `${words.day('2026-09-03')}756`,
      `${words.day('2026-09-02')}No score6`,
      `${words.day('2026-09-01')}606`,
    ]);
  });

  it.each([
    [
      'since when it records, on the first day',
      [day('2026-11-23', 60)],
      `Recorded since ${words.day('2026-11-23')}`,
    ],
    ['that nothing is recorded', [], 'Nothing is recorded yet.'],
  ])('says %s', async (_, items, sentence) => {
    const { container } = await renderTrend(async () => ({ items }));
    expect(
      await screen.findByText(sentence, { exact: false }),
    ).toBeInTheDocument();
    expect(container.querySelector('.recharts-wrapper')).toBeNull();
  });

  it('is left out for who may not read everything', async () => {
    await renderTrend(async () => {
      throw Object.assign(new Error('403'), {
        cause: Object.assign(new Error('no'), { name: 'NotAllowedError' }),
      });
    });
    await screen.findByText('Who owns which stage');
    expect(screen.queryByText('Score over time')).not.toBeInTheDocument();
    expect(screen.queryByText('You may not see this')).not.toBeInTheDocument();
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
