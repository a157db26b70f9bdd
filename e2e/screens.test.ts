import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open, type Screen, SCREENS, waitForExampleCompany } from './portal';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const OWN = 'data-e2e-own';

test.beforeAll(({ request }) => waitForExampleCompany(request));

/** What axe finds serious in the plugin's own part of a page, one line each. */
async function seriousViolations(page: Page, { own }: Screen) {
  await own(page).evaluateAll(
    (elements, name) => elements.forEach(e => e.setAttribute(name, '')),
    OWN,
  );
  const { violations, passes } = await new AxeBuilder({ page })
    .include(`[${OWN}]`)
    .withTags(TAGS)
    .analyze();
  // Else it looked at nothing.
  expect(passes.length).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) =>
        [id, html, failureSummary].join('\n'),
      ),
    );
}

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

      test('every screen fits, and axe finds nothing serious', async ({
        page,
      }) => {
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
            const violations = await seriousViolations(page, screen);
            expect.soft(violations, `axe on ${screen.name}`).toEqual([]);
          });
        }
      });
    });
  }
}
