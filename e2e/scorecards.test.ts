import { expect, test } from '@playwright/test';
import { modelNames, open, SCORECARDS, waitForExampleCompany } from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('leads from what fails most to what fails it', async ({ page }) => {
  await open(page, SCORECARDS);
  const most = page.getByRole('link', {
    name: /^No fences: \d+ of \d+ models$/,
  });
  const [, failed] = (await most.innerText()).match(/: (\d+) of/)!;
  // The table says the same.
  await expect(
    page.getByRole('link', { name: `${failed} fail “No fences”` }),
  ).toBeVisible();
  await most.click();
  await expect(page).toHaveURL(/[?&]check=no-fences/);
  await expect(
    page.getByRole('button', { name: 'Remove Check: No fences – failed' }),
  ).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: `${failed} models, page 1` }),
  ).toBeVisible();
  // Every model that is left has a fence.
  const rows = page.getByRole('region', { name: 'Models' }).locator('tbody tr');
  const fenced = page.getByRole('listitem').filter({ hasText: 'Fenced' });
  await expect(rows.filter({ hasNot: fenced })).toHaveCount(0);

  await page.getByRole('button', { name: /^Result of the check / }).click();
  await page.getByRole('option', { name: 'Passed', exact: true }).click();
  await expect(page).toHaveURL(/[?&]result=passed/);
  await expect(rows.filter({ has: fenced })).toHaveCount(0);
  await expect(modelNames(page).first()).toBeVisible();
});

test('counts those of a line of business, nested lines included', async ({
  page,
}) => {
  await open(page, SCORECARDS);
  const models = page.getByRole('link', {
    name: /^There is a monitoring dashboard: \d+ of \d+ models$/,
  });
  await page.getByRole('button', { name: /^Line of business / }).click();
  await page.getByRole('option', { name: 'Insurance' }).click();
  await expect(page).toHaveURL(/lineOfBusiness=group/);
  await expect(models).toHaveText(/ of 6 models$/);
  const [, failed] = (await models.innerText()).match(/: (\d+) of/)!;
  await models.click();
  await expect(modelNames(page)).toHaveCount(Number(failed));
});

test('leads to the tools that fail a check', async ({ page }) => {
  await open(page, SCORECARDS);
  const documented = page.getByRole('link', {
    name: /^It is documented: \d+ of \d+ tools$/,
  });
  const [, failed] = (await documented.innerText()).match(/: (\d+) of/)!;
  await documented.click();
  await expect(page).toHaveURL(/\/tools\?check=documentation/);
  await expect(
    page.getByRole('region', { name: 'Tools' }).getByRole('rowheader'),
  ).toHaveCount(Number(failed));
});
