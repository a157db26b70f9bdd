import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import type { ToolingApi } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { refusal } from '../../__testUtils__/exemptions';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { decision, fakeToolingApi } from '../../__testUtils__/tooling';
import { ToolsContent } from '../tools/ToolsContent';

async function renderDecision(answers: Partial<ToolingApi> = {}) {
  const tooling = fakeToolingApi(answers);
  await renderPage(
    <TestApiProvider apis={[[catalogApiRef, catalogApiMock()]]}>
      <Routes>
        <Route path="/ml-portal/tools/*" element={<ToolsContent />} />
      </Routes>
    </TestApiProvider>,
    fakeApi({ tooling }),
    '/ml-portal/tools/decisions/d1',
  );
  return tooling;
}

async function openDialog(button: string) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(screen.getByRole('dialog'));
}

describe('a decision', () => {
  it('tells the whole of it, and that it is overdue', async () => {
    await renderDecision();
    expect(
      await screen.findByRole('heading', {
        name: 'Wealth management uses Ray for training',
      }),
    ).toBeVisible();
    expect(screen.getByRole('note')).toHaveTextContent(
      'It was to be looked at again on October 1, 2026. Review it',
    );
    for (const text of [
      'Overdue',
      decision.reason,
      decision.tradeOffs,
      decision.objective!,
      'olivia.hart',
      'kubeflow-pipelines',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(
      screen.getByRole('link', { name: 'All choices and decisions' }),
    ).toHaveAttribute('href', '/ml-portal/tools?view=decisions');
  });

  it('tells all that happened to one that has ended, and offers nothing', async () => {
    await renderDecision({
      getDecision: async () => ({
        ...decision,
        status: 'ended',
        overdue: false,
        objective: null,
        alternatives: [],
        permitted: { review: false, end: false },
        trail: [
          ...decision.trail,
          {
            event: 'ended',
            by: 'user:default/anton',
            at: '2026-11-02T12:00:00.000Z',
            reviewOn: null,
            comment: 'KServe does it by now.',
          },
        ],
      }),
    });
    const steps = await screen.findAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Recordedby amara.osei on April 1, 2026To be looked at again on October 1, 2026',
      'Endedby anton on November 2, 2026“KServe does it by now.”',
    ]);
    expect(screen.getByText('Not said')).toBeVisible();
    expect(screen.getByText('Nothing else')).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is reviewed with a new day and a comment; what is not changed is not sent', async () => {
    const tooling = await renderDecision();
    const dialog = await openDialog('Review');
    const reason = dialog.getByLabelText(/^Why this tool/);
    expect(reason).toHaveValue(decision.reason);
    expect(
      dialog.getByRole('button', { name: 'Keep in force' }),
    ).toBeDisabled();
    await userEvent.clear(reason);
    await userEvent.type(reason, 'Still faster');
    await userEvent.type(dialog.getByLabelText(/^Why it still holds/), 'Yes');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Keep in force' }),
    );
    expect(tooling.review).toHaveBeenCalledWith('d1', {
      changedAt: decision.changedAt,
      reviewOn: expect.stringMatching(/^\d{4}-/),
      comment: 'Yes',
      reason: 'Still faster',
    });
    expect(await screen.findByText(/^Reviewed\. /)).toHaveFocus();
  });

  it('can be sent again after somebody else changed it, with nothing lost', async () => {
    const changedAt = '2026-11-05T12:00:00.000Z';
    const review = jest
      .fn()
      .mockRejectedValueOnce(refusal('ConflictError', 'Anton reviewed it'))
      .mockResolvedValue(decision);
    await renderDecision({
      review,
      getDecision: jest
        .fn()
        .mockResolvedValueOnce(decision)
        .mockResolvedValue({ ...decision, changedAt, reason: 'By Anton' }),
    });
    const dialog = await openDialog('Review');
    await userEvent.type(dialog.getByLabelText(/^Why it still holds/), 'Yes');
    const send = dialog.getByRole('button', { name: 'Keep in force' });
    await userEvent.click(send);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /^Somebody changed the decision meanwhile\. .* Anton reviewed it$/,
    );
    expect(await screen.findByText('By Anton')).toBeInTheDocument();
    await userEvent.click(send);
    expect(review).toHaveBeenLastCalledWith('d1', {
      changedAt,
      reviewOn: expect.anything(),
      comment: 'Yes',
    });
  });

  it('says at the field what is wrong with it', async () => {
    await renderDecision({
      review: () =>
        Promise.reject(
          refusal('InputError', 'reviewOn: must be within three years'),
        ),
    });
    const dialog = await openDialog('Review');
    await userEvent.type(dialog.getByLabelText(/^Why it still holds/), 'Yes');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Keep in force' }),
    );
    expect(await dialog.findByText('must be within three years')).toBeVisible();
    expect(dialog.getByLabelText(/^Look at it again on/)).toBeInvalid();
    expect(dialog.getByLabelText(/^Why it still holds/)).toHaveValue('Yes');
  });

  it('is ended with a comment', async () => {
    const tooling = await renderDecision();
    const dialog = await openDialog('End');
    expect(dialog.getByRole('button', { name: 'End it' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Why it ends/), 'Gone ');
    await userEvent.click(dialog.getByRole('button', { name: 'End it' }));
    expect(tooling.end).toHaveBeenCalledWith('d1', {
      changedAt: decision.changedAt,
      comment: 'Gone',
    });
    expect(await screen.findByText('The decision has ended.')).toBeVisible();
  });

  it('says so where there is none', async () => {
    await renderDecision({
      getDecision: () => Promise.reject(refusal('NotFoundError', 'none')),
    });
    expect(await screen.findByText('There is no such decision')).toBeVisible();
  });

  it('shows that it loads', async () => {
    await renderDecision({ getDecision: pending });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });
});
