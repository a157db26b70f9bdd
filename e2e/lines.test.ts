import { expect, test } from '@playwright/test';
import { LINES, modelNames, open, waitForExampleCompany } from './portal';

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
    .getByRole('link', { name: /models? waits? for core-it$/ })
    .click();
  await expect(page).toHaveURL(/fencedTo=group/);
  await expect(modelNames(page)).toHaveCount(6);
});
