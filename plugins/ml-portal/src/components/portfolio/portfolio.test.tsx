import type { MlPortalApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import { pageOf } from '../../__testUtils__/assets';
import { modelPage } from '../../__testUtils__/data';
import { lineDetails } from '../../__testUtils__/lines';
import {
  fakeOperatingApi,
  islands,
  people,
  refused,
} from '../../__testUtils__/operating';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { choices, decision, fakeToolingApi } from '../../__testUtils__/tooling';
import { PortfolioContent } from './PortfolioContent';

async function renderPortfolio(more: Partial<MlPortalApi> = {}) {
  const getModels = jest.fn(async () => modelPage(['fraud']));
  await renderPage(
    <PortfolioContent />,
    fakeApi({
      getLineOfBusiness: async () => lineDetails,
      getLineOfBusinessHistory: async () => ({ items: [] }),
      getModels,
      ...more,
    }),
  );
  return getModels;
}

const cellsOf = (region: HTMLElement, name: RegExp) =>
  within(within(region).getByRole('rowheader', { name }).closest('tr')!)
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('PortfolioContent', () => {
  it('shows models and stages, the lowest score first', async () => {
    const getModels = await renderPortfolio();
    const matrix = await screen.findByRole('region', {
      name: 'Models and stages',
    });
    expect(cellsOf(matrix, /fraud/)).toEqual([
      'Owned',
      'Owned',
      'Fencedcore-it',
      'Owned',
      'Unclaimed',
      'Not applicable',
      '60',
    ]);
    expect(getModels).toHaveBeenCalledWith(
      {
        lineOfBusiness: 'group:default/wealth',
        lifecycle: ['production'],
        sort: 'score',
        limit: 25,
        cursor: undefined,
      },
      expect.anything(),
    );
  });

  it('tells how quickly its models move, and can be printed', async () => {
    await renderPortfolio();
    expect(
      await screen.findByText(
        'Half of the models: 10 to 30 days, median 20 days',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(`ML portfolio of ${lineDetails.title}`),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Print, or save as PDF' }),
    ).toBeVisible();
  });

  it('tells fences out and in', async () => {
    await renderPortfolio();
    const out = await screen.findByRole('region', {
      name: 'Whom its models wait for',
    });
    expect(
      within(out).getByRole('link', { name: '1 model waits for core-it' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/models?lineOfBusiness=group%3Adefault%2Fwealth&fencedTo=group%3Adefault%2Fcore-it&lifecycle=production',
    );
    const into = screen.getByRole('region', { name: 'Who waits for it' });
    expect(
      within(into)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual(['wealth-dataLending32', 'wealth-dataNo line of business11']);
  });

  it('tells the tools that nobody else uses', async () => {
    await renderPortfolio();
    const tools = await screen.findByRole('region', { name: 'Tools' });
    expect(cellsOf(tools, /mlflow/)).toEqual([
      'Training',
      '4',
      '3 models in 2 other lines',
    ]);
    expect(cellsOf(tools, /ray/)).toEqual([
      'Training, Serving',
      '2',
      'Nobody else',
    ]);
    expect(
      screen.getByText('1 of 2 tools are used by nobody else.'),
    ).toBeInTheDocument();
  });

  it('says so where nothing goes in or out, and no model is there', async () => {
    await renderPortfolio({
      getLineOfBusiness: async () => ({
        ...lineDetails,
        fencesOut: [],
        fencesIn: [],
        tools: [],
      }),
      getModels: async () => modelPage([]),
    });
    for (const text of [
      /No stage of its models is run/,
      /Its teams run no stage/,
      /name no tool yet/,
      /No model belongs/,
    ]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
  });

  it('tells how far it is on its own, and who works on its models', async () => {
    await renderPortfolio();
    for (const [label, value] of [
      ['Tool use that nobody shares', '2 of 8 (25%)'],
      ['Practitioners', '8'],
      ['Embedded from the platform', '0 of 8 (0%)'],
    ]) {
      const figure = (await screen.findByText(label)).parentElement!;
      expect(await within(figure).findByText(value)).toBeInTheDocument();
    }
  });

  it.each([
    ['of a line that nobody knows of yet', { linesOfBusiness: [] }],
    ['without users', { membershipKnown: false }],
  ])('makes up no people %s', async (_, differently) => {
    await renderPortfolio({
      operating: fakeOperatingApi({
        getPeople: async () => ({ ...people, ...differently }),
        getIslands: async () => ({ ...islands, linesOfBusiness: [] }),
      }),
    });
    expect(await screen.findAllByText('Not known')).toHaveLength(2);
    expect(screen.getByText('No use')).toBeInTheDocument();
  });

  it('hides people from those who may not read everything', async () => {
    await renderPortfolio({
      operating: fakeOperatingApi({ getPeople: refused }),
    });
    expect(await screen.findAllByText('Hidden')).toHaveLength(2);
    expect(screen.getByText('2 of 8 (25%)')).toBeInTheDocument();
  });

  it('tells which tools of its own it uses, why, and what is overdue', async () => {
    const tooling = fakeToolingApi({
      getDecisions: jest.fn(async () => ({
        ...pageOf([decision]),
        mayDecideFor: [choices[1].lineOfBusiness],
      })),
      getChoices: jest.fn(async () => pageOf([choices[1]])),
    });
    await renderPortfolio({ tooling });
    const decided = await screen.findByRole('region', {
      name: 'Its decisions, the overdue first',
    });
    expect(cellsOf(decided, /Ray for training/)[2]).toMatch(/^Overdue/);
    const undecided = screen.getByRole('region', {
      name: 'Choices that nobody explained',
    });
    expect(
      within(undecided).getByRole('button', {
        name: 'Record why Payments uses homegrown for serving',
      }),
    ).toBeVisible();
    expect(tooling.getDecisions).toHaveBeenCalledWith(
      {
        lineOfBusiness: 'group:default/wealth',
        status: 'in-force',
        limit: 10,
      },
      expect.anything(),
    );
    expect(tooling.getChoices).toHaveBeenCalledWith(
      { lineOfBusiness: 'group:default/wealth', decided: false, limit: 10 },
      expect.anything(),
    );
    expect(
      screen.getByRole('link', { name: 'All its choices and decisions' }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/tools?view=decisions&lineOfBusiness=group%3Adefault%2Fwealth',
    );
  });

  it('says so where it uses no tool of its own', async () => {
    await renderPortfolio();
    expect(await screen.findByText('No decision is recorded.')).toBeVisible();
    expect(
      screen.getByText('Every choice of its own has a decision.'),
    ).toBeVisible();
  });

  it('keeps the trend from those who may not read everything', async () => {
    await renderPortfolio({
      getLineOfBusinessHistory: refused,
    });
    await screen.findByRole('region', { name: 'Tools' });
    expect(screen.queryByText('Score over time')).not.toBeInTheDocument();
  });
});
