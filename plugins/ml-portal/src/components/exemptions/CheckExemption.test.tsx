import type { Exemption } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ownership } from '../../__testUtils__/data';
import { exemption, pageOf, refusal } from '../../__testUtils__/exemptions';
import { fakeApi, fakeSignals, renderPage } from '../../__testUtils__/render';
import { dayIn } from '../../days';
import { words } from '../../__testUtils__/translate';
import { OwnershipContent } from '../entity/OwnershipContent';

const LAST = words.day('2027-01-31');
const ASKED = words.day('2026-11-23T12:00:00.000Z');
const DECIDED = words.day('2026-11-24T12:00:00.000Z');
const BEFORE = words.day('2026-10-01T12:00:00.000Z');

const getOwnership = async () => ownership;

/** The model, with its failed check as `check`. */
const withCheck = (check: object): typeof ownership => {
  const [scorecard] = ownership.scorecards;
  const [first, second] = scorecard.checks;
  return {
    ...ownership,
    scorecards: [{ ...scorecard, checks: [first, { ...second, ...check }] }],
  };
};

const askButton = () =>
  screen.findByRole('button', { name: /^Ask for an exemption/ });

describe('an exemption on the ownership tab', () => {
  it('is asked for at a failed check, with a reason and a last day', async () => {
    const requestExemption = jest.fn(async () => exemption());
    const getExemptions = jest
      .fn()
      .mockResolvedValueOnce(pageOf([], true))
      .mockResolvedValue(pageOf([exemption()], true));
    const api = fakeApi({ getOwnership, getExemptions, requestExemption });
    await renderPage(<OwnershipContent />, api);
    const ask = await askButton();
    await userEvent.click(ask);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Ask' })).toBeDisabled();
    expect(dialog.getByLabelText(/Last day/)).toHaveValue(dayIn(90));
    await userEvent.type(dialog.getByLabelText(/Reason/), ' Spring ');
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
    // The button that led there is gone.
    await waitFor(() => expect(ask).not.toBeInTheDocument());
    const outcome = screen.getByText(/^Asked for\. Until somebody decides/);
    expect(outcome).toHaveAttribute('role', 'status');
    expect(outcome).toHaveFocus();
  });

  it.each([
    [
      ['group:default/ml-platform', 'group:default/risk'],
      'Who decides: ml-platform, risk.',
    ],
    [[], 'Somebody else decides.'],
  ])('says who decides: %s', async (approvers, expected) => {
    const getExemptions = async () => pageOf([], true, approvers);
    await renderPage(
      <OwnershipContent />,
      fakeApi({ getOwnership, getExemptions }),
    );
    await userEvent.click(await askButton());
    expect(screen.getByRole('dialog')).toHaveTextContent(
      `“Every stage is claimed” would not count until the last day. ${expected}`,
    );
  });

  it('gives the focus back when nothing comes of it', async () => {
    const getExemptions = async () => pageOf([], true);
    await renderPage(
      <OwnershipContent />,
      fakeApi({ getOwnership, getExemptions }),
    );
    const ask = await askButton();
    ask.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText(/Reason/)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(ask).toHaveFocus();
  });

  it('keeps what is typed while the page behind it changes', async () => {
    const getOwnershipOnce = jest
      .fn()
      .mockResolvedValueOnce(ownership)
      .mockResolvedValue(withCheck({ result: 'passed', message: 'It is.' }));
    const signals = fakeSignals();
    await renderPage(
      <OwnershipContent />,
      fakeApi({
        getOwnership: getOwnershipOnce,
        getExemptions: async () => pageOf([], true),
      }),
      '/',
      signals,
    );
    await userEvent.click(await askButton());
    await userEvent.type(screen.getByLabelText(/Reason/), 'Spring');
    await signals.send();
    await screen.findByText('It is.');
    expect(screen.getByLabelText(/Reason/)).toHaveValue('Spring');
    expect(screen.getByLabelText(/Reason/)).toHaveFocus();
  });

  it('keeps what was typed when the server refuses it', async () => {
    const requestExemption = async () => {
      throw refusal('InputError', 'endsOn: must be a day from …');
    };
    const getExemptions = async () => pageOf([], true);
    const api = fakeApi({ getOwnership, getExemptions, requestExemption });
    await renderPage(<OwnershipContent />, api);
    await userEvent.click(await askButton());
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

  const approved: Exemption['trail'] = [
    {
      status: 'approved',
      by: 'user:default/grace',
      at: '2026-11-24T12:00:00.000Z',
      comment: 'Until spring, then.',
    },
  ];

  it.each([
    [
      'asked for',
      {},
      {},
      [
        `Exemption: Waiting for a decision, until ${LAST}: “The contract ends in spring.”`,
        `Asked for by ada on ${ASKED}.`,
      ],
    ],
    [
      'approved, and not yet seen by the check',
      {},
      { status: 'approved' as const, trail: approved },
      [
        `Exemption: Approved, until ${LAST}`,
        `Asked for by ada on ${ASKED}, approved by grace on ${DECIDED}: “Until spring, then.”.`,
      ],
    ],
    [
      'in force',
      {
        result: 'exempt',
        message: 'Exempt until 2027-01-31: The contract ends in spring.',
        exemption: {
          reason: 'The contract ends in spring.',
          endsOn: '2027-01-31',
        },
      },
      { status: 'approved' as const, trail: approved },
      [
        `Exempt until ${LAST}: “The contract ends in spring.”`,
        'approved by grace',
      ],
    ],
    [
      'ended by time',
      {},
      {
        status: 'expired' as const,
        trail: [
          {
            status: 'expired' as const,
            by: null,
            at: '2027-02-01T00:00:00.000Z',
          },
        ],
      },
      [`Exemption: Expired, ended on ${LAST}`, `${ASKED}.`],
    ],
  ])('is shown as it stands: %s', async (_, check, overrides, texts) => {
    await renderPage(
      <OwnershipContent />,
      fakeApi({
        getOwnership: async () => withCheck(check),
        getExemptions: async () => pageOf([exemption(overrides)], false),
      }),
    );
    const level = await screen.findByRole('region', { name: 'Accountable' });
    await within(level).findByText(/Asked for by/);
    for (const text of texts) {
      expect(level).toHaveTextContent(text);
    }
  });

  it('tells all that happened to those before it, too', async () => {
    const before = exemption({
      id: 'e0',
      status: 'rejected',
      trail: [
        {
          status: 'rejected',
          by: 'user:default/grace',
          at: '2026-10-01T12:00:00.000Z',
          comment: 'Too long',
        },
      ],
    });
    const getExemptions = async () => pageOf([exemption(), before], false);
    await renderPage(
      <OwnershipContent />,
      fakeApi({ getOwnership, getExemptions }),
    );
    const trail = (await screen.findByText('What happened')).closest(
      'details',
    )!;
    expect(
      within(trail)
        .getAllByRole('listitem', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual([
      `Rejected by grace on ${BEFORE}: “Too long”`,
      `Asked for, until ${LAST}, by ada on ${ASKED}`,
    ]);
  });

  it('is asked about again when the server did not answer', async () => {
    const getExemptions = jest
      .fn()
      .mockRejectedValueOnce(new Error('Not now'))
      .mockResolvedValue(pageOf([], true));
    await renderPage(
      <OwnershipContent />,
      fakeApi({ getOwnership, getExemptions }),
    );
    expect(
      await screen.findByText(/Exemptions could not be loaded: Not now/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await askButton()).toBeInTheDocument();
  });
});
