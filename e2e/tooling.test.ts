import { expect, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  closePages,
  open,
  pageOf,
  PEOPLE,
  PortalApi,
  PORTFOLIO,
  TOOL_ADOPTION,
  TOOL_CHOICES,
  waitForExampleCompany,
} from './portal';

const DECISIONS = '/ml-portal/v1/tooling-decisions';
const EVALUATION = '/ml-portal/v1/tools/default/mlflow/evaluation';
/** They own models that list MLflow; the guest is who signs in by itself. */
const USERS = [PEOPLE.amara, PEOPLE.viktor, undefined];

test.beforeEach(async ({ request }) => {
  await waitForExampleCompany(request);
  for (const user of USERS) {
    await new PortalApi(request, user).delete(EVALUATION);
  }
  const anton = new PortalApi(request, PEOPLE.anton);
  const { body } = await anton.get(`${DECISIONS}?status=in-force&mine=true`);
  for (const { id, changedAt } of body.items) {
    await anton.post(`${DECISIONS}/${id}/end`, {
      changedAt,
      comment: 'It was for a test.',
    });
  }
});

test.afterEach(({ browser }) => closePages(browser));

test('what three people think of a tool is shown, and of fewer is not', async ({
  browser,
}) => {
  test.slow();
  for (const [at, user] of USERS.entries()) {
    const page = await pageOf(browser, user, TOOL_ADOPTION);
    const card = cardOf(page, 'What its users think');
    await expect(card).toContainText('Nothing is shown until 3 people');
    await card
      .getByRole('button', { name: 'Say what you think' })
      .press('Enter');
    const dialog = page.getByRole('dialog');
    const send = dialog.getByRole('button', { name: 'Send' });
    for (const group of await dialog.getByRole('radiogroup').all()) {
      await expect(send).toBeDisabled();
      await group
        .getByLabel(at === 0 ? '3 – Acceptable' : '5 – Excellent')
        .press('Space');
    }
    if (at === 0) {
      expect(
        await violationsOf(page, { ...TOOL_ADOPTION, own: () => dialog }),
      ).toEqual([]);
    }
    await send.press('Enter');
    await expect(card).toContainText('Your answers count');
    await expect(card).toContainText('Answered on');
  }

  const page = await pageOf(browser, PEOPLE.anton, TOOL_ADOPTION);
  const card = cardOf(page, 'What its users think');
  await expect(card).toContainText('Overall4.3 of 5');
  await expect(card).toContainText('3 answers, published on');
  // Anton's models use other tools.
  await expect(card.getByRole('button', { name: /^Say/ })).toHaveCount(0);
  await page.goto('/ml-portal/tools');
  await expect(
    page
      .getByRole('region', { name: 'Tools' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /^MLflow/ }) }),
  ).toContainText('4.3 of 5');
});

test('a practitioner records why, and the line of business shows it', async ({
  browser,
  request,
}) => {
  test.slow();
  const anton = await pageOf(browser, PEOPLE.anton, TOOL_CHOICES);
  await anton
    .getByRole('button', {
      name: 'Record why Insurance uses Amazon SageMaker for training',
    })
    .press('Enter');
  const dialog = anton.getByRole('dialog');
  expect(
    await violationsOf(anton, { ...TOOL_CHOICES, own: () => dialog }),
  ).toEqual([]);
  await dialog
    .getByLabel(/^Why this tool/)
    .fill('Claims data may not leave the account it lies in.');
  await dialog
    .getByLabel(/^What the line gains/)
    .fill('No copies of claims; a bill of our own.');
  const agreed = dialog.getByLabel(/^Who agreed/);
  await agreed.fill('ml-platform');
  await agreed.press('Enter');
  const reviewOn = dialog.getByLabel(/^Look at it again on/);
  const usual = await reviewOn.inputValue();
  await reviewOn.fill('2020-01-01');
  // The browser itself asks for a day in the future.
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toBeVisible();
  await reviewOn.fill(usual);
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(anton.getByText(/^Recorded\. It is to be looked/)).toBeVisible();
  const recorded = anton
    .getByRole('region', { name: 'Decisions', exact: true })
    .getByRole('link', { name: 'Amazon SageMaker for training' })
    .first();
  await expect(recorded).toBeVisible();

  await open(anton, PORTFOLIO);
  const own = cardOf(anton, 'Its own choices and decisions');
  await own
    .getByRole('link', { name: 'Amazon SageMaker for training' })
    .click();
  await expect(
    anton.getByRole('heading', {
      name: 'Insurance uses Amazon SageMaker for training',
    }),
  ).toBeVisible();

  // Somebody else of Insurance is faster.
  await anton.getByRole('button', { name: 'Review' }).click();
  await dialog.getByLabel(/^Why it still holds/).fill('Still so.');
  const id = anton.url().split('/').pop();
  const api = new PortalApi(request, PEOPLE.anton);
  const { body: before } = await api.get(`${DECISIONS}/${id}`);
  await api.post(`${DECISIONS}/${id}/review`, {
    changedAt: before.changedAt,
    reviewOn: usual,
    comment: 'Looked at.',
  });
  const keep = dialog.getByRole('button', { name: 'Keep in force' });
  await keep.click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Somebody changed the decision meanwhile',
  );
  await expect(dialog.getByLabel(/^Why it still holds/)).toHaveValue(
    'Still so.',
  );
  await expect(anton.getByText('“Looked at.”')).toBeVisible();
  await keep.click();
  await expect(dialog).toBeHidden();
  await expect(anton.getByText('“Still so.”')).toBeVisible();

  // Who is of another line of business reads it, and may do nothing with it.
  const amara = await pageOf(browser, PEOPLE.amara, {
    ...TOOL_CHOICES,
    path: `/ml-portal/tools/decisions/${id}`,
    ready: page => page.getByText('“Looked at.”'),
  });
  await expect(amara.getByRole('button', { name: 'Review' })).toHaveCount(0);

  await anton.getByRole('button', { name: 'End', exact: true }).click();
  await dialog.getByLabel(/^Why it ends/).fill('We moved to Kubeflow.');
  await dialog.getByRole('button', { name: 'End it' }).click();
  await expect(anton.getByText('The decision has ended.')).toBeVisible();
  await expect(anton.getByRole('button', { name: 'Review' })).toHaveCount(0);
  expect(await violationsOf(anton, TOOL_CHOICES)).toEqual([]);
});

test('a practitioner reaches what each stage uses by keyboard, on a phone', async ({
  browser,
}) => {
  const page = await pageOf(browser, PEOPLE.amara, TOOL_CHOICES);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'All tools' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=stages/);
  await expect(
    page.getByRole('heading', { name: 'Training', exact: true }),
  ).toBeVisible();
});
