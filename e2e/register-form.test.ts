import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { open, REGISTER, waitForExampleCompany } from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

const result = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Ownership score' });

/** Types, and takes what the catalog finds for it; by keyboard alone. */
async function pick(page: Page, text: string) {
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a model is filled in by keyboard, scored as it grows, and downloaded', async ({
  page,
}) => {
  await open(page, REGISTER);
  await page.getByLabel('Name *').focus();
  await page.keyboard.type('basket-value');
  await page.getByLabel('Owner *').focus();
  await pick(page, 'payments-risk-ds');
  await expect(result(page)).toContainText(/Ownership score\s*0/);
  await expect(result(page)).toContainText('Every stage is claimed');

  const stage = page.getByRole('group', { name: 'Data preparation' });
  await stage.getByLabel(/^Run by/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await stage.getByLabel('Tools').focus();
  await pick(page, 'feast');
  await expect(result(page)).toContainText(/Ownership score\s*17/);

  // What was typed outlives a reload.
  await page.reload();
  await expect(page.getByLabel('Name *')).toHaveValue('basket-value');
  await expect(result(page)).toContainText(/Ownership score\s*17/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('catalog-info.yaml');
  expect(await readFile(await download.path(), 'utf8'))
    .toBe(`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: basket-value
spec:
  type: ml-model
  lifecycle: experimental
  owner: payments-risk-ds
  ml:
    stages:
      dataPreparation:
        tools:
          - feast
`);

  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByLabel('Name *')).toHaveValue('');
});

test('what the catalog would refuse is said at its field', async ({ page }) => {
  await open(page, REGISTER);
  await page.getByLabel('Name *').fill('basket value');
  await expect(
    page.getByText(/must be at most 63 letters/).first(),
  ).toBeVisible();
  await page.getByLabel('Name *').fill('basket-value');
  await page.getByLabel('Owner *').fill('group:default/');
  await page.getByLabel('Owner *').press('Enter');
  await expect(
    page.getByText(/must be an entity reference/).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeDisabled();
});
