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

const soft = expect.configure({ soft: true });
/** Each theme, and the widths in turn; axe looks at the last one. */
const LOOKS = [
  { colorScheme: 'light', widths: [390, 1280] },
  { colorScheme: 'dark', widths: [1280, 390] },
] as const;

for (const screen of SCREENS) {
  test(`${screen.name} fits, and axe finds nothing, light and dark, wide and narrow`, async ({
    page,
  }) => {
    test.slow();
    for (const { colorScheme, widths } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await open(page, screen);
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        colorScheme,
      );
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // Grids and charts take a moment to fit another width.
        await soft
          .poll(() => sidewaysOverflow(page), {
            message: `overflow of ${screen.name}, ${colorScheme}, ${width} px wide`,
          })
          .toBe(0);
      }
      const violations = await violationsOf(page, screen);
      soft(violations, `axe on ${screen.name}, ${colorScheme}`).toEqual([]);
    }
  });
}
