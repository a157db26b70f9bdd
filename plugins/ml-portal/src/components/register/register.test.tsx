import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { catalogImportApiRef } from '@backstage/plugin-catalog-import';
import { TestApiProvider } from '@backstage/test-utils';
import type { PreviewResponse } from '@ml-portal/backstage-plugin-ml-portal-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ownership } from '../../__testUtils__/data';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { RegisterContent } from './RegisterContent';

const preview: PreviewResponse = {
  items: [
    {
      line: 1,
      entityRef: 'component:default/churn',
      role: 'model',
      problems: [],
      ownership,
      scorecards: ownership.scorecards,
    },
  ],
  effects: [
    {
      entityRef: 'component:default/churn',
      title: 'churn',
      direction: 'new',
      summary: 'churn would start at identified, score 60',
      before: null,
      after: { score: 60, levels: {} },
    },
  ],
};

const team = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, title: `Team ${name}` },
  spec: { type: 'team', children: [] },
});

async function renderForm(
  answer: jest.Mock = jest.fn(async () => preview),
  submitPullRequest?: jest.Mock,
) {
  await renderPage(
    <TestApiProvider
      apis={[
        [
          catalogApiRef,
          catalogApiMock({ entities: [team('retail-ds'), team('core-it')] }),
        ],
        ...(submitPullRequest
          ? [
              [
                catalogImportApiRef,
                { submitPullRequest, analyzeUrl: jest.fn() },
              ] as const,
            ]
          : []),
      ]}
    >
      <RegisterContent />
    </TestApiProvider>,
    fakeApi({ preview: answer }),
  );
  return answer;
}

async function fillIn() {
  await userEvent.type(screen.getByLabelText(/^Name/), 'churn');
  await userEvent.type(screen.getByLabelText(/^Owner/), 'retail-ds{Enter}');
}

const yaml = () => screen.getByText(/^apiVersion: backstage/).textContent!;

describe('RegisterContent', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('writes the document, and shows what it would score', async () => {
    const answer = await renderForm();
    expect(screen.getByText(/Name and owner come first/)).toBeInTheDocument();
    await fillIn();
    expect(
      await screen.findByText('churn would start at identified, score 60'),
    ).toBeInTheDocument();
    expect(yaml()).toContain('owner: retail-ds');
    expect(answer.mock.calls.at(-1)![0]).toBe(yaml());
    expect(
      screen.getByText('For Accountable: Every stage is claimed'),
    ).toBeInTheDocument();
  });

  it('lists a stage as it is said to be run', async () => {
    await renderForm();
    await fillIn();
    const stage = screen.getByRole('group', { name: 'Deployment' });
    await userEvent.click(within(stage).getByLabelText(/^Run by/));
    await userEvent.click(screen.getByRole('option', { name: 'Another team' }));
    await userEvent.type(
      within(stage).getByLabelText('Team'),
      'core-it{Enter}',
    );
    await waitFor(() =>
      expect(yaml()).toContain('deployment:\n        owner: core-it'),
    );
  });

  it('claims nothing for a team that is not named yet', async () => {
    const answer = await renderForm();
    await fillIn();
    await screen.findByText('churn would start at identified, score 60');
    const asked = answer.mock.calls.length;
    const stage = screen.getByRole('group', { name: 'Deployment' });
    await userEvent.click(within(stage).getByLabelText(/^Run by/));
    await userEvent.click(screen.getByRole('option', { name: 'Another team' }));
    expect(within(stage).getByLabelText('Team')).toBeInvalid();
    expect(yaml()).not.toContain('deployment');
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
    expect(answer).toHaveBeenCalledTimes(asked);
  });

  it('lets no figure go missing', async () => {
    await renderForm();
    await fillIn();
    await userEvent.type(screen.getByLabelText('Target'), '1,5');
    expect(screen.getByLabelText('Target')).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
  });

  it('finds owners in the catalog', async () => {
    await renderForm();
    await userEvent.type(screen.getByLabelText(/^Owner/), 'core');
    await userEvent.click(await screen.findByText('Team core-it'));
    expect(screen.getByLabelText(/^Owner/)).toHaveValue('core-it');
  });

  it('says at the field what would be refused, and asks for no score', async () => {
    const answer = await renderForm();
    await userEvent.type(screen.getByLabelText(/^Name/), '-churn');
    await userEvent.type(screen.getByLabelText(/^Owner/), 'retail-ds{Enter}');
    expect(screen.getByLabelText(/^Name/)).toBeInvalid();
    expect(
      screen.getByText('One thing to mend before it can be scored:'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
    expect(answer).not.toHaveBeenCalled();
  });

  it('tries again where the score could not be worked out', async () => {
    const answer = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is away'))
      .mockResolvedValue(preview);
    await renderForm(answer);
    await fillIn();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText('churn would start at identified, score 60'),
    ).toBeInTheDocument();
  });

  it('opens a pull request, and says why it could not', async () => {
    const submit = jest
      .fn()
      .mockRejectedValueOnce(new Error('No access to the repository'))
      .mockResolvedValue({ link: 'https://example.com/pull/1', location: '' });
    await renderForm(undefined, submit);
    await fillIn();
    await userEvent.click(
      screen.getByRole('button', { name: 'Open a pull request' }),
    );
    const dialog = screen.getByRole('dialog');
    await userEvent.type(
      within(dialog).getByLabelText(/^Repository/),
      'https://example.com/churn',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open' }));
    expect(
      await within(dialog).findByText(/No access to the repository/),
    ).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open' }));
    expect(
      await within(dialog).findByRole('link', {
        name: /https:\/\/example.com\/pull\/1/,
      }),
    ).toBeInTheDocument();
    expect(submit).toHaveBeenLastCalledWith({
      repositoryUrl: 'https://example.com/churn',
      fileContent: yaml(),
      title: 'Register churn in the catalog',
      body: 'Says who owns every stage of the life of churn.',
    });
  });

  it('offers no pull request where the app has no import', async () => {
    await renderForm();
    await fillIn();
    expect(
      screen.queryByRole('button', { name: 'Open a pull request' }),
    ).not.toBeInTheDocument();
  });
});
