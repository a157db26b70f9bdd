import type { ToolingApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../__testUtils__/exemptions';
import { refused } from '../../__testUtils__/operating';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { evaluation, fakeToolingApi } from '../../__testUtils__/tooling';
import { EvaluationSection } from './EvaluationSection';

const TOOL = evaluation.entityRef;
const MINE = {
  fit: 4,
  easeOfUse: 3,
  reliability: 5,
  support: 1,
  at: '2026-11-01T12:00:00.000Z',
};

async function renderSection(answers: Partial<ToolingApi> = {}) {
  const tooling = fakeToolingApi({
    getEvaluation: jest.fn(async () => evaluation),
    ...answers,
  });
  await renderPage(
    <EvaluationSection entityRef={TOOL} />,
    fakeApi({ tooling }),
  );
  return tooling;
}

const figureOf = async (label: string) =>
  (await screen.findByText(label, { selector: 'dt' })).parentElement!;

const say = async (name = 'Say what you think') => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

describe('what the users of a tool think', () => {
  it('is told in words, for each criterion', async () => {
    await renderSection();
    for (const [label, value] of [
      ['Overall', '3.5 of 5'],
      ['Fit for the job', '4.2 of 5'],
      ['Ease of use', '3 of 5'],
      ['Reliability', '4.6 of 5'],
      ['Support', '2.2 of 5'],
    ]) {
      expect(await figureOf(label)).toHaveTextContent(label + value);
    }
    expect(
      screen.getByText(/^5 answers, published on November 20, 2026\./),
    ).toHaveTextContent(/once 3 people have answered/);
  });

  it('is told by line of business, and over time', async () => {
    await renderSection();
    const byLine = await screen.findByRole('region', {
      name: 'By line of business',
    });
    expect(
      within(byLine).getByRole('row', { name: /^Payments/ }),
    ).toHaveTextContent('Payments3.54.234.62.23');
    expect(
      within(screen.getByText('All that was published').closest('details')!)
        .getAllByRole('row', { hidden: true })
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'November 20, 20263.54.234.62.25',
      'September 1, 20262.54.234.62.23',
    ]);
  });

  it('says why nothing is shown where few have answered', async () => {
    await renderSection({
      getEvaluation: async () => ({
        ...evaluation,
        current: null,
        byLine: [],
        history: [],
      }),
    });
    expect(
      await screen.findByText(/^Nothing is shown until 3 people have answered/),
    ).toBeVisible();
    expect(screen.queryByText('By line of business')).toBeNull();
  });

  it('says so where no line has enough answers, and nothing changed yet', async () => {
    await renderSection({
      getEvaluation: async () => ({
        ...evaluation,
        byLine: [],
        history: evaluation.history.slice(1),
      }),
    });
    expect(
      await screen.findByText(/that you may see has 3 answers yet/),
    ).toBeVisible();
    expect(screen.getByText('Published once so far.')).toBeVisible();
  });

  it('is asked with a word for each answer, which the keyboard reaches', async () => {
    const tooling = await renderSection();
    const dialog = await say();
    const send = dialog.getByRole('button', { name: 'Send' });
    const groups = dialog.getAllByRole('radiogroup');
    expect(
      within(groups[0])
        .getAllByRole('radio')
        .map(radio => radio.closest('label')!.textContent),
    ).toEqual([
      '1 – Poor',
      '2 – Fair',
      '3 – Acceptable',
      '4 – Good',
      '5 – Excellent',
    ]);
    for (const group of groups) {
      expect(send).toBeDisabled();
      within(group).getByLabelText('4 – Good').focus();
      await userEvent.keyboard(' ');
    }
    const asked = tooling.getEvaluation.mock.calls.length;
    await userEvent.click(send);
    expect(tooling.evaluate).toHaveBeenCalledWith(TOOL, {
      fit: 4,
      easeOfUse: 4,
      reliability: 4,
      support: 4,
    });
    expect(await screen.findByText(/^Your answers count/)).toBeVisible();
    expect(tooling.getEvaluation.mock.calls.length).toBeGreaterThan(asked);
  });

  it('begins with what the reader answered before, and keeps it on an error', async () => {
    await renderSection({
      getEvaluation: async () => ({ ...evaluation, mine: MINE }),
      evaluate: () => Promise.reject(refusal('InputError', 'fit: is not one')),
    });
    expect(
      await screen.findByText('Answered on November 1, 2026'),
    ).toBeVisible();
    expect(screen.getByText('1 – Poor')).toBeVisible();
    const dialog = await say('Answer anew');
    const [fit] = dialog.getAllByLabelText('4 – Good');
    expect(fit).toBeChecked();
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    expect(await dialog.findByText('is not one')).toBeVisible();
    expect(fit).toBeChecked();
  });

  it('can be withdrawn by who said it', async () => {
    const tooling = await renderSection({
      getEvaluation: async () => ({
        ...evaluation,
        mine: MINE,
        mayEvaluate: false,
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Withdraw' }),
    );
    expect(screen.queryByRole('button', { name: /^Answer/ })).toBeNull();
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(tooling.withdrawEvaluation).toHaveBeenCalledWith(TOOL);
    expect(
      await screen.findByText('Your answers are withdrawn.'),
    ).toBeVisible();
  });

  it('asks nobody who does not use it', async () => {
    await renderSection({
      getEvaluation: async () => ({ ...evaluation, mayEvaluate: false }),
    });
    expect(await screen.findByText(/^Those are asked whose/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows that it loads', async () => {
    await renderSection({ getEvaluation: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });

  it('says so to those who may not see it', async () => {
    await renderSection({ getEvaluation: refused });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
