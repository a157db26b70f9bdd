import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import type { ToolingApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/exemptions';
import { refused } from '../../__testUtils__/operating';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import {
  choices,
  decision,
  fakeToolingApi,
  stageTools,
  WEALTH,
} from '../../__testUtils__/tooling';
import { ToolsContent } from '../tools/ToolsContent';

async function renderTools(path: string, answers: Partial<ToolingApi> = {}) {
  const tooling = fakeToolingApi(answers);
  await renderPage(
    <TestApiProvider apis={[[catalogApiRef, catalogApiMock()]]}>
      <ToolsContent />
    </TestApiProvider>,
    fakeApi({
      tooling,
      getTools: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    }),
    path,
  );
  return tooling;
}

const rowsOf = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));

describe('tools by stage', () => {
  const withTraining: ToolingApi['getStages'] = async () => {
    const { stages } = await fakeToolingApi().getStages();
    return {
      stages: stages.map(each =>
        each.stage === 'training'
          ? {
              ...each,
              tools: stageTools,
              totalTools: 52,
              unused: [
                { entityRef: 'component:default/ray', title: 'Ray' },
                { entityRef: 'component:default/wandb', title: 'W&B' },
              ],
            }
          : each,
      ),
    };
  };

  it('tells who uses what, how it is reached, and what is thought of it', async () => {
    await renderTools('/?view=stages', { getStages: withTraining });
    expect(await rowsOf('Training')).toEqual([
      [
        'MLflow',
        '6 modelsPayments 4, Wealth management 2',
        'The platform',
        'Self-serve',
        'Mandatory',
        '1.9 of 512 answersMandatory and rated poorly',
      ],
      [
        'homegrownNot in the catalog',
        '2 modelsNo line of business 2',
        'Elsewhere',
        'Nothing is known of it',
      ],
    ]);
    expect(screen.getByText('52 tools in use')).toBeVisible();
    expect(screen.getByText(/^And 50 more that few/)).toBeVisible();
    expect(
      screen.getByText(/^Nobody uses these platform tools here/),
    ).toHaveTextContent(/here: Ray, W&B$/);
    expect(
      screen.getAllByText(
        'No model in production names a tool for this stage.',
      ),
    ).toHaveLength(5);
  });

  it('shows the stage alone that the address names', async () => {
    await renderTools('/?view=stages&stage=training', {
      getStages: withTraining,
    });
    await rowsOf('Training');
    expect(screen.queryByText(/names a tool for this stage/)).toBeNull();
    await userEvent.click(screen.getByLabelText('Stage'));
    await userEvent.click(screen.getByRole('option', { name: 'Any' }));
    expect(screen.getByRole('heading', { name: 'Serving' })).toBeVisible();
  });

  it('says what to do where no model names a tool', async () => {
    await renderTools('/?view=stages');
    expect(
      await screen.findByText(/production names a tool yet/),
    ).toBeVisible();
  });

  it('shows that it loads, and says who may not see it', async () => {
    await renderTools('/?view=stages', { getStages: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('says so to those who may not see it', async () => {
    await renderTools('/?view=stages', { getStages: refused });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('goes from view to view', async () => {
    await renderTools('/');
    expect(await screen.findByText('No tool yet')).toBeVisible();
    await userEvent.click(
      screen.getByRole('tab', { name: 'Own choices and decisions' }),
    );
    expect(await screen.findByText('Tools of their own')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'All tools' }));
    expect(await screen.findByText('No tool yet')).toBeVisible();
  });
});

describe('own choices and decisions', () => {
  const VIEW = '/?view=decisions';
  const pageOf = <T,>(items: T[], totalItems = items.length) => ({
    items,
    totalItems,
    pageInfo: totalItems > items.length ? { nextCursor: 'next' } : {},
  });
  const someDecisions: ToolingApi['getDecisions'] = async () => ({
    ...pageOf([
      decision,
      {
        ...decision,
        id: 'd2',
        stage: 'serving' as const,
        overdue: false,
        reviewOn: '2027-03-01',
      },
      {
        ...decision,
        id: 'd3',
        overdue: false,
        status: 'ended' as const,
        changedAt: '2026-11-02T12:00:00.000Z',
      },
    ]),
    mayDecideFor: [WEALTH],
  });

  it('lists decisions, and says how each stands', async () => {
    await renderTools(VIEW, { getDecisions: someDecisions });
    const rows = await rowsOf('Decisions');
    expect(rows.map(([about, , , standing]) => [about, standing])).toEqual([
      [
        'Ray for training',
        'Overduewas to be looked at again on October 1, 2026',
      ],
      ['Ray for serving', 'In forcelooked at again on March 1, 2027'],
      ['Ray for training', 'Endedon November 2, 2026'],
    ]);
    expect(
      screen.getAllByRole('link', { name: 'Ray for training' })[0],
    ).toHaveAttribute('href', '/ml-portal/tools/decisions/d1');
  });

  it('says which choices nobody explained, and offers the form for those of the reader', async () => {
    const tooling = await renderTools(VIEW, {
      getDecisions: jest.fn(async () => ({
        ...pageOf([]),
        mayDecideFor: [choices[1].lineOfBusiness],
      })),
      getChoices: async () =>
        pageOf([
          ...choices,
          { ...choices[0], decision: null, stage: 'serving' },
        ]),
    });
    const rows = await rowsOf('Tools of their own');
    expect(rows.map(row => row.at(-1))).toEqual([
      'Overdue: was to be looked at again on October 1, 2026: why Wealth management uses Ray for training',
      'Nobody recorded whyRecord why',
      'Nobody recorded why',
    ]);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Record why Payments uses homegrown for serving',
      }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(
      dialog.getByRole('button', { name: /^Line of business/ }),
    ).toHaveTextContent('Payments');
    expect(dialog.getByRole('button', { name: /^Stage/ })).toHaveTextContent(
      'Serving',
    );
    expect(dialog.getByLabelText(/^Tool \*/)).toHaveValue(
      'component:default/homegrown',
    );
    expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Why this tool/), 'Ours');
    await userEvent.type(dialog.getByLabelText(/^What the line gains/), 'Work');
    await userEvent.type(dialog.getByLabelText(/^Who agreed/), 'risk{enter}');
    const asked = tooling.getDecisions.mock.calls.length;
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    expect(tooling.decide).toHaveBeenCalledWith({
      lineOfBusiness: 'group:default/payments',
      stage: 'serving',
      tool: 'component:default/homegrown',
      reason: 'Ours',
      tradeOffs: 'Work',
      alternatives: [],
      agreedBy: ['group:default/risk'],
      reviewOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(
      await screen.findByText(
        'Recorded. It is to be looked at again on October 1, 2026.',
      ),
    ).toBeVisible();
    expect(tooling.getDecisions.mock.calls.length).toBeGreaterThan(asked);
  });

  it.each<[string, Error, RegExp]>([
    [
      'that there is one already, with the way to it',
      refusal('ConflictError', 'One is in force'),
      /^There is a decision already\. .* One is in force$/,
    ],
    [
      'at the field what is wrong with it',
      refusal('InputError', 'tradeOffs: are too long; tool: is the platform’s'),
      /^tradeOffs: are too long/,
    ],
  ])('keeps what was typed, and says %s', async (_, error, alert) => {
    await renderTools(VIEW, {
      getDecisions: someDecisions,
      getChoices: async () => pageOf([{ ...choices[0], decision: null }]),
      decide: () => Promise.reject(error),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Record why Wealth/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    const why = dialog.getByLabelText(/^Why this tool/);
    const gains = dialog.getByLabelText(/^What the line gains/);
    await userEvent.type(why, 'Ours');
    await userEvent.type(gains, 'Work');
    await userEvent.type(dialog.getByLabelText(/^Who agreed/), 'risk{enter}');
    await userEvent.click(dialog.getByRole('button', { name: 'Record' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(alert);
    expect(why).toHaveValue('Ours');
    expect(dialog.getByRole('button', { name: 'Record' })).toBeEnabled();
    const isConflict =
      error.cause instanceof Error && /One/.test(error.cause.message);
    const existing = dialog.queryByRole('link', { name: /that is in force/ });
    expect(existing?.getAttribute('href')).toEqual(
      isConflict
        ? '/ml-portal/tools?view=decisions&lineOfBusiness=group%3Adefault%2Fwealth&stage=training&tool=component%3Adefault%2Fray'
        : undefined,
    );
    expect(gains.getAttribute('aria-invalid')).toBe(String(!isConflict));
    expect(dialog.queryByText('are too long') !== null).toBe(!isConflict);
    expect(dialog.queryByText('is the platform’s') !== null).toBe(!isConflict);
  });

  it.each<[string, object, object]>([
    ['', {}, {}],
    [
      '&lineOfBusiness=group:default/wealth&stage=training&tool=component:default/ray&decided=no&standing=overdue&whose=mine',
      {
        lineOfBusiness: 'group:default/wealth',
        stage: 'training',
        tool: 'component:default/ray',
        decided: false,
      },
      {
        lineOfBusiness: 'group:default/wealth',
        stage: 'training',
        tool: 'component:default/ray',
        overdue: true,
        mine: true,
      },
    ],
    [
      '&lineOfBusiness=none&decided=yes&standing=ended&stage=nonsense',
      { decided: true },
      { status: 'ended' },
    ],
  ])('asks for what the address says: %j', async (address, ofChoices, of) => {
    const tooling = await renderTools(`${VIEW}${address}`);
    await screen.findByText('Tools of their own');
    expect(tooling.getChoices.mock.calls[0][0]).toEqual({
      ...ofChoices,
      limit: 25,
      cursor: undefined,
    });
    expect(tooling.getDecisions.mock.calls[0][0]).toEqual({
      ...of,
      limit: 25,
      cursor: undefined,
    });
  });

  it('narrows decisions to overdue ones', async () => {
    const tooling = await renderTools(VIEW);
    await userEvent.click(await screen.findByLabelText('Decisions'));
    await userEvent.click(screen.getByRole('option', { name: 'Overdue' }));
    await waitFor(() =>
      expect(tooling.getDecisions.mock.lastCall![0]).toMatchObject({
        overdue: true,
      }),
    );
    expect(
      await screen.findByText(/^No decision fits\. Remove a filter/),
    ).toBeVisible();
  });

  it('turns the pages of each list by themselves', async () => {
    const getChoices = jest.fn(async () => pageOf(choices, 26));
    const getDecisions = jest.fn(someDecisions);
    await renderTools(VIEW, { getDecisions, getChoices });
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(getChoices).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'next' }),
        expect.anything(),
      ),
    );
    expect(screen.getByText('26 choices, page 2 of 2')).toBeVisible();
    expect(getDecisions).toHaveBeenLastCalledWith(
      { limit: 25, cursor: undefined },
      expect.anything(),
    );
  });

  it.each([
    ['who may record one', [WEALTH], /^Record why your line of business/],
    ['who may not', [], /^Members of a line of business record here/],
  ])('says what to do where there is none, to %s', async (_, lines, text) => {
    await renderTools(VIEW, {
      getDecisions: async () => ({ ...pageOf([]), mayDecideFor: lines }),
    });
    expect(await screen.findByText(text)).toBeVisible();
    expect(
      screen.queryAllByRole('button', { name: 'Record a decision' }),
    ).toHaveLength(lines.length);
    expect(
      screen.getByText('No line of business uses a tool of its own'),
    ).toBeVisible();
  });

  it('shows each list though the other fails, which can be tried again', async () => {
    const getChoices = jest
      .fn()
      .mockRejectedValueOnce(new Error('It is down'))
      .mockResolvedValue(pageOf(choices));
    await renderTools(VIEW, { getDecisions: someDecisions, getChoices });
    await rowsOf('Decisions');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await rowsOf('Tools of their own')).toHaveLength(2);
  });
});
