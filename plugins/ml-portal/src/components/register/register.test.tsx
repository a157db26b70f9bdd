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

const refused = {
  line: 1,
  entityRef: 'component:default/broken',
  role: 'model' as const,
  problems: [{ path: 'spec.system', message: 'was not on the form' }],
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
  path?: string,
) {
  await renderPage(
    <TestApiProvider
      apis={[
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              team('retail-ds'),
              team('core-it'),
              { ...team('card-fraud'), kind: 'Component' },
            ],
          }),
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
    path,
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
      screen.getByText('Accountable needs one more check'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Every stage is claimed – Failed'),
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
      screen.getByText('One thing to fix before it can be scored:'),
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

  it('says what only the catalog finds wrong', async () => {
    await renderForm(jest.fn(async () => ({ items: [refused], effects: [] })));
    await fillIn();
    expect(await screen.findByText(/not on the form/)).toBeInTheDocument();
  });

  it('calls no level the highest while a check has no data', async () => {
    const [scorecard] = ownership.scorecards;
    const checks = scorecard.checks.map(check =>
      check.result === 'failed'
        ? { ...check, result: 'noData' as const }
        : check,
    );
    await renderForm(
      jest.fn(async () => ({
        ...preview,
        items: [
          { ...preview.items[0], scorecards: [{ ...scorecard, checks }] },
        ],
      })),
    );
    await fillIn();
    expect(
      await screen.findByText('Every stage is claimed – No data'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/The highest level/)).not.toBeInTheDocument();
  });

  it('tells who has the name already', async () => {
    await renderForm();
    await userEvent.type(screen.getByLabelText(/^Name/), 'card-fraud');
    expect(
      await screen.findByRole('link', { name: /card-fraud/ }),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^Name/), '-2');
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: /card-fraud/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('keeps what was typed', async () => {
    window.sessionStorage.setItem(
      'ml-portal.register.draft',
      JSON.stringify({ name: 'churn', owner: 'retail-ds' }),
    );
    await renderForm();
    expect(screen.getByLabelText(/^Name/)).toHaveValue('churn');
    expect(yaml()).toContain('name: churn');
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

describe('the check of a document', () => {
  beforeEach(() => window.sessionStorage.clear());

  const pasted = async (answer: jest.Mock) => {
    await renderForm(answer, undefined, '/?view=check');
    await userEvent.click(screen.getByLabelText('catalog-info.yaml'));
    await userEvent.paste('kind: Component');
  };

  it('tells of each document what is wrong, or what it would score', async () => {
    const answer = jest.fn(async () => ({
      items: [...preview.items, { ...refused, line: 12 }],
      effects: [
        ...preview.effects,
        {
          ...preview.effects[0],
          entityRef: 'component:default/other',
          summary: 'other would drop to identified, score 40',
        },
      ],
    }));
    await pasted(answer);
    const status = screen.getByRole('status');
    expect(
      await within(status).findByText('component:default/churn, line 1'),
    ).toBeInTheDocument();
    expect(status).toHaveTextContent('component:default/broken, line 12');
    expect(status).toHaveTextContent(/spec\.system.*not on the form/);
    expect(status).toHaveTextContent('churn would start at identified');
    expect(status).toHaveTextContent('other would drop to identified');
    expect(answer).toHaveBeenLastCalledWith(
      'kind: Component',
      expect.anything(),
    );
  });

  it('says so where a document is none of ours', async () => {
    await pasted(
      jest.fn(async () => ({
        items: [
          {
            line: 1,
            entityRef: 'api:default/a',
            role: null,
            problems: [],
          },
        ],
        effects: [],
      })),
    );
    expect(
      await screen.findByText(/neither a model, a feature store nor a tool/),
    ).toBeInTheDocument();
  });

  it('is one of two ways, and asks for nothing before there is a text', async () => {
    const answer = await renderForm();
    await userEvent.click(
      screen.getByRole('tab', { name: 'Check a document' }),
    );
    expect(screen.getByText(/^Paste a catalog-info.yaml/)).toBeInTheDocument();
    expect(answer).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('tab', { name: 'Fill in a form' }));
    expect(screen.getByLabelText(/^Name/)).toBeInTheDocument();
  });
});
