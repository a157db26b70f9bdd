import type { VelocityApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refused } from '../../__testUtils__/operating';
import {
  fakeApi,
  fakeSignals,
  pending,
  renderPage,
} from '../../__testUtils__/render';
import { cellsOf } from '../../__testUtils__/tables';
import {
  fakeVelocityApi,
  untold,
  velocity,
} from '../../__testUtils__/velocity';
import { VelocityContent } from './VelocityContent';

async function renderTab(path = '/', answers: Partial<VelocityApi> = {}) {
  const getVelocity = jest.fn(answers.getVelocity ?? (async () => velocity));
  const api = fakeApi({ velocity: fakeVelocityApi({ getVelocity }) });
  const signals = fakeSignals();
  await renderPage(<VelocityContent />, api, path, signals);
  return { getVelocity, signals };
}

const figureOf = async (label: string) =>
  (await screen.findByText(label)).nextElementSibling!.textContent;

const listed = (title: string) =>
  within(screen.getByText(title).closest<HTMLElement>('.MuiCard-root')!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the figures of velocity', () => {
  it('tell medians and quartiles in words', async () => {
    await renderTab();
    expect(await figureOf('From registration to production')).toBe(
      '21 daysHalf of the models: 12 to 40 days, median 21 days',
    );
    expect(
      await figureOf('Changes of the version in production, a month'),
    ).toBe(
      '1 changeHalf of the months that models ran: 0.5 to 2.5 changes, median 1 change',
    );
    expect(await figureOf('Since the last training')).toBe(
      '30 daysHalf of the models: 10 to 90 days, median 30 days',
    );
    expect(await figureOf('Changes that went back to an older version')).toBe(
      '3 of 20 (15%)',
    );
    expect(
      screen.getByText('From June 1, 2026 to November 27, 2026'),
    ).toBeVisible();
  });

  it('say plainly where there is not enough data', async () => {
    await renderTab();
    expect(await figureOf('From going back to the next move forward')).toBe(
      'Not enough data: 3 of the 5 values it takes',
    );
  });

  it('lead to the models that were trained late, of the same period', async () => {
    await renderTab('/?days=90');
    expect(await figureOf('Trained later than declared')).toBe('1 of 4 (25%)');
    for (const name of ['1 of 4 (25%)', 'Late']) {
      expect(screen.getByRole('link', { name })).toHaveAttribute(
        'href',
        '/ml-portal/velocity?view=models&days=90&training=late&lifecycle=production',
      );
    }
  });

  it('compare lines of business, each with a picture in words', async () => {
    await renderTab();
    const few = (count: number) =>
      `Not enough data: ${count} of the 5 values it takes`;
    expect(await cellsOf('By line of business')).toEqual([
      [
        'Payments',
        '2',
        few(2),
        few(0),
        few(0),
        few(0),
        'Not known',
        'No source tells',
      ],
      [
        'Wealth management',
        '8',
        '20 days10 to 30',
        '1 change0.5 to 2.5',
        '30 days10 to 90',
        few(3),
        '1 of 4 (25%)',
        '3 of 20 (15%)',
      ],
    ]);
    expect(
      screen.getByRole('img', {
        name: 'Half of the models: 10 to 30 days, median 20 days',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Velocity of the models of Wealth management',
      }),
    ).toHaveAttribute(
      'href',
      '/ml-portal/velocity?view=models&lineOfBusiness=group%3Adefault%2Fwealth',
    );
  });

  it('sort lines of business, and keep the order in the address', async () => {
    await renderTab('/?lines=-models');
    const titles = async () =>
      (await cellsOf('By line of business')).map(([title]) => title);
    expect(await titles()).toEqual(['Wealth management', 'Payments']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Line of business' }),
    );
    expect(await titles()).toEqual(['Payments', 'Wealth management']);
  });

  it('show the months as a sentence and as a table', async () => {
    await renderTab();
    expect(
      await screen.findByText(
        '8 models reached production for the first time. The version in production changed 15 times.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByText('The months as a table', { selector: 'span' }),
    );
    expect(await cellsOf('The months as a table')).toEqual([
      ['Nov 2026', '2', '1', 'Not enough data: 2 of the 5 values it takes'],
      [
        'Oct 2026',
        '6',
        '14',
        'Half of the models: 11 to 42 days, median 19 days',
      ],
    ]);
  });

  it('count no changes where no source tells', async () => {
    await renderTab('/', {
      getVelocity: async () => ({ ...velocity, withRegistry: 0 }),
    });
    expect(
      await screen.findByText(
        '8 models reached production for the first time.',
      ),
    ).toBeVisible();
    const [months] = await cellsOf('The months as a table');
    expect(months).toHaveLength(3);
    expect(screen.queryByText('Changes of the version')).toBeNull();
  });

  it('hold trainings against what is declared', async () => {
    await renderTab();
    const rows = await cellsOf('Training against what is declared');
    expect(rows.map(([, models]) => models)).toEqual([
      '1 of 6 (17%)',
      '3 of 6 (50%)',
      '2 of 6 (33%)',
    ]);
    expect(screen.queryByRole('link', { name: 'Not known' })).toBeNull();
  });

  it('say what they rest on', async () => {
    await renderTab();
    await screen.findByText('How quickly models move');
    expect(listed('What is known, and what is not')).toEqual([
      'The portal has watched since September 14, 2026. What happened before is known only where a model registry tells.',
      expect.stringContaining('versions in production of 8 of 10 (80%) models'),
      expect.stringContaining('It takes 5 values'),
    ]);
  });

  it('say what is unknown and what to connect where nothing can be told', async () => {
    await renderTab('/', { getVelocity: async () => untold });
    expect(
      await screen.findByText(/^Nothing can be told of this period yet/),
    ).toBeVisible();
    expect(listed('What is known, and what is not')).toEqual([
      expect.stringContaining('has watched since November 27, 2026'),
      expect.stringContaining('No model registry tells'),
      expect.stringContaining('To connect MLflow'),
      expect.stringContaining('No model declares how often'),
      expect.stringContaining('It takes 5 values'),
    ]);
    expect(await figureOf('Changes that went back to an older version')).toBe(
      'No source tells',
    );
    expect(
      screen.queryByText('From going back to the next move forward'),
    ).toBeNull();
    expect(
      screen.getByText(/^In this period, nothing that is known/),
    ).toBeVisible();
    expect(
      screen.getByText('There is no line of business that you may see.'),
    ).toBeVisible();
  });

  it.each([
    [{ watchedSince: null }, /has not watched the catalog yet/],
    [
      { withRegistry: 10 },
      'A model registry tells the versions of all models.',
    ],
    [
      { training: { ...velocity.training, known: 0, late: 0 } },
      'Of 6 models that declare it, no training is known',
    ],
    [{ failures: { changes: 0, rollbacks: 0 } }, 'No version changed'],
  ])('tell of %j what it means', async (change, text) => {
    await renderTab('/', {
      getVelocity: async () => ({
        ...velocity,
        linesOfBusiness: [],
        ...change,
      }),
    });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('are of the period that is chosen, and go to the models and back', async () => {
    const { getVelocity } = await renderTab('/?days=31');
    await screen.findByText('How quickly models move');
    expect(getVelocity).toHaveBeenLastCalledWith(
      { days: 180 },
      expect.anything(),
    );
    await userEvent.click(screen.getByLabelText('Period'));
    await userEvent.click(
      screen.getByRole('option', { name: 'The last 30 days' }),
    );
    await screen.findByText('How quickly models move');
    expect(getVelocity).toHaveBeenLastCalledWith(
      { days: 30 },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
    expect(await screen.findByText('Churn')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Figures' }));
    expect(await screen.findByText('How quickly models move')).toBeVisible();
    expect(screen.getByLabelText('Period')).toHaveTextContent(
      'The last 30 days',
    );
  });

  it('say what to do where there is no model', async () => {
    await renderTab('/', {
      getVelocity: async () => ({ ...velocity, models: 0 }),
    });
    expect(await screen.findByText('No model yet')).toBeVisible();
  });

  it('show that they load', async () => {
    await renderTab('/', { getVelocity: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('say what went wrong, and can be tried again', async () => {
    await renderTab('/', {
      getVelocity: jest
        .fn()
        .mockRejectedValueOnce(new Error('It is down'))
        .mockResolvedValue(velocity),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('How quickly models move')).toBeVisible();
  });

  it('stay, and say so, where they cannot be refreshed', async () => {
    const { signals } = await renderTab('/', {
      getVelocity: jest
        .fn()
        .mockResolvedValueOnce(velocity)
        .mockRejectedValue(new Error('It is down')),
    });
    await screen.findByText('How quickly models move');
    await signals.send();
    expect(
      await screen.findByText(/refreshing failed: It is down/),
    ).toBeVisible();
    expect(screen.getByText('How quickly models move')).toBeVisible();
  });

  it('say so to those who may not see them', async () => {
    await renderTab('/', { getVelocity: refused });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
