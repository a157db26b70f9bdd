import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ownership } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { words } from '../../__testUtils__/translate';
import { OwnershipHistory } from './OwnershipHistory';

const [scorecard] = ownership.scorecards;

const transition = (
  i: number,
  overrides: Partial<Transition> = {},
): Transition => ({
  at: new Date(Date.UTC(2026, 10, 12, 12) - i * 3_600_000).toISOString(),
  event: 'changed',
  score: i,
  lifecycle: 'production',
  operatingModel: 'hybrid',
  lineOfBusiness: null,
  levels: { [scorecard.id]: 'identified' },
  checks: [],
  ...overrides,
});

function renderHistory(all: Transition[]) {
  const getOwnershipHistory = jest.fn(
    async (_: string, { limit = 50 }: { limit?: number } = {}) => ({
      items: all.slice(0, limit),
      totalItems: all.length,
      pageInfo: {},
    }),
  );
  return renderPage(
    <OwnershipHistory model={ownership} />,
    fakeApi({ getOwnershipHistory }),
  );
}

const entries = () => document.querySelectorAll('ol > li');

describe('OwnershipHistory', () => {
  it('says since when nothing changed', async () => {
    const first = transition(0, { event: 'appeared' });
    await renderHistory([first]);
    expect(
      await screen.findByText(
        `Nothing has changed since ${words.day(first.at)}.`,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('First evaluated')).toBeInTheDocument();
  });

  it('tells in which way the model was run, once that changed', async () => {
    const all = [
      transition(0, { operatingModel: 'hybrid' }),
      transition(24, { operatingModel: 'traditional', event: 'appeared' }),
    ];
    await renderHistory(all);
    const [now, first] = all.map(({ at }) => words.day(at));
    expect(await screen.findByText(`Hybrid since ${now}`)).toBeInTheDocument();
    expect(
      screen.getByText(`Traditional from ${first} to ${now}`),
    ).toBeInTheDocument();
  });

  it('does not say since when, where it does not know', async () => {
    const all = [
      ...Array.from({ length: 10 }, (_, i) => transition(i)),
      transition(240, { operatingModel: 'traditional' }),
      transition(480, { operatingModel: 'traditional', event: 'appeared' }),
    ];
    await renderHistory(all);
    expect(
      await screen.findByText(`Traditional until ${words.day(all[9].at)}`),
    ).toBeInTheDocument();
  });

  it('says so where nothing is recorded', async () => {
    await renderHistory([]);
    expect(
      await screen.findByText('No change is recorded.'),
    ).toBeInTheDocument();
  });

  it('calls checks by their titles', async () => {
    await renderHistory([
      transition(1, {
        checks: [
          {
            scorecard: scorecard.id,
            check: 'every-stage-claimed',
            from: 'passed',
            to: 'failed',
          },
        ],
      }),
      transition(2),
    ]);
    expect(
      await screen.findByText('Every stage is claimed: from passed to failed'),
    ).toBeInTheDocument();
    expect(screen.getByText('Score from 2 to 1')).toBeInTheDocument();
    expect(screen.queryByText(/^Nothing has changed/)).not.toBeInTheDocument();
  });

  it('shows more on demand, and leads there', async () => {
    await renderHistory(Array.from({ length: 15 }, (_, i) => transition(i)));
    const more = await screen.findByRole('button', { name: 'Show more' });
    expect(entries()).toHaveLength(10);
    // What the last one shown changed is known from the one after.
    expect(entries()[9]).toHaveTextContent('Score from 10 to 9');
    await userEvent.click(more);
    await waitFor(() => expect(entries()).toHaveLength(15));
    expect(more).not.toBeInTheDocument();
    expect(entries()[10]).toHaveFocus();
  });

  it('shows an error, and tries again', async () => {
    const getOwnershipHistory = jest
      .fn()
      .mockRejectedValueOnce(new Error('Not now'))
      .mockResolvedValue({ items: [], totalItems: 0, pageInfo: {} });
    await renderPage(
      <OwnershipHistory model={ownership} />,
      fakeApi({ getOwnershipHistory }),
    );
    expect((await screen.findAllByText(/Not now/)).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No change is recorded.'),
    ).toBeInTheDocument();
  });
});
