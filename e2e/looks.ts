import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import type { Screen } from './portal';

/** A desk's and a phone's, in pixels. */
export const WIDTHS = [1280, 390] as const;

/** By how many pixels the whole page scrolls sideways. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  );
}

/** Switches the theme as the system does, and waits until no colour changes any more. */
async function switchTo(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('body')).toHaveAttribute(
    'data-theme-mode',
    colorScheme,
  );
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
}

/** What is open fits its window, and axe finds nothing; light and dark. */
export async function expectFitAndAccessible(
  page: Page,
  screen: Pick<Screen, 'own'>,
) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const width = page.viewportSize()?.width;
    await test.step(`${colorScheme}, ${width} px wide`, async () => {
      await switchTo(page, colorScheme);
      expect.soft(await sidewaysOverflow(page), 'overflow').toBe(0);
      expect.soft(await violationsOf(page, screen)).toEqual([]);
    });
  }
}
