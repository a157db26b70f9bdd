import { expect, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  FOLLOWS_MS,
  MODEL_OWNERSHIP,
  open,
  PortalApi,
  waitForExampleCompany,
} from './portal';

const ENTITY = 'component:default/card-fraud';
const REASON = 'The contract with Core IT ends in spring.';

/** What an earlier run may have left open. */
async function withdrawAll(api: PortalApi) {
  const { body } = await api.get(
    `/ml-portal/v1/exemptions?entityRef=${ENTITY}&status=requested`,
  );
  for (const { id } of body.items) {
    await api.post(`/ml-portal/v1/exemptions/${id}/revoke`, {});
  }
}

test('an owner asks for an exemption, sees it wait, and withdraws it', async ({
  page,
  request,
}) => {
  await waitForExampleCompany(request);
  const api = new PortalApi(request);
  await withdrawAll(api);

  await open(page, MODEL_OWNERSHIP);
  const ask = page.getByRole('button', {
    name: 'Ask for an exemption from No fences',
  });
  await ask.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(/Reason/)).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Ask' })).toBeDisabled();

  // Past days are refused by the server, and nothing typed is lost.
  await page.keyboard.type(REASON);
  await dialog.getByLabel(/Last day/).fill('2020-01-01');
  await dialog.locator('form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog.getByRole('alert')).toContainText('endsOn');
  await expect(dialog.getByLabel(/Reason/)).toHaveValue(REASON);
  const own = { ...MODEL_OWNERSHIP, own: () => dialog };
  expect(await violationsOf(page, own)).toEqual([]);

  const nextYear = new Date(Date.now() + 30 * 86_400_000);
  await dialog.getByLabel(/Last day/).fill(nextYear.toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toBeHidden();
  const scorecard = cardOf(page, 'Scorecard');
  await expect(
    scorecard.getByText(/Exemption: Waiting for a decision/),
  ).toBeVisible();
  await expect(ask).toBeHidden();

  await page.goto('/ml-portal/exemptions');
  const row = page.getByRole('row').filter({ hasText: REASON });
  await expect(row).toBeVisible();
  // Nobody decides on what they asked for.
  await expect(row.getByRole('button', { name: /^Approve/ })).toBeHidden();
  await row.getByRole('button', { name: /^Withdraw/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Withdraw' })
    .click();
  await expect(row).toBeHidden();
});

test('an open page shows by itself what changes', async ({ page, request }) => {
  await waitForExampleCompany(request);
  const api = new PortalApi(request);
  await withdrawAll(api);
  await open(page, MODEL_OWNERSHIP);
  const { body } = await api.post('/ml-portal/v1/exemptions', {
    entityRef: ENTITY,
    scorecard: 'end-to-end-ownership',
    check: 'no-fences',
    reason: REASON,
    endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });
  await api.post(`/ml-portal/v1/exemptions/${body.id}/revoke`, {});
  await expect(
    cardOf(page, 'Scorecard').getByText(/Exemption: Revoked/),
  ).toBeVisible({ timeout: FOLLOWS_MS });
});
