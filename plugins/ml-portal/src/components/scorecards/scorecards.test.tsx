import { screen, within } from '@testing-library/react';
import { overview } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { words } from '../../__testUtils__/translate';
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

const levels = [
  {
    scorecard: 'end-to-end-ownership',
    levels: [
      { level: null, count: 0 },
      { level: 'identified', count: 4 },
    ],
  },
];

describe('ScorecardsContent', () => {
  it('tells what each level asks for, and how many reach it', async () => {
    await renderPage(
      <ScorecardsContent />,
      fakeApi({
        getScorecards: async () => ({ items: [definition] }),
        getOrganization: async () => ({ ...overview, levels }),
      }),
    );
    const identified = await screen.findByRole('region', {
      name: 'Checks of Identified',
    });
    expect(
      within(identified)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual(['The owner is aliveSomebody answers for it2']);
    expect(
      within(
        screen.getByRole('region', { name: 'Checks of Accountable' }),
      ).getByText(`Counts from ${words.day('2027-01-01')}`),
    ).toBeInTheDocument();
    expect(screen.getByText('Identified: 4 models')).toBeInTheDocument();
  });

  it('counts no models for a scorecard of tools', async () => {
    await renderPage(
      <ScorecardsContent />,
      fakeApi({
        getScorecards: async () => ({
          items: [{ ...definition, id: 'platform-tool-readiness' }],
        }),
        getOrganization: async () => ({ ...overview, levels }),
      }),
    );
    await screen.findByText('End-to-end ownership');
    expect(screen.queryByText('How far the models are')).toBeNull();
  });

  it('says when all are switched off', async () => {
    await renderPage(
      <ScorecardsContent />,
      fakeApi({
        getScorecards: async () => ({ items: [] }),
        getOrganization: async () => overview,
      }),
    );
    expect(
      await screen.findByText('No scorecard is in force'),
    ).toBeInTheDocument();
  });
});
