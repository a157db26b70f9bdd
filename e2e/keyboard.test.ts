import { expect, test } from '@playwright/test';
import {
  cardOf,
  MODEL,
  modelNames,
  open,
  OVERVIEW,
  waitForExampleCompany,
} from './portal';
import { tabTo } from './tabTo';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('goes all the way by keyboard', async ({ page }) => {
  test.slow();
  await open(page, OVERVIEW);

  const cell = OVERVIEW.ready(page);
  await tabTo(page, cell);
  await expect(cell).not.toHaveCSS('outline-style', 'none');
  await page.keyboard.press('Enter');
  await expect(modelNames(page)).toHaveText([MODEL.title]);

  const chip = page.getByRole('button', { name: /^Remove Stage/ });
  await tabTo(page, chip);
  await page.keyboard.press('Enter');
  await expect(chip).toHaveCount(0);

  const lifecycle = page.getByRole('button', { name: /^Lifecycle / });
  await tabTo(page, lifecycle);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/lifecycle=/);

  const byScore = page.getByRole('button', { name: 'Score', exact: true });
  await tabTo(page, byScore);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=score/);

  await tabTo(page, page.getByRole('link', { name: MODEL.title }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(MODEL.path);

  await tabTo(
    page,
    cardOf(page, 'End-to-end ownership').getByRole('link', {
      name: 'See each stage, and what to do next',
    }),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${MODEL.path}/ownership`);

  const howToPass = page.getByText('How to pass');
  const yaml = page.locator('code', { hasText: 'deployment: {}' });
  await expect(yaml).toBeVisible();
  await tabTo(page, howToPass);
  await page.keyboard.press('Enter');
  await expect(yaml).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(yaml).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the table scrolls inside itself, by keyboard', async ({ page }) => {
    await open(page, OVERVIEW);
    const table = page.getByRole('region', { name: 'Heat map' });
    await tabTo(page, table);
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => table.evaluate(element => element.scrollLeft))
      .toBeGreaterThan(0);
  });
});
