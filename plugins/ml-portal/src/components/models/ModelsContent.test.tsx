import type { ScorecardStanding } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { useLocation } from 'react-router-dom';
import { modelPage, modelRow } from '../../__testUtils__/data';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { ModelsContent } from './ModelsContent';

function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}

const scorecard = (id: string, title: string, check: string) => ({
  id,
  title,
  description: '',
  levels: [{ id: 'first', title: `First of ${title}` }],
  checks: [
    { id: check, level: 'first', title: check, description: '', weight: 1 },
  ],
});
const SCORECARDS = [
  scorecard('end-to-end-ownership', 'Ownership', 'No fences'),
  scorecard('house-rules', 'House rules', 'Named well'),
  scorecard('platform-tool-readiness', 'Tools', 'Documented'),
];
/** House rules judge models, too. */
const getStandings = async () => ({
  items: ['model', 'tool'].flatMap(role =>
    SCORECARDS.slice(role === 'model' ? 0 : 2, role === 'model' ? 2 : 3).map(
      ({ id }) => ({
        scorecard: id,
        role,
        entities: 1,
        levels: [],
        checks: [],
      }),
    ),
  ) as ScorecardStanding[],
});

async function renderModels(
  getModels: jest.Mock,
  path = '/',
  props: ComponentProps<typeof ModelsContent> = {},
): Promise<() => object> {
  await renderPage(
    <>
      <ModelsContent {...props} />
      <Address />
    </>,
    fakeApi({
      getModels,
      getScorecards: async () => ({ items: SCORECARDS }),
      checks: { getStandings, getFailing: pending },
      getLinesOfBusiness: jest.fn(async () => ({
        items: [{ entityRef: 'group:default/payments', title: 'Payments' }],
        totalItems: 1,
        pageInfo: {},
      })) as any,
    }),
    path,
  );
  return () => getModels.mock.calls.at(-1)![0];
}

const address = () => screen.getByTestId('address').textContent;

