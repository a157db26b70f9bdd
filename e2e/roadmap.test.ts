import { expect, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  closePages,
  pageOf,
  PEOPLE,
  PortalApi,
  ROADMAP,
  roadmapColumn,
  signInAs,
  waitForExampleCompany,
} from './portal';

const TITLE = 'Self-serve deployment';
const REQUESTS = '/ml-portal/v1/roadmap-requests';

test.beforeEach(async ({ request }) => {
  await waitForExampleCompany(request);
  const viktor = new PortalApi(request, PEOPLE.viktor);
  const { body } = await viktor.get(`${REQUESTS}?limit=500`);
  for (const { id } of body.items) {
    await viktor.delete(`${REQUESTS}/${id}`);
  }
});

test.afterEach(({ browser }) => closePages(browser));

test('a line of business asks, others vote, the platform answers and delivers', async ({
  browser,
  request,
}) => {
  test.slow();
  const amara = await pageOf(browser, PEOPLE.amara, ROADMAP);
  await amara
    .getByRole('button', { name: /^Ask for this: .*deployment to Core IT/ })
    .press('Enter');
  const dialog = amara.getByRole('dialog');
  await expect(dialog.getByLabel('Title *')).toHaveValue(TITLE);
  await expect(dialog.getByLabel(/^What goes wrong/)).toHaveValue(/Core IT/);
  expect(await violationsOf(amara, { ...ROADMAP, own: () => dialog })).toEqual(
    [],
  );
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  const card = roadmapColumn(amara, 'Proposed').getByRole('listitem', {
    name: TITLE,
  });
  await expect(card).toContainText('12 fences');
  await expect(card).toContainText('No answer yet');

  // What was asked for is offered no more.
  await expect(
    amara.getByRole('button', { name: /deployment to Core IT/ }),
  ).toHaveCount(0);

  const olivia = await pageOf(browser, PEOPLE.olivia, ROADMAP);
  const vote = olivia.getByRole('button', { name: /^Vote for/ });
  await vote.press('Enter');
  await expect(
    olivia.getByRole('button', { name: /^Withdraw your vote .*: 1/ }),
  ).toHaveAttribute('aria-pressed', 'true');
  await olivia.getByRole('link', { name: TITLE }).press('Enter');
  await olivia.getByLabel('Your comment').fill('We would use it next quarter.');
  await olivia.getByRole('button', { name: 'Comment' }).click();
  await expect(
    olivia.getByText('We would use it next quarter.', { exact: true }),
  ).toBeVisible();
  await expect(
    olivia.getByRole('button', { name: 'Plan', exact: true }),
  ).toHaveCount(0);

  const viktor = await pageOf(browser, PEOPLE.viktor, ROADMAP);
  await viktor.getByRole('link', { name: TITLE }).click();
  await viktor.getByRole('button', { name: 'Decline' }).click();
  const move = viktor.getByRole('dialog');
  await expect(move.getByRole('button', { name: 'Decline' })).toBeDisabled();
  await move.getByLabel(/^Why not/).fill('Not before the new network.');

  // Somebody else of the platform is faster.
  const id = viktor.url().split('/').pop();
  const api = new PortalApi(request, PEOPLE.viktor);
  await api.post(`${REQUESTS}/${id}/move`, { from: 'proposed', to: 'planned' });
  await move.getByRole('button', { name: 'Decline' }).click();
  await expect(move.getByRole('alert')).toContainText(
    'Somebody else was first',
  );
  await move.getByRole('button', { name: 'Close' }).click();

  await viktor.getByRole('button', { name: 'Deliver' }).click();
  await move.getByLabel(/^The tool/).fill('kserve');
  await move.getByLabel(/^Why/).fill('Open to all lines of business.');
  await move.getByRole('button', { name: 'Deliver' }).click();
  await expect(move).toBeHidden();
  await expect(viktor.getByText('12 still fenced')).toBeVisible();

  await amara.reload();
  await amara.getByRole('link', { name: TITLE }).click();
  await expect(amara.getByText('What became of it')).toBeVisible();

  await viktor.getByRole('button', { name: 'Delete', exact: true }).click();
  await move.getByRole('button', { name: 'Delete' }).click();
  await expect(viktor).toHaveURL(/\/roadmap$/);
  await amara.reload();
  await expect(amara.getByText('There is no such request')).toBeVisible();
});

test('who declines says why, and everybody sees it', async ({
  browser,
  request,
}) => {
  const anton = new PortalApi(request, PEOPLE.anton);
  const { body } = await anton.post(REQUESTS, {
    title: 'A monitor for drift',
    problem: 'Nobody looks at claims models after they went live.',
    stage: 'monitoring',
    scope: {
      kind: 'lineOfBusiness',
      lineOfBusiness: 'group:default/insurance',
    },
    lineOfBusiness: 'group:default/insurance',
  });
  const viktor = new PortalApi(request, PEOPLE.viktor);
  await viktor.post(`${REQUESTS}/${body.id}/move`, {
    from: 'proposed',
    to: 'declined',
    reason: 'Evidently does it: see its page.',
  });
  const amara = await pageOf(browser, PEOPLE.amara, ROADMAP);
  await expect(roadmapColumn(amara, 'Declined')).toContainText(
    'Evidently does it',
  );
  await amara.goto(`${ROADMAP.path}?view=list&status=declined`);
  await expect(
    amara.getByRole('rowheader', { name: /A monitor for drift/ }),
  ).toBeVisible();
});

test('a fence on a model’s page leads to a request for it', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.amara);
  await page.goto('/catalog/default/component/card-fraud/ownership');
  await page
    .getByRole('link', { name: /Ask the platform .*deployment/i })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(/^The team/)).toHaveValue(
    'group:default/core-it',
  );
});
