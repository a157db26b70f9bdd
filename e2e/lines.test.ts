import { expect, test } from '@playwright/test';
import {
  LINES,
  modelNames,
  open,
  TOOLS_BY_LINE,
  waitForExampleCompany,
} from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('a head of a line of business sees who its models wait for', async ({
  page,
}) => {
  await open(page, LINES);
  const lines = page.getByRole('region', { name: 'Lines of business' });
  await expect(
    lines.getByRole('row').filter({ hasText: 'Wealth management' }),
  ).toContainText('in Retail banking');
  await lines.getByRole('link', { name: 'Insurance' }).click();
  await page.getByRole('link', { name: 'ML portfolio' }).click();

  const matrix = page.getByRole('region', { name: 'Models and stages' });
  await expect(matrix.getByRole('rowheader')).toHaveCount(6);
  await expect(
    matrix
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Claims triage' }) }),
  ).toContainText('Fenced');

  const waiting = page.getByRole('region', {
    name: 'Whom its models wait for',
  });
  await waiting
    .getByRole('link', { name: /models? waits? for Core IT$/ })
    .click();
  await expect(page).toHaveURL(/fencedTo=group/);
  await expect(modelNames(page)).toHaveCount(6);
});

test('sorts lines of business by what people compare them by', async ({
  page,
}) => {
  await open(page, LINES);
  const fences = page.getByRole('columnheader', { name: 'Fenced stages' });
  await fences.getByRole('button').click();
  await expect(fences).toHaveAttribute('aria-sort', 'ascending');
  await fences.getByRole('button').click();
  await expect(page).toHaveURL(/[?&]sort=-fences/);
  const lines = page
    .getByRole('region', { name: 'Lines of business' })
    .locator('tbody tr');
  await expect(lines.first()).toContainText('Operations');
  await page.reload();
  await expect(fences).toHaveAttribute('aria-sort', 'descending');
  await expect(lines.first()).toContainText('Operations');
});

test('counts the users of a tool as the list of models does', async ({
  page,
}) => {
  await open(page, TOOLS_BY_LINE);
  // Wealth management is nested in it.
  const use = page.getByRole('link', {
    name: /^\d+ models of Retail banking use MLflow$/,
  });
  const count = Number(await use.innerText());
  await use.click();
  await expect(modelNames(page)).toHaveCount(count);
});
