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
const WIDE = 1280;
const WIDTHS = [WIDE, 390];
const soft = expect.configure({ soft: true });

for (const screen of SCREENS) {
  test(`${screen.name} fits, and axe finds nothing, light and dark, wide and narrow`, async ({
    page,
  }) => {
    test.slow();
    await open(page, screen);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        const where = `of ${screen.name}, ${colorScheme}, ${width} px wide`;
        // Grids and charts take a moment to fit another width.
        await soft
          .poll(() => sidewaysOverflow(page), { message: `overflow ${where}` })
          .toBe(0);
        // Colours do not hang on the width: each theme and width once.
        if ((colorScheme === 'light') === (width === WIDE)) {
          const violations = await violationsOf(page, screen);
          soft(violations, `axe ${where}`).toEqual([]);
        }
      }
    }
  });
}
