import { type Page, test } from '@playwright/test';
import { expectFitAndAccessible, WIDTHS } from './looks';
import { open, SCREENS, waitForExampleCompany } from './portal';

/** One for all screens: a new one would load the portal's scripts anew each time. */
let page: Page;

test.beforeAll(async ({ browser, request, baseURL }) => {
  await waitForExampleCompany(request);
  page = await browser.newPage({ baseURL });
});

test.afterAll(() => page.close());

for (const screen of SCREENS) {
  test(`${screen.name} fits, and axe finds nothing, light and dark, wide and narrow`, async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Anew for each width: Backstage's home page lays itself out once.
      await open(page, screen);
      await expectFitAndAccessible(page, screen);
    }
  });
}
