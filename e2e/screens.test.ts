import { type Page, test } from '@playwright/test';
import { expectFitAndAccessible } from './looks';
import { open, SCREENS, waitForExampleCompany } from './portal';

/** One for all screens: a new one would load the portal's scripts anew each time. */
let page: Page;

test.beforeAll(async ({ browser, request, baseURL }) => {
  await waitForExampleCompany(request);
  page = await browser.newPage({ baseURL });
});

test.afterAll(() => page.close());

for (const screen of SCREENS) {
  test(`${screen.name} fits, and axe finds nothing`, () =>
    expectFitAndAccessible(page, screen, () => open(page, screen)));
}
