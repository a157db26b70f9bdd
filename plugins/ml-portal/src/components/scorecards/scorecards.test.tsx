import {
  CHECK_RESULTS,
  type CheckResultState,
  type DailyRollUp,
  type MlPortalApi,
  type MlRole,
  type ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf } from '../../__testUtils__/assets';
import { overview } from '../../__testUtils__/data';
import { lineDetails } from '../../__testUtils__/lines';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { words } from '../../__testUtils__/translate';
import { commonestFailures } from './commonestFailures';
import { ScorecardsContent } from './ScorecardsContent';

const definition = {
  id: 'end-to-end-ownership',
  title: 'End-to-end ownership',
  description: 'Who owns each stage',
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'accountable', title: 'Accountable' },
  ],
  checks: [
    {
      id: 'owner-alive',
      level: 'identified',
      title: 'The owner is alive',
      description: 'Somebody answers for it',
      weight: 2,
    },
    {
      id: 'later',
      level: 'accountable',
      title: 'What comes later',
      description: 'Not counted yet',
      weight: 1,
      effectiveFrom: '2027-01-01',
    },
  ],
};

const countsOf = (
  check: string,
  results: Partial<Record<CheckResultState, number>>,
) => ({
  check,
  results: {
    ...(Object.fromEntries(CHECK_RESULTS.map(each => [each, 0])) as Record<
      CheckResultState,
      number
    >),
    ...results,
  },
});

const standing = (
  role: MlRole = 'model',
  scorecard = definition.id,
): ScorecardStanding => ({
  scorecard,
  role,
  entities: 12,
  levels: [
    { level: null, count: 1 },
    { level: 'identified', count: 11 },
    { level: 'accountable', count: 0 },
  ],
  checks: [
    countsOf('owner-alive', { passed: 11, failed: 1 }),
    countsOf('later', { passed: 5, failed: 4, exempt: 1, noData: 2 }),
  ],
});

const dayWith = (day: string, identified: number): DailyRollUp => ({
  ...overview,
  day,
  levels: [
    {
      scorecard: definition.id,
      levels: [
        { level: null, count: 12 - identified },
        { level: 'identified', count: identified },
      ],
    },
  ],
});
const days = [dayWith('2026-11-20', 10), dayWith('2026-11-21', 11)];

const renderScorecards = (
  getStandings: MlPortalApi['checks']['getStandings'],
  items = [definition],
  path = '/',
) =>
  renderPage(
    <ScorecardsContent />,
    fakeApi({
      getScorecards: async () => ({ items }),
      getLinesOfBusiness: async () =>
        pageOf([
          {
            ...lineDetails,
            entityRef: 'group:default/payments',
            title: 'Payments',
            levels: [{ scorecard: definition.id, levels: standing().levels }],
          },
        ]),
      checks: { getStandings, getFailing: pending },
      getOrganizationHistory: async () => ({ items: days }),
      getLineOfBusinessHistory: pending,
    }),
    path,
  );

const cellsOf = (region: HTMLElement) =>
  within(region)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      [...row.querySelectorAll('th, td')].map(cell => cell.textContent),
    );

