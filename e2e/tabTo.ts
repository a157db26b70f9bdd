import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 160;

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
  await expect.poll(() => target.evaluate(showsFocus)).toBe(true);
}

/** Goes to the element by Tab, and presses a key there. */
export async function pressOn(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Chooses from the list that the element opens; by keyboard alone. */
export async function choose(page: Page, field: Locator, option: string) {
  await pressOn(page, field);
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  const isCurrent = () =>
    wanted.evaluate(element => element === document.activeElement);
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 40 && !(await isCurrent()); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
}

/** Whoever uses a keyboard still knows where on the page they are. */
export async function expectFocusKept(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement !== null && activeElement !== body;
      }),
    )
    .toBe(true);
}

/** An outline or a shadow, or what Material UI marks its own elements with. */
function showsFocus(element: Element): boolean {
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  return (
    outlineStyle !== 'none' ||
    boxShadow !== 'none' ||
    element.matches('.Mui-focusVisible') ||
    element.closest('.Mui-focused') !== null ||
    element.parentElement?.querySelector(':scope > .Mui-focused') !== null
  );
}
