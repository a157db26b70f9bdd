import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import type { Screen } from './portal';

/** By how many pixels the whole page scrolls sideways. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  );
}

/**
 * A screen fits its window, and axe finds nothing: in each theme, on a desk and on a phone.
 *
 * @param show - opens it; Backstage makes its pages anew when the theme changes, and
 *   its home page lays itself out once
 */
export async function expectFitAndAccessible(
  page: Page,
  screen: Pick<Screen, 'own'>,
  show: () => Promise<unknown>,
) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await test.step(`${colorScheme}, ${width} px wide`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await show();
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        expect.soft(await sidewaysOverflow(page), 'overflow').toBe(0);
        expect.soft(await violationsOf(page, screen)).toEqual([]);
      });
    }
  }
}
