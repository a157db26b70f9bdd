import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Screen } from './portal';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const OWN = 'data-e2e-own';

/** What axe finds serious in the plugin's own part of a page, one text each. */
export async function seriousViolations(page: Page, { own }: Screen) {
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
