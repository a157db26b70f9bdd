import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pageOf, toolDetails, toolRow } from '../../__testUtils__/assets';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
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
