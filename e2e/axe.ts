import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Screen } from './portal';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const OWN = 'data-e2e-own';

/**
 * What axe finds against WCAG 2.1 AA in the plugin's own part of a page, one text
 * each, whatever its impact. Backstage's frame around it is left out: its tabs
 * control panels that it does not render.
 */
export async function violationsOf(page: Page, { own }: Pick<Screen, 'own'>) {
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
  await page.evaluate(
    name =>
      document
        .querySelectorAll(`[${name}]`)
        .forEach(element => element.removeAttribute(name)),
    OWN,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      [`${id} (${impact})`, html, failureSummary].join('\n'),
    ),
  );
}
