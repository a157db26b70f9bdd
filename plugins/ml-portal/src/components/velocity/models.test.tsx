import type { VelocityApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { cellsOf } from '../../__testUtils__/tables';
import { words } from '../../__testUtils__/translate';
import { fakeVelocityApi, movingModels } from '../../__testUtils__/velocity';
import { VelocityContent } from './VelocityContent';
import { VelocityOfLine } from './VelocityOfLine';
import { VelocityOfModel } from './VelocityOfModel';

const [churn] = movingModels;

async function renderModels(
  address = '',
  answer: VelocityApi['getModels'] = fakeVelocityApi().getModels,
) {
  const getModels = jest.fn(answer);
  await renderPage(
    <VelocityContent />,
    fakeApi({ velocity: fakeVelocityApi({ getModels }) }),
    `/?view=models${address}`,
  );
  return getModels;
}

describe('the velocity of models', () => {
  it('is listed, with what is not known', async () => {
    await renderModels();
    expect(await cellsOf('Velocity of models')).toEqual([
      [
        'Churn',
        'Wealth management',
        words.day(churn.registeredAt!),
        words.day(churn.productionAt!),
        '21.1 days',
        '4',
        '1',
        '12',
        'Late90 days ago, declared every 1 month',
      ],
      [
        'Limitsexperimental',
        'None',
        'Not known',
        'None known',
        'Not known',
        'Not known',
        'Not known',
        'Not known',
        'Not known',
      ],
    ]);
  });

  it.each([
    [{ cadence: null, training: 'no-cadence' }, '90 days ago'],
    [{ trainingAgeDays: null, training: 'unknown' }, 'declared every 1 month'],
    [{ productionAt: null }, 'Not known'],
  ] as const)('tells %j', async (change, text) => {
    await renderModels('', async () => ({
      items: [{ ...churn, ...change }],
      totalItems: 1,
      pageInfo: {},
    }));
    expect(await screen.findByText(text)).toBeVisible();
  });

  it.each<[address: string, query: object]>([
    ['', { days: 180, sort: 'title', limit: 25 }],
    [
      '&q=churn&lineOfBusiness=none&training=late&sort=-changes&limit=50&days=90',
      {
        q: 'churn',
        lineOfBusiness: 'none',
        training: 'late',
        days: 90,
        sort: '-changes',
        limit: 50,
      },
    ],
    [
      '&training=lost&sort=changes&days=7',
      { days: 180, sort: 'title', limit: 25 },
    ],
  ])('is asked for as the address says: %j', async (address, query) => {
    const getModels = await renderModels(address);
    await screen.findByRole('region', { name: 'Velocity of models' });
    expect(getModels).toHaveBeenLastCalledWith(
      { ...query, cursor: undefined },
      expect.anything(),
    );
  });

  it('is narrowed, and sorted by columns that have one order each', async () => {
    const getModels = await renderModels();
    await userEvent.click(await screen.findByLabelText('Last training'));
    await userEvent.click(screen.getByRole('option', { name: 'In time' }));
    const header = await screen.findByRole('button', { name: 'Lead time' });
    for (let clicks = 0; clicks < 2; clicks++) {
      await userEvent.click(header);
      expect(getModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ training: 'on-time', sort: '-leadTime' }),
        expect.anything(),
      );
      expect(header.closest('th')).toHaveAttribute('aria-sort', 'descending');
    }
  });

  it('is narrowed to a lifecycle, whichever the address names', async () => {
    const getModels = await renderModels('&lifecycle=retired');
    const choice = await screen.findByLabelText('Lifecycle');
    expect(choice).toHaveTextContent('Retired');
    expect(getModels).toHaveBeenLastCalledWith(
      expect.objectContaining({ lifecycle: ['retired'] }),
      expect.anything(),
    );
    await userEvent.click(choice);
    await userEvent.click(screen.getByRole('option', { name: 'Any' }));
    expect(getModels).toHaveBeenLastCalledWith(
      expect.not.objectContaining({ lifecycle: expect.anything() }),
      expect.anything(),
    );
  });

  it('turns pages', async () => {
    await renderModels('', async ({ cursor } = {}) => ({
      items: cursor ? [movingModels[1]] : [churn],
      totalItems: 26,
      pageInfo: cursor ? {} : { nextCursor: 'next' },
    }));
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('26 models, page 2 of 2')).toBeVisible();
    expect(await screen.findByText('Limits')).toBeVisible();
  });

  it('says what to do where no model fits', async () => {
    await renderModels('', async () => ({
      items: [],
      totalItems: 0,
      pageInfo: {},
    }));
    expect(await screen.findByText('No model fits')).toBeVisible();
  });

  it('shows that it loads', async () => {
    await renderModels('', pending);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('says what went wrong, and can be tried again', async () => {
    await renderModels(
      '',
      jest
        .fn()
        .mockRejectedValueOnce(new Error('It is down'))
        .mockImplementation(fakeVelocityApi().getModels),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Churn')).toBeVisible();
  });
});

describe('VelocityOfLine', () => {
  const renderLine = (lineOfBusiness: string) =>
    renderPage(<VelocityOfLine lineOfBusiness={lineOfBusiness} />, fakeApi({}));

  it('shows what is of the line of business, and leads to its models', async () => {
    await renderLine('group:default/wealth');
    expect(
      await screen.findByText(
        'Half of the models: 10 to 30 days, median 20 days',
      ),
    ).toBeVisible();
    const OF_LINE =
      '/ml-portal/velocity?view=models&lineOfBusiness=group%3Adefault%2Fwealth';
    expect(
      screen.getByRole('link', { name: 'All its models' }),
    ).toHaveAttribute('href', OF_LINE);
    expect(screen.getByRole('link', { name: '1 of 4 (25%)' })).toHaveAttribute(
      'href',
      `${OF_LINE}&training=late&lifecycle=production`,
    );
  });

  it('makes nothing up of a line that nobody knows of yet', async () => {
    await renderLine('group:default/new');
    expect(await screen.findByText(/Nothing is known/)).toBeVisible();
  });
});

describe('VelocityOfModel', () => {
  const renderModel = async (answers: Partial<VelocityApi> = {}) => {
    const api = fakeVelocityApi(answers);
    const getModels = jest.fn(api.getModels);
    await renderPage(
      <VelocityOfModel entityRef={churn.entityRef} />,
      fakeApi({ velocity: { ...api, getModels } }),
    );
    return getModels;
  };
  const figureOf = async (label: string) =>
    (await screen.findByText(label)).nextElementSibling!.textContent;

  it('tells how it got to production, and what runs there', async () => {
    const getModels = await renderModel();
    expect(await figureOf('Lead time')).toBe('21.1 days');
    expect(await figureOf('Version')).toBe('12');
    expect(await figureOf('Changes in the last 180 days')).toBe('4');
    expect(await figureOf('Went back')).toBe('1');
    expect(await figureOf('Last training')).toBe(
      'Late90 days ago, declared every 1 month',
    );
    expect(getModels).toHaveBeenLastCalledWith(
      { entityRef: churn.entityRef, days: 180, limit: 1 },
      expect.anything(),
    );
  });

  it('says what is not known', async () => {
    await renderModel({
      getModels: async () => ({
        items: [movingModels[1]],
        totalItems: 1,
        pageInfo: {},
      }),
    });
    expect(await figureOf('First in production')).toBe('None known');
    expect(await figureOf('Lead time')).toBe('Not known');
    expect(await figureOf('Went back')).toBe('Not known');
  });

  it('makes nothing up of a model that nobody knows of yet', async () => {
    await renderModel({
      getModels: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    });
    expect(await screen.findByText(/Nothing is known/)).toBeVisible();
  });
});
