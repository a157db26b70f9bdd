import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { open, SCREENS, waitForExampleCompany } from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

/** By how many pixels the whole page scrolls sideways. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  );
}

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 390];

for (const screen of SCREENS) {
  test(`${screen.name} fits, and axe finds nothing, light and dark, wide and narrow`, async ({
    page,
  }) => {
    test.slow();
    await open(page, screen);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        colorScheme,
      );
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expect(screen.ready(page).first()).toBeAttached();
        const where = `of ${screen.name}, ${colorScheme}, ${width} px wide`;
        const overflow = sidewaysOverflow(page);
        await expect.soft(overflow, `overflow ${where}`).resolves.toBe(0);
        const violations = violationsOf(page, screen);
        await expect.soft(violations, `axe ${where}`).resolves.toEqual([]);
      }
    }
  });
}
