import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf, toolDetails, toolRow } from '../../__testUtils__/assets';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { decision, fakeToolingApi, WEALTH } from '../../__testUtils__/tooling';
import { ToolContent } from './ToolContent';
import { ToolsContent } from './ToolsContent';

async function renderTools(getTools: jest.Mock, path = '/') {
  await renderPage(<ToolsContent />, fakeApi({ getTools }), path);
  return () => getTools.mock.calls.at(-1)![0];
}

describe('ToolsContent', () => {
  it('asks for what the address says, the most used first', async () => {
    const asked = await renderTools(
      jest.fn(async () => pageOf([toolRow('mlflow')])),
      '/?stage=training&access=self-serve&adoption=default&q=ml&limit=50&sort=nonsense',
    );
    expect(await screen.findByText('1 tool, page 1 of 1')).toBeInTheDocument();
    expect(asked()).toEqual({
      stage: 'training',
      access: 'self-serve',
      adoption: 'default',
      q: 'ml',
      sort: '-models',
      limit: 50,
      cursor: undefined,
    });
  });

  it('says in words what a tool serves and who uses it', async () => {
    await renderTools(jest.fn(async () => pageOf([toolRow('mlflow')])));
    const row = (await screen.findByText('mlflow')).closest('tr')!;
    expect(within(row).getByText('Training: served')).toBeInTheDocument();
    expect(within(row).getByText('Serving: not served')).toBeInTheDocument();
    expect(within(row).getByText('Self-serve')).toBeInTheDocument();
    expect(
      within(row).getByText('Payments 3, No line of business 1'),
    ).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: '4 models' })).toHaveAttribute(
      'href',
      '/ml-portal/models?tool=component%3Adefault%2Fmlflow',
    );
  });

  it('says what users think of a tool, and what is wrong with its spread', async () => {
    const rated = toolRow('kserve', {
      evaluation: { answers: 12, overall: 1.94 },
      concerns: ['mandatory-and-poor', 'delivered-and-unused'],
    });
    await renderTools(jest.fn(async () => pageOf([rated, toolRow('mlflow')])));
    const row = (await screen.findByText('kserve')).closest('tr')!;
    expect(row).toHaveTextContent('1.9 of 512 answers');
    expect(
      within(within(row).getByRole('list', { name: 'Concerns' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Mandatory and rated poorly', 'Delivered and little used']);
    const other = screen.getByText('mlflow').closest('tr')!;
    expect(other).toHaveTextContent('Too few answers');
    expect(within(other).queryByRole('list', { name: 'Concerns' })).toBeNull();
  });

  it('narrows to a stage', async () => {
    const asked = await renderTools(
      jest.fn(async () => pageOf([toolRow('mlflow')])),
    );
    await userEvent.click(screen.getByRole('button', { name: /^Stage/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Serving' }));
    await waitFor(() => expect(asked()).toMatchObject({ stage: 'serving' }));
  });

  it('asks for a check and a line of business as the address says', async () => {
    const asked = await renderTools(
      jest.fn(async () => pageOf([toolRow('mlflow')])),
      '/?scorecard=platform-tool-readiness&check=documentation&lineOfBusiness=none&result=nonsense',
    );
    await screen.findByText('mlflow');
    expect(asked()).toEqual({
      scorecard: 'platform-tool-readiness',
      check: 'documentation',
      lineOfBusiness: 'none',
      sort: '-models',
      limit: 25,
      cursor: undefined,
    });
    expect(screen.getByLabelText('Check')).toHaveTextContent('documentation');
  });

  it('shows the use by line of business, each cell with its models', async () => {
    const idle = toolRow('ray', { models: 0, usedBy: [] });
    await renderTools(
      jest.fn(async () => pageOf([toolRow('mlflow'), idle])),
      '/?view=by-line',
    );
    expect(
      await screen.findByRole('link', {
        name: '3 models of Payments use mlflow',
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?tool=component%3Adefault%2Fmlflow&lineOfBusiness=group%3Adefault%2Fpayments',
    );
    expect(
      screen.getByRole('link', {
        name: '1 model of No line of business uses mlflow',
      }),
    ).toHaveAttribute('href', expect.stringContaining('lineOfBusiness=none'));
    const row = screen.getByText('ray').closest('tr')!;
    expect(within(row).queryAllByRole('link', { name: /model/ })).toEqual([]);
  });

  it('names nested lines of business in the table alone', async () => {
    const line = (title: string, models: number, nested: boolean) => ({
      lineOfBusiness: { entityRef: `group:default/${title}`, title },
      models,
      nested,
    });
    const usedBy = [line('Retail', 4, false), line('Wealth', 2, true)];
    await renderTools(
      jest.fn(async () => pageOf([toolRow('mlflow', { usedBy })])),
    );
    expect(await screen.findByText('Retail 4')).toBeInTheDocument();
  });

  it('turns pages', async () => {
    await renderTools(
      jest.fn(async ({ cursor }) =>
        cursor
          ? pageOf([toolRow('second')], 26)
          : pageOf([toolRow('first')], 26, 'next'),
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('second')).toBeInTheDocument();
    expect(screen.getByText('26 tools, page 2 of 2')).toBeInTheDocument();
  });

  it.each([
    ['/', /No tool yet/],
    ['/?stage=serving', /No tool fits/],
  ])('says what to do where %s has none', async (path, text) => {
    await renderTools(
      jest.fn(async () => pageOf([])),
      path,
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    await renderTools(jest.fn(pending));
    expect(screen.getByLabelText('Loading')).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getTools = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(pageOf([toolRow('mlflow')]));
    await renderTools(getTools);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('mlflow')).toBeInTheDocument();
  });
});

describe('ToolContent', () => {
  it('compares a tool with those that could stand in its place', async () => {
    const getTools = jest.fn(async () =>
      pageOf([toolRow('wandb', { access: 'request', adoption: undefined })], 9),
    );
    await renderPage(
      <ToolContent />,
      fakeApi({ getTool: async () => toolDetails, getTools }),
    );
    const table = await screen.findByRole('region', { name: 'Alternatives' });
    expect(getTools).toHaveBeenCalledWith(
      { alternativeTo: 'component:default/mlflow', sort: '-models', limit: 7 },
      expect.anything(),
    );
    const access = within(table)
      .getByRole('rowheader', { name: 'Access' })
      .closest('tr')!;
    expect(
      within(access)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['Self-serve', 'On request']);
    expect(screen.getByText('and 8 more')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Recorded: why mlflow was chosen/ }),
    ).toHaveAttribute('href', 'https://example.com/decision');
  });

  it('compares what users think, and concerns', async () => {
    const getTools = jest.fn(async () =>
      pageOf([
        toolRow('wandb', {
          evaluation: { answers: 3, overall: 4.5 },
          concerns: ['delivered-and-unused'],
        }),
      ]),
    );
    await renderPage(
      <ToolContent />,
      fakeApi({ getTool: async () => toolDetails, getTools }),
    );
    const table = await screen.findByRole('region', { name: 'Alternatives' });
    const cellsOf = (name: string) =>
      within(within(table).getByRole('rowheader', { name }).closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(cellsOf('What users think')).toEqual([
      'Too few answers',
      '4.5 of 53 answers',
    ]);
    expect(cellsOf('Concerns')).toEqual(['None', 'Delivered and little used']);
  });

  it('says plainly what is wrong with its spread', async () => {
    await renderPage(
      <ToolContent />,
      fakeApi({
        getTool: async () => ({
          ...toolDetails,
          concerns: ['mandatory-and-poor'],
        }),
        getTools: jest.fn(async () => pageOf([])),
      }),
    );
    expect(await screen.findByRole('note')).toHaveTextContent(
      /It must be used, and its users rate it poorly/,
    );
  });

  it('lists who chose it for themselves, and lets others record that', async () => {
    const tooling = fakeToolingApi({
      getDecisions: jest.fn(async () => ({
        ...pageOf([decision], 12),
        mayDecideFor: [WEALTH],
      })),
    });
    await renderPage(
      <TestApiProvider apis={[[catalogApiRef, catalogApiMock()]]}>
        <ToolContent />
      </TestApiProvider>,
      fakeApi({
        getTool: async () => toolDetails,
        getTools: jest.fn(async () => pageOf([])),
        tooling,
      }),
    );
    const list = await screen.findByRole('region', {
      name: 'Decisions about it',
    });
    expect(within(list).getByRole('rowheader')).toHaveTextContent(
      'Ray for training',
    );
    expect(tooling.getDecisions).toHaveBeenCalledWith(
      { tool: 'component:default/mlflow', limit: 10 },
      expect.anything(),
    );
    expect(
      screen.getByRole('link', { name: 'All 12 decisions' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/tools?view=decisions&tool=component%3Adefault%2Fmlflow',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Record a decision' }),
    );
    expect(
      within(screen.getByRole('dialog')).getByLabelText(/^Tool \*/),
    ).toHaveValue('component:default/mlflow');
  });

  it('shows adoption by line of business and the scorecard', async () => {
    await renderPage(
      <ToolContent />,
      fakeApi({
        getTool: async () => toolDetails,
        getTools: jest.fn(async () => pageOf([])),
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Payments: 3 models' }),
    ).toBeInTheDocument();
    expect(screen.getByText('It is documented – Failed')).toBeInTheDocument();
    expect(
      await screen.findByText(/No alternative is named/),
    ).toBeInTheDocument();
  });

  it('says when it has not been evaluated yet', async () => {
    const missing = Object.assign(new Error('Request failed with 404'), {
      cause: Object.assign(new Error('There is none'), {
        name: 'NotFoundError',
      }),
    });
    await renderPage(
      <ToolContent />,
      fakeApi({ getTool: () => Promise.reject(missing) }),
    );
    expect(
      await screen.findByText(/has not been evaluated yet/),
    ).toBeInTheDocument();
  });
});
