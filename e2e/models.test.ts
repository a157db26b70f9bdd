import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  MODEL,
  modelNames,
  MODELS_IN_EXAMPLE,
  open,
  OVERVIEW,
  waitForExampleCompany,
} from './portal';

const PAGE_SIZE = 25;

test.beforeAll(({ request }) => waitForExampleCompany(request));

test.beforeEach(async ({ page }) => {
  await page.goto('/ml-portal/models');
  await expect(modelNames(page)).toHaveCount(PAGE_SIZE);
});

function pageStatus(page: Page) {
  return page.getByRole('status').filter({ hasText: /models?, page/ });
}

async function choose(page: Page, filter: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`^${filter} `) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function expectScores(
  page: Page,
  compare: (a: number, b: number) => number,
) {
  const cells = page
    .getByRole('region', { name: 'Models' })
    .locator('tbody tr > :nth-child(3)');
  await expect(async () => {
    const scores = (await cells.allTextContents()).map(Number);
    expect(new Set(scores).size).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort(compare));
  }).toPass({ timeout: 15_000 });
}

test('turns pages', async ({ page }) => {
  const last = MODELS_IN_EXAMPLE - PAGE_SIZE;
  await expect(pageStatus(page)).toHaveText(
    `${MODELS_IN_EXAMPLE} models, page 1 of 2`,
  );
  const first = await modelNames(page).allTextContents();
  await expect(page.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(pageStatus(page)).toHaveText(
    `${MODELS_IN_EXAMPLE} models, page 2 of 2`,
  );
  await expect(modelNames(page)).toHaveCount(last);
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  const second = await modelNames(page).allTextContents();
  expect(new Set([...first, ...second]).size).toBe(MODELS_IN_EXAMPLE);

  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(modelNames(page)).toHaveText(first);
});

test('searches', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Search' }).fill('card fr');
  await expect(modelNames(page)).toHaveText([MODEL.title]);
  await expect(page).toHaveURL(/[?&]q=card(\+|%20)fr/);

  await page.getByRole('searchbox', { name: 'Search' }).fill('no such model');
  await expect(page.getByText('No model fits')).toBeVisible();

  await page
    .getByRole('button', { name: 'Remove Search: no such model' })
    .click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  await expect(modelNames(page)).toHaveCount(PAGE_SIZE);
});

test('keeps filters and order in the address', async ({ page }) => {
  await choose(page, 'Status', 'Orphaned');
  await expect(page).toHaveURL(/[?&]status=orphaned/);
  // Every model that is left has an orphaned stage.
  const rows = page.getByRole('region', { name: 'Models' }).locator('tbody tr');
  const orphaned = page.getByRole('listitem').filter({ hasText: 'Orphaned' });
  await expect(rows.filter({ hasNot: orphaned })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Damage from photos' })).toBeVisible();

  const score = page.getByRole('columnheader', { name: 'Score' });
  await score.getByRole('button').click();
  await expect(score).toHaveAttribute('aria-sort', 'ascending');
  await expectScores(page, (a, b) => a - b);
  await score.getByRole('button').click();
  await expect(score).toHaveAttribute('aria-sort', 'descending');
  await expectScores(page, (a, b) => b - a);
  await expect(page).toHaveURL(/[?&]sort=-score/);
  const names = await modelNames(page).allTextContents();
  await page.reload();
  await expect(modelNames(page)).toHaveText(names);
  await expect(score).toHaveAttribute('aria-sort', 'descending');

  await modelNames(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\//);
  await page.goBack();
  await expect(page).toHaveURL(/status=orphaned/);
  await expect(modelNames(page)).toHaveText(names);

  await page.getByRole('button', { name: 'Remove Status: orphaned' }).click();
  await expect(pageStatus(page)).toContainText(`${MODELS_IN_EXAMPLE} models`);
  await expect(page).not.toHaveURL(/status=/);
  await expect(page).toHaveURL(/sort=-score/);
});

test('leads back to the overview', async ({ page }) => {
  await open(page, OVERVIEW);
  await OVERVIEW.ready(page).click();
  await expect(modelNames(page)).toHaveText([MODEL.title]);
  await choose(page, 'Lifecycle', 'Any');
  await page.goBack();
  await expect(OVERVIEW.ready(page)).toBeVisible();
});

test('exports what is filtered, in the order of the list', async ({ page }) => {
  await page.goto('/ml-portal/models?fencedTo=outside&sort=-score');
  await expect(modelNames(page).first()).toBeVisible();
  const shown = await modelNames(page).first().getByRole('link').innerText();
  const [, count] = (
    await page.getByText(/ models?, page 1 of/).innerText()
  ).match(/^(\d+)/)!;

  const button = page.getByRole('button', { name: `Export ${count} models` });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button.click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^ml-models-\d{4}-\d\d-\d\d\.csv$/,
  );
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(Number(count) + 1);
  expect(lines[0]).toMatch(/^\uFEFFentityRef,title,/);
  expect(lines[1]).toContain(`,${shown},`);
  for (const line of lines.slice(1)) {
    expect(line).toContain(',fenced,');
    expect(line).toContain(',outside,');
  }
  await expect(button).toBeEnabled();
});
