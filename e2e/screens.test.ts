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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('every screen fits, and axe finds nothing', async ({ page }) => {
        test.slow();
        for (const screen of SCREENS) {
          await test.step(screen.name, async () => {
            await open(page, screen);
            await expect(page.locator('body')).toHaveAttribute(
              'data-theme-mode',
              colorScheme,
            );
            const overflow = await sidewaysOverflow(page);
            expect.soft(overflow, `overflow of ${screen.name}`).toBe(0);
            const violations = await violationsOf(page, screen);
            expect.soft(violations, `axe on ${screen.name}`).toEqual([]);
          });
        }
      });
    });
  }
}
