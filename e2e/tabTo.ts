import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 120;

/** Presses Tab until the element has the focus, which then is to be seen. */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  const hasFocus = () =>
    target.evaluate(element => element === document.activeElement);
  for (let tabs = 0; tabs < MOST_TABS && !(await hasFocus()); tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}
