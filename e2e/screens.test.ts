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

/** Each theme and each width: the colours do not hang on the width. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const screen of SCREENS) {
      test(`${screen.name} fits, and axe finds nothing`, async ({ page }) => {
        await open(page, screen);
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        expect.soft(await sidewaysOverflow(page), 'overflow').toBe(0);
        expect(await violationsOf(page, screen)).toEqual([]);
      });
    }
  });
}
