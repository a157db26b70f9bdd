import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exemption, pageOf, refusal } from '../../__testUtils__/exemptions';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { ExemptionsContent } from './ExemptionsContent';

describe('ExemptionsContent', () => {
  const waiting = exemption({
    permitted: { approve: true, reject: true, revoke: false },
  });

  it('shows those that wait, and lets who may decide', async () => {
    const getExemptions = jest.fn(async () => pageOf([waiting]));
    const rejectExemption = jest.fn(async () => exemption());
    await renderPage(
      <ExemptionsContent />,
      fakeApi({ getExemptions, rejectExemption }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject/ }),
    );
    expect(getExemptions).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'requested' }),
      expect.anything(),
    );
    const dialog = within(screen.getByRole('dialog'));
    // Whoever is turned down is told why.
    expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/Why not/), 'Too long');
    await userEvent.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(rejectExemption).toHaveBeenCalledWith('e1', 'Too long');
  });

  it('says what came of it, where the row goes away', async () => {
    const getExemptions = jest
      .fn()
      .mockResolvedValueOnce(pageOf([waiting]))
      .mockResolvedValue(pageOf([]));
    const approveExemption = jest.fn(async () => exemption());
    await renderPage(
      <ExemptionsContent />,
      fakeApi({ getExemptions, approveExemption }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve/ }),
    );
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', {
        name: 'Approve',
      }),
    );
    const outcome = await screen.findByText(
      'The exemption of card-fraud from “every-stage-claimed” is approved.',
    );
    expect(outcome).toHaveAttribute('role', 'status');
    expect(outcome).toHaveFocus();
    expect(approveExemption).toHaveBeenCalledWith('e1', undefined);
    await screen.findByText('No exemption waits for a decision');
  });

  it('says so when somebody else was first, and shows what they decided', async () => {
    const getExemptions = jest
      .fn()
      .mockResolvedValueOnce(pageOf([waiting]))
      .mockResolvedValue(pageOf([]));
    const rejectExemption = async () => {
      throw refusal('ConflictError', 'The exemption is approved meanwhile');
    };
    await renderPage(
      <ExemptionsContent />,
      fakeApi({ getExemptions, rejectExemption }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Why not/), 'Too long');
    await userEvent.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else was first. The exemption is approved meanwhile',
    );
    // The row goes, the message stays.
    await waitFor(() => expect(getExemptions).toHaveBeenCalledTimes(2));
    expect(dialog.getByLabelText(/Why not/)).toHaveValue('Too long');
    expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('keeps the comment when the server refuses it', async () => {
    const approveExemption = async () => {
      throw refusal('NotAllowedError', 'You may not approve this exemption');
    };
    await renderPage(
      <ExemptionsContent />,
      fakeApi({
        getExemptions: async () => pageOf([waiting]),
        approveExemption,
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Comment/), 'Fine');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not approve this exemption',
    );
    expect(dialog.getByLabelText(/Comment/)).toHaveValue('Fine');
    expect(dialog.getByRole('button', { name: 'Approve' })).toBeEnabled();
  });

  it('calls checks by their titles', async () => {
    const getScorecards = async () => ({
      items: [
        {
          id: 'end-to-end-ownership',
          title: 'End-to-end ownership',
          description: '',
          levels: [],
          checks: [
            {
              id: waiting.check,
              level: 'accountable',
              title: 'Every stage is claimed',
              description: '',
              weight: 1,
            },
          ],
        },
      ],
    });
    const getExemptions = async () => pageOf([waiting]);
    await renderPage(
      <ExemptionsContent />,
      fakeApi({ getExemptions, getScorecards }),
    );
    expect(
      await screen.findByRole('cell', { name: 'Every stage is claimed' }),
    ).toBeInTheDocument();
  });

  it('says whom to ask where reading is forbidden', async () => {
    const getExemptions = async () => {
      throw refusal('NotAllowedError', 'no');
    };
    await renderPage(<ExemptionsContent />, fakeApi({ getExemptions }));
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('says what to do where there is none', async () => {
    await renderPage(<ExemptionsContent />, fakeApi({}));
    expect(
      await screen.findByText('No exemption waits for a decision'),
    ).toBeInTheDocument();
  });

  it('shows others by the address', async () => {
    const getExemptions = jest.fn(async () => pageOf([]));
    await renderPage(
      <ExemptionsContent />,
      fakeApi({ getExemptions }),
      '/?status=all&limit=100',
    );
    await screen.findByText('No exemption yet');
    expect(getExemptions).toHaveBeenCalledWith(
      expect.objectContaining({ status: undefined, limit: 100 }),
      expect.anything(),
    );
  });
});
