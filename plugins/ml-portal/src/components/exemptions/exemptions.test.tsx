import type {
  Exemption,
  ExemptionPage,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ownership } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { OwnershipContent } from '../entity/OwnershipContent';
import { dayIn } from './exemptionWords';
import { ExemptionsContent } from './ExemptionsContent';

const NOTHING = { approve: false, reject: false, revoke: false };

const exemption = (overrides: Partial<Exemption> = {}): Exemption => ({
  id: 'e1',
  entityRef: ownership.entityRef,
  scorecard: 'end-to-end-ownership',
  check: ownership.scorecards[0].checks[1].id,
  reason: 'The contract ends in spring.',
  endsOn: '2027-01-31',
  status: 'requested',
  requestedBy: 'user:default/ada',
  requestedAt: '2026-11-23T12:00:00.000Z',
  trail: [
    {
      status: 'requested',
      by: 'user:default/ada',
      at: '2026-11-23T12:00:00.000Z',
    },
  ],
  permitted: NOTHING,
  ...overrides,
});

const pageOf = (items: Exemption[], mayRequest?: boolean): ExemptionPage => ({
  items,
  totalItems: items.length,
  pageInfo: {},
  ...(mayRequest !== undefined && { mayRequest }),
});

/** As the client rejects where the backend refuses. */
const refusal = (name: string, message: string) =>
  Object.assign(new Error('Request failed'), {
    name: 'ResponseError',
    cause: Object.assign(new Error(message), { name }),
  });

const getOwnership = async () => ownership;

describe('an exemption on the ownership tab', () => {
  it('is asked for at a failed check, with a reason and a last day', async () => {
    const requestExemption = jest.fn(async () => exemption());
    const getExemptions = jest.fn(async () => pageOf([], true));
    const api = fakeApi({ getOwnership, getExemptions, requestExemption });
    await renderPage(<OwnershipContent />, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Ask for an exemption/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Ask' })).toBeDisabled();
    expect(dialog.getByLabelText(/Last day/)).toHaveValue(dayIn(90));
    await userEvent.type(dialog.getByLabelText(/Reason/), 'Spring');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(requestExemption).toHaveBeenCalledWith({
      entityRef: ownership.entityRef,
      scorecard: 'end-to-end-ownership',
      check: exemption().check,
      reason: 'Spring',
      endsOn: dayIn(90),
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(getExemptions).toHaveBeenCalledTimes(2);
  });

  it('keeps what was typed when the server refuses it', async () => {
    const requestExemption = async () => {
      throw refusal('InputError', 'endsOn: must be a day from …');
    };
    const getExemptions = async () => pageOf([], true);
    const api = fakeApi({ getOwnership, getExemptions, requestExemption });
    await renderPage(<OwnershipContent />, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Ask for an exemption/ }),
    );
    await userEvent.type(screen.getByLabelText(/Reason/), 'Spring');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'endsOn: must be a day',
    );
    expect(screen.getByLabelText(/Reason/)).toHaveValue('Spring');
  });

  it.each([
    ['who may not', pageOf([], false)],
    ['one who asked already', pageOf([exemption()], true)],
  ])('is not offered to %s', async (_, page) => {
    const api = fakeApi({ getOwnership, getExemptions: async () => page });
    await renderPage(<OwnershipContent />, api);
    await screen.findByText(/checks passed\. A level/);
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /^Ask for an exemption/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('shows how it stands, by whom and until when', async () => {
    const getExemptions = async () => pageOf([exemption()], false);
    await renderPage(
      <OwnershipContent />,
      fakeApi({ getOwnership, getExemptions }),
    );
    expect(
      await screen.findByText(
        /Exemption: Waiting for a decision, asked for by ada until .*2027/,
      ),
    ).toBeInTheDocument();
  });
});

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

  it('says so when somebody else was first, and shows what they decided', async () => {
    const getExemptions = jest
      .fn()
      .mockResolvedValueOnce(pageOf([waiting]))
      .mockResolvedValue(pageOf([exemption({ status: 'approved' })]));
    const approveExemption = async () => {
      throw refusal('ConflictError', 'The exemption is approved meanwhile');
    };
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
    expect(
      await screen.findByText('The exemption is approved meanwhile'),
    ).toBeInTheDocument();
    await waitFor(() => expect(getExemptions).toHaveBeenCalledTimes(2));
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
      '/?status=all',
    );
    await screen.findByText('No exemption');
    expect(getExemptions).toHaveBeenCalledWith(
      expect.objectContaining({ status: undefined }),
      expect.anything(),
    );
  });
});
