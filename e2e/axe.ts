import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Screen } from './portal';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * What axe finds against WCAG 2.1 AA in the plugin's own part of a page, one text
 * each, whatever its impact. Backstage's frame around it is left out: its tabs
 * control panels that it does not render.
 */
export async function violationsOf(page: Page, { own }: Pick<Screen, 'own'>) {
  // Given nothing, axe would look at the whole page.
  await expect(own(page).first()).toBeVisible();
  await page.evaluate(axe.source);
  const { passes, violations } = await own(page).evaluateAll(
    async (elements, tags) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: elements },
        // Of what is right, one element a rule will do.
        { runOnly: tags, resultTypes: ['violations'] },
      );
      return {
        passes: found.passes.length,
        violations: found.violations.flatMap(({ id, impact, nodes }) =>
          nodes.map(({ html, failureSummary }) =>
            [`${id} (${impact})`, html, failureSummary].join('\n'),
          ),
        ),
      };
    },
    TAGS,
  );
  // Else it looked at nothing.
  expect(passes).toBeGreaterThan(5);
  return violations;
}