describe('ScorecardsContent', () => {
  it('tells what each level asks for, and how many pass and fail it', async () => {
    await renderScorecards(async () => ({ items: [standing()] }));
    const tableOf = (level: string) =>
      screen.findByRole('region', { name: `Checks of ${level}` });
    expect(cellsOf(await tableOf('Identified'))).toEqual([
      [
        'The owner is alive',
        'Somebody answers for it',
        '2',
        '11',
        '1 fail “The owner is alive”',
      ],
    ]);
    expect(cellsOf(await tableOf('Accountable'))).toEqual([
      [
        'What comes later',
        `Not counted yetCounts from ${words.day('2027-01-01')}`,
        '1',
        '5Exempt: 1No data: 2',
        '4 fail “What comes later”',
      ],
    ]);
    expect(screen.getByText('Identified: 11 models')).toBeInTheDocument();
  });

  it('shows what fails most, and leads to what fails it', async () => {
    await renderScorecards(async () => ({ items: [standing()] }));
    await screen.findByText('Checks that fail most');
    const links = screen.getAllByRole('link', { name: /of 12 models$/ });
    expect(
      links.map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      [
        'What comes later: 4 of 12 models',
        '/ml-portal/models?check=later&lifecycle=production',
      ],
      [
        'The owner is alive: 1 of 12 models',
        '/ml-portal/models?check=owner-alive&lifecycle=production',
      ],
    ]);
  });

  it.each<[MlRole, string, string]>([
    ['tool', 'Levels of the tools', 'tools'],
    ['featureStore', 'Levels of the feature stores', 'feature-stores'],
  ])('leads for a %s to the list of these', async (role, heading, list) => {
    await renderScorecards(async () => ({ items: [standing(role)] }));
    expect(await screen.findByText(heading)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^What comes later: 4 of 12/ }),
    ).toHaveAttribute(
      'href',
      `/ml-portal/${list}?scorecard=end-to-end-ownership&check=later`,
    );
  });

  it('counts those of a line of business, which the address says', async () => {
    const getStandings = jest.fn(async () => ({ items: [standing()] }));
    await renderScorecards(
      getStandings,
      [definition],
      '/?lineOfBusiness=group:default/payments',
    );
    expect(
      await screen.findByRole('link', { name: /^The owner is alive: 1 of 12/ }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?check=owner-alive&lineOfBusiness=group%3Adefault%2Fpayments&lifecycle=production',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Line of business/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Any' }));
    expect(
      getStandings.mock.calls.map(([query]: any[]) => query.lineOfBusiness),
    ).toEqual(['group:default/payments', 'none', undefined]);
  });

  it('shows the levels of each line of business, and leads to the models', async () => {
    await renderScorecards(async () => ({ items: [standing()] }));
    const table = await screen.findByRole('region', {
      name: 'Levels by line of business: End-to-end ownership',
    });
    expect(cellsOf(table)).toEqual([
      ['Payments', '1', '11', '0', '12'],
      ['No line of business', '1', '11', '0', '12'],
    ]);
    expect(
      within(table).getByRole('link', {
        name: 'No line of business, None yet: 1 model',
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?level=none&lineOfBusiness=none&lifecycle=production',
    );
    // Of all lines of business, the picture leads there, too.
    expect(
      screen.getByRole('link', { name: 'Identified: 11 models' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?level=identified&lifecycle=production',
    );
  });

  it('tells how the levels went, and has it as a table', async () => {
    await renderScorecards(async () => ({ items: [standing()] }));
    expect(
      await screen.findByText(
        `From ${words.day('2026-11-20')} to ${words.day(
          '2026-11-21',
        )}: None yet from 2 to 1, Identified from 10 to 11.`,
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Day by day'));
    expect(
      cellsOf(screen.getByRole('region', { name: 'Levels day by day' })),
    ).toEqual([
      [words.day('2026-11-21'), '1', '11', '0', '12'],
      [words.day('2026-11-20'), '2', '10', '0', '12'],
    ]);
  });

  it('says so where nothing fails', async () => {
    await renderScorecards(async () => ({
      items: [
        {
          ...standing(),
          checks: [
            countsOf('owner-alive', { passed: 12 }),
            countsOf('later', { passed: 12 }),
          ],
        },
      ],
    }));
    expect(
      await screen.findByText('None of its checks fails.'),
    ).toBeInTheDocument();
  });

  it('counts nothing where a scorecard judges nothing that may be seen', async () => {
    await renderScorecards(async () => ({ items: [] }));
    await screen.findByText('End-to-end ownership');
    expect(screen.queryByText('Checks that fail most')).toBeNull();
    expect(screen.getByText('Somebody answers for it')).toBeInTheDocument();
  });

  it('says when all are switched off', async () => {
    await renderScorecards(async () => ({ items: [] }), []);
    expect(
      await screen.findByText('No scorecard is in force'),
    ).toBeInTheDocument();
  });

  it('shows that it loads, and an error with a way to try again', async () => {
    const getStandings = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue({ items: [standing()] });
    await renderScorecards(getStandings);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText('Checks that fail most'),
    ).toBeInTheDocument();
  });
});

describe('commonestFailures', () => {
  it('takes the five that fail most, in their order where equal', () => {
    const checks = [2, 0, 5, 2, 1, 9, 3].map((failed, i) =>
      countsOf(`c${i}`, { failed }),
    );
    expect(commonestFailures({ checks }).map(({ check }) => check)).toEqual([
      'c5',
      'c2',
      'c6',
      'c0',
      'c3',
    ]);
  });
});