describe('ModelsContent', () => {
  it('asks for what the address says, and shows it as chips', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(
      getModels,
      '/?lineOfBusiness=group:default/payments&stage=deployment&status=fenced&lifecycle=production&sort=-score',
    );
    expect(await screen.findByText('1 model, page 1 of 1')).toBeInTheDocument();
    expect(asked()).toEqual({
      lineOfBusiness: 'group:default/payments',
      stage: 'deployment',
      status: 'fenced',
      lifecycle: ['production'],
      sort: '-score',
      limit: 25,
      cursor: undefined,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Status: Fenced' }),
    );
    expect(
      screen.getByRole('button', { name: /^Remove Line of business/ }),
    ).toHaveFocus();
    // A stage by itself asks for nothing, so it goes along.
    expect(address()).toBe(
      '?lineOfBusiness=group%3Adefault%2Fpayments&lifecycle=production&sort=-score',
    );
  });

  it('shows a row with stages in words', async () => {
    await renderModels(jest.fn(async () => modelPage(['fraud'])));
    const row = (await screen.findByText('fraud')).closest('tr')!;
    const strip = within(row).getByRole('list', { name: 'Stages' });
    expect(within(strip).getAllByRole('listitem')).toHaveLength(6);
    expect(within(strip).getByText('Deployment: Fenced')).toBeInTheDocument();
    expect(within(row).getByText('Payments')).toBeInTheDocument();
    expect(within(row).getByText('60')).toBeInTheDocument();
    expect(within(row).getByText('Identified')).toBeInTheDocument();
  });

  it('opens with the usual lifecycle, of which a reader can let go', async () => {
    const usual = { lifecycle: 'production', pageSize: 50 } as const;
    const asked = await renderModels(
      jest.fn(async () => modelPage(['fraud'])),
      '/',
      usual,
    );
    expect(asked()).toMatchObject({ lifecycle: ['production'], limit: 50 });
    await userEvent.type(screen.getByLabelText('Search'), 'f');
    await waitFor(() => expect(asked()).toMatchObject({ q: 'f' }));
    expect(address()).toBe('?lifecycle=production&q=f');
    await userEvent.click(screen.getByRole('button', { name: 'Remove all' }));
    await waitFor(() => expect(asked()).not.toHaveProperty('lifecycle'));
    expect(address()).toBe('?lifecycle=all');
    expect(asked()).not.toHaveProperty('q');
  });

  it('takes a link at its word, whatever is usual', async () => {
    const asked = await renderModels(
      jest.fn(async () => modelPage(['fraud'])),
      '/?owner=group:default/payments',
      { lifecycle: 'production' },
    );
    expect(asked()).not.toHaveProperty('lifecycle');
  });

  it('sorts by a column, and turns the order round', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(getModels);
    const score = await screen.findByRole('button', { name: /^Score\b/ });
    await userEvent.click(score);
    await waitFor(() => expect(asked()).toMatchObject({ sort: 'score' }));
    await userEvent.click(screen.getByRole('button', { name: /^Score\b/ }));
    await waitFor(() => expect(asked()).toMatchObject({ sort: '-score' }));
    expect(address()).toBe('?sort=-score');
  });

  it('turns pages forth and back', async () => {
    const getModels = jest.fn(async ({ cursor }: any) =>
      cursor
        ? modelPage(['second'], 26)
        : modelPage(['first'], 26, 'next-cursor'),
    );
    await renderModels(getModels);
    expect(await screen.findByText('first')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('second')).toBeInTheDocument();
    expect(screen.getByText('26 models, page 2 of 2')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('first')).toBeInTheDocument();
  });

  it('searches once the typing pauses', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(getModels);
    await userEvent.type(screen.getByLabelText('Search'), 'fraud');
    await waitFor(() => expect(asked()).toMatchObject({ q: 'fraud' }));
    expect(
      getModels.mock.calls.filter(([query]: any) => query.q === 'f'),
    ).toEqual([]);
  });

  it('starts anew when another page size is chosen', async () => {
    const getModels = jest.fn(async ({ limit, cursor }: any) =>
      modelPage([`${limit} ${cursor}`], 60, 'next-cursor'),
    );
    const asked = await renderModels(getModels);
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('25 next-cursor')).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/Per page/));
    await userEvent.click(screen.getByRole('option', { name: '100' }));
    expect(await screen.findByText('100 undefined')).toBeInTheDocument();
    expect(screen.getByText('60 models, page 1 of 1')).toBeInTheDocument();
    expect(asked()).toMatchObject({ limit: 100, cursor: undefined });
    expect(address()).toBe('?limit=100');
    // Never the cursor of one view with another.
    expect(
      getModels.mock.calls.filter(
        ([{ limit, cursor }]) => limit === 100 && cursor,
      ),
    ).toEqual([]);
  });

  it('narrows to a line of business by its title', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(getModels);
    await userEvent.click(screen.getByLabelText(/Line of business/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Payments' }),
    );
    await waitFor(() =>
      expect(asked()).toMatchObject({
        lineOfBusiness: 'group:default/payments',
      }),
    );
  });

  it('gives a stage the status it needs', async () => {
    await renderModels(jest.fn(async () => modelPage(['fraud'])));
    await userEvent.click(screen.getByRole('button', { name: /^Stage/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Serving' }));
    expect(address()).toBe('?stage=serving&status=fenced');
  });

  it('narrows to the result of a check, which a chip says', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(getModels);
    const choose = async (field: RegExp, option: string) => {
      await userEvent.click(await screen.findByRole('button', { name: field }));
      await userEvent.click(
        await screen.findByRole('option', { name: option }),
      );
    };
    await choose(/^Check/, 'No fences');
    expect(address()).toBe('?check=No+fences');
    await choose(/^Result of the check/, 'Passed');
    await waitFor(() =>
      expect(asked()).toMatchObject({ check: 'No fences', result: 'passed' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Check: No fences – passed' }),
    );
    expect(address()).toBe('');
  });

  it('narrows to the level of another scorecard that judges models', async () => {
    const getModels = jest.fn(async () => modelPage(['fraud']));
    const asked = await renderModels(
      getModels,
      '/?level=first&check=No+fences',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Scorecard/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Ownership',
      'House rules',
    ]);
    await userEvent.click(options[1]);
    // What was asked of the other one goes.
    expect(address()).toBe('?scorecard=house-rules');
    await waitFor(() => expect(asked()).not.toHaveProperty('scorecard'));
    await userEvent.click(screen.getByRole('button', { name: /^Level/ }));
    await userEvent.click(
      screen.getByRole('option', { name: 'First of House rules' }),
    );
    await waitFor(() =>
      expect(asked()).toMatchObject({
        scorecard: 'house-rules',
        level: 'first',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Scorecard: House rules' }),
    );
    expect(address()).toBe('');
  });

  it('removes all conditions at once, and keeps the order', async () => {
    await renderModels(
      jest.fn(async () => modelPage(['fraud'])),
      '/?tool=component:default/mlflow&stage=training&q=x&sort=-score',
    );
    expect(
      screen.getByRole('button', { name: 'Remove Tool: mlflow' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove all' }));
    expect(screen.getByLabelText('Search')).toHaveFocus();
    expect(address()).toBe('?sort=-score');
    expect(
      screen.queryByRole('button', { name: 'Remove all' }),
    ).not.toBeInTheDocument();
  });

  it('says why there is no line of business, and what must apply', async () => {
    const row = { ...modelRow('a'), lineOfBusiness: null };
    await renderModels(
      jest.fn(async () => ({
        ...modelPage([]),
        totalItems: 3,
        items: [
          { ...row, findings: ['no-line-of-business', 'stage-must-apply'] },
          {
            ...row,
            entityRef: 'component:default/b',
            findings: ['line-of-business-ambiguous'],
          },
          { ...row, entityRef: 'component:default/c', findings: [] },
        ],
      })),
    );
    await screen.findByText('Serving and monitoring must apply');
    expect(screen.getByRole('cell', { name: 'None' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: 'Several' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: 'Hidden' })).toBeInTheDocument();
  });

  it('tells an empty portal from a filter that nothing fits', async () => {
    const getModels = jest.fn(async () => modelPage([]));
    await renderModels(getModels, '/?q=nothing');
    expect(await screen.findByText('No model fits')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Search: nothing' }),
    );
    expect(await screen.findByText('No model yet')).toBeInTheDocument();
  });

  it.each([
    ['loading', jest.fn(pending), /Loading/],
    ['empty', jest.fn(async () => modelPage([])), /No model yet/],
    [
      'an error',
      jest.fn(async () => {
        throw new Error('The backend is away');
      }),
      /The backend is away/,
    ],
  ])('shows when it is %s', async (_, getModels, text) => {
    await renderModels(getModels as jest.Mock);
    await waitFor(() =>
      expect(
        screen.queryAllByText(text).length +
          screen.queryAllByLabelText(text).length,
      ).toBeGreaterThan(0),
    );
  });
});
