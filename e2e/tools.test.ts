import { expect, test } from '@playwright/test';
import {
  modelNames,
  open,
  STORE_FEATURES,
  TOOLS,
  waitForExampleCompany,
} from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('a tool for a stage is found, compared, and its users seen', async ({
  page,
}) => {
  await open(page, TOOLS);
  await page.getByRole('button', { name: /^Stage / }).click();
  await page.getByRole('option', { name: 'Training', exact: true }).click();
  await page.getByRole('button', { name: /^Access / }).click();
  await page.getByRole('option', { name: 'On request' }).click();
  await expect(page).toHaveURL(/stage=training/);
  const tools = page.getByRole('region', { name: 'Tools' });
  await expect(tools.getByRole('rowheader')).toHaveText([
    /^Weights & Biases/,
    /^Ray/,
  ]);

  await tools.getByRole('link', { name: 'Weights & Biases' }).click();
  await page.getByRole('link', { name: 'Adoption', exact: true }).click();
  const compared = page.getByRole('region', { name: 'Alternatives' });
  await expect(
    compared.getByRole('columnheader', { name: 'MLflow' }),
  ).toBeVisible();
  await expect(
    compared
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Access' }) })
      .getByRole('cell'),
  ).toHaveText(['On request', 'Self-serve']);

  await page.getByRole('link', { name: 'Markets: 5 models' }).click();
  await expect(modelNames(page)).toHaveCount(5);
});

test('the models that reuse a feature store are one step away', async ({
  page,
}) => {
  await open(page, STORE_FEATURES);
  const users = page.getByRole('link', { name: /^Payments: \d+ models?$/ });
  const count = Number((await users.textContent())!.match(/\d+/));
  await users.click();
  await expect(page).toHaveURL(/featureStore=resource/);
  await expect(modelNames(page)).toHaveCount(count);
});
