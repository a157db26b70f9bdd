import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectFitAndAccessible } from './looks';
import {
  CHECK_DOCUMENT,
  MODEL,
  open,
  REGISTER,
  waitForExampleCompany,
} from './portal';
import { tabTo } from './tabTo';

test.beforeAll(({ request }) => waitForExampleCompany(request));

const result = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Ownership score' });

const documentOf = (
  name: string,
  stage: string,
) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: ml-model
  lifecycle: production
  owner: payments-risk-ds
  ml:
    stages: { ${stage}: {} }
`;

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
  await tabTo(page, page.getByLabel('Name *'));
  await page.keyboard.type('basket-value');
  await tabTo(page, page.getByLabel('Owner *'));
  await pick(page, 'payments-risk-ds');
  await expect(result(page)).toContainText(/Ownership score\s*0/);
  await expect(result(page)).toContainText('Every stage is claimed');

  const stage = page.getByRole('group', { name: 'Data preparation' });
  await tabTo(page, stage.getByLabel(/^Run by/));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, stage.getByLabel('Tools'));
  await pick(page, 'feast');
  await expect(result(page)).toContainText(/Ownership score\s*17/);

  // What was typed outlives a reload.
  await page.reload();
  await expect(page.getByLabel('Name *')).toHaveValue('basket-value');
  await expect(result(page)).toContainText(/Ownership score\s*17/);

  const save = page.getByRole('button', { name: 'Download' });
  await tabTo(page, save);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
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

  await page.getByRole('button', { name: 'Start over' }).click();
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

test('a stage without its team is nobody’s, and is not to be saved', async ({
  page,
}) => {
  await open(page, REGISTER);
  await page.getByLabel('Name *').fill('basket-value');
  await page.getByLabel('Owner *').fill('payments-risk-ds');
  await page.getByLabel('Owner *').press('Enter');
  await expect(result(page)).toContainText(/Ownership score\s*0/);
  const stage = page.getByRole('group', { name: 'Deployment' });
  await stage.getByLabel(/^Run by/).click();
  await page.getByRole('option', { name: 'Another team' }).click();
  await expect(stage.getByText(/^Name the team/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeDisabled();
  await expect(page.getByText('deployment:')).toHaveCount(0);
});

test('a name that is there already leads to who has it', async ({ page }) => {
  await open(page, REGISTER);
  await page.getByLabel('Name *').fill(MODEL.path.split('/').pop()!);
  await expect(page.getByRole('link', { name: MODEL.title })).toHaveAttribute(
    'href',
    MODEL.path,
  );
});

test('a pasted document is compared, and its mistakes are named', ({ page }) =>
  expectFitAndAccessible(page, CHECK_DOCUMENT, async () => {
    await open(page, CHECK_DOCUMENT);
    const yaml = page.getByLabel('catalog-info.yaml');
    const status = page.getByRole('status').filter({ hasText: 'component' });
    await yaml.fill(documentOf('card-fraud', 'training'));
    await expect(page.getByText(/^card-fraud drops from/)).toBeVisible();
    await yaml.fill(
      [
        documentOf('card-fraud', 'training'),
        documentOf('e2e-typo', 'trainning'),
      ].join('---\n'),
    );
    await expect(status).toContainText('component:default/e2e-typo, line 12');
    await expect(status).toContainText('did you mean "training"?');
  }));
