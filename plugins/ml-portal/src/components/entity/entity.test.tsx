import { screen, within } from '@testing-library/react';
import { ownership } from '../../__testUtils__/data';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { OwnershipCard } from './OwnershipCard';
import { OwnershipContent } from './OwnershipContent';

/** As the client rejects where the backend answers 404. */
function notFound(): Error {
  return Object.assign(new Error('Request failed with 404'), {
    name: 'ResponseError',
    cause: Object.assign(new Error('There is none'), { name: 'NotFoundError' }),
  });
}

describe('OwnershipCard', () => {
  it('shows stages, figures and findings in words', async () => {
    const getOwnership = jest.fn(async () => ownership);
    await renderPage(<OwnershipCard />, fakeApi({ getOwnership }));
    const stages = await screen.findByRole('list', { name: 'Stages' });
    expect(
      within(stages)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Data preparationOwned',
      'TrainingOwned',
      'DeploymentFenced',
      'ServingOwned',
      'MonitoringUnclaimed',
      'RetrainingNot applicable',
    ]);
    expect(getOwnership).toHaveBeenCalledWith(
      'component:default/card-fraud',
      expect.anything(),
    );
    const value = (label: string) =>
      screen.getByText(label).nextElementSibling?.textContent;
    expect(value('Ownership score')).toBe('60');
    expect(value('Line of business')).toBe('Payments');
    expect(value('Level')).toBe('Identified');
    expect(value('Next level')).toBe('Accountable: needs 1 check');
    expect(value('Checks passed')).toBe('1 of 2 (50%)');
    expect(screen.getByText(/holds no users/)).toBeInTheDocument();
  });

  it.each([OwnershipCard, OwnershipContent])(
    'waits calmly for the first evaluation',
    async Component => {
      const getOwnership = async () => {
        throw notFound();
      };
      await renderPage(<Component />, fakeApi({ getOwnership }));
      expect(
        await screen.findByText(/has not been evaluated yet/),
      ).toBeInTheDocument();
    },
  );

  it.each([OwnershipCard, OwnershipContent])(
    'shows that it is loading',
    async Component => {
      await renderPage(<Component />, fakeApi({ getOwnership: pending }));
      expect(
        screen.getByRole('status', { name: 'Loading' }),
      ).toBeInTheDocument();
    },
  );

  it.each([OwnershipCard, OwnershipContent])(
    'shows any other error',
    async Component => {
      const getOwnership = async () => {
        throw new Error('It is broken');
      };
      await renderPage(<Component />, fakeApi({ getOwnership }));
      expect((await screen.findAllByText(/It is broken/)).length).toBeTruthy();
    },
  );
});

describe('OwnershipContent', () => {
  beforeEach(async () => {
    const getOwnership = async () => ownership;
    await renderPage(<OwnershipContent />, fakeApi({ getOwnership }));
  });

  it('tells each stage in a table', async () => {
    const table = await screen.findByRole('table');
    const row = (name: string) =>
      within(table).getByRole('rowheader', { name }).closest('tr')!;
    expect(row('Deployment')).toHaveTextContent('Fenced');
    expect(row('Deployment')).toHaveTextContent('core-it');
    expect(row('Deployment')).toHaveTextContent(
      'Outside the lines of business',
    );
    expect(
      within(row('Deployment')).getByRole('link', {
        name: /Agreement on deployment/,
      }),
    ).toHaveAttribute('href', 'https://wiki.example.com/sla');
    expect(row('Monitoring')).toHaveTextContent('Unclaimed');
    expect(row('Retraining')).toHaveTextContent('Rules freeze.');
  });

  it('tells how quickly the model moves', async () => {
    expect(await screen.findByText('21.1 days')).toBeVisible();
  });

  it('draws the model passing between teams', async () => {
    expect(
      await screen.findByRole('group', {
        name: /passes through 4 lanes and over 2 fences/,
      }),
    ).toBeInTheDocument();
  });

  it('shows how to pass a failed check', async () => {
    const level = await screen.findByRole('region', { name: 'Accountable' });
    expect(level).toHaveTextContent('Accountable – not reached');
    expect(level).toHaveTextContent('Every stage is claimed – Failed');
    expect(level).toHaveTextContent('Nobody is named for monitoring.');
    // It is what the next level waits for, so it stands open.
    expect(within(level).getByRole('group')).toHaveAttribute('open');
    expect(level).toHaveTextContent('monitoring: {}');
    expect(
      within(level).getByRole('button', { name: /copy/i }),
    ).toBeInTheDocument();
  });
});
