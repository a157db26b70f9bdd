import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  MODEL,
  MODEL_OWNERSHIP,
  modelNames,
  open,
  OPERATING_MODELS,
  OVERVIEW,
  PEOPLE,
  PORTFOLIO,
  signInAs,
  waitForExampleCompany,
} from './portal';
import { tabTo } from './tabTo';

test.beforeAll(({ request }) => waitForExampleCompany(request));

const table = (page: Page, name: string) => page.getByRole('region', { name });

/** The row of a table that begins with a name. */
function rowOf(region: Locator, name: string): Locator {
  const header = region.page().getByRole('rowheader', { name, exact: true });
  return region.getByRole('row').filter({ has: header });
}

test('a platform lead sees where the company is, and who is an island', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, OVERVIEW);
  await page
    .getByRole('link', { name: 'How machine learning is organized' })
    .click();
  await expect(OPERATING_MODELS.ready(page)).toBeVisible();

  const phase = cardOf(page, 'Where the company is');
  await expect(phase).toContainText('Engineers into the lines of business');
  await expect(
    rowOf(table(page, 'Figures of the phases'), 'Practitioners'),
  ).toContainText('reached');

  const people = table(page, 'People');
  await expect(rowOf(people, 'The company')).toContainText(/11 of \d+/);
  await expect(rowOf(people, 'Payments')).toContainText(/1 of \d+/);
  await expect(rowOf(people, 'Markets')).toContainText(/0 of \d+/);

  // Markets works with tools of its own, Payments with what everybody has.
  const lines = table(page, 'Lines on their own');
  await expect(lines.getByRole('rowheader').first()).toHaveText('Markets');
  await expect(rowOf(lines, 'Payments')).toContainText('(0%)');

  const training = rowOf(table(page, 'Tools at each stage'), 'Training');
  const [tools, effective] = await training.getByRole('cell').all();
  // One tool is used most, so there are fewer in effect.
  const inEffect = Number(await effective.textContent());
  expect(inEffect).toBeGreaterThan(1);
  expect(inEffect).toBeLessThan(Number(await tools.textContent()));

  await expect(table(page, 'Feature stores nobody reuses')).toContainText(
    'nobody is left',
  );
  const features = table(page, 'The same feature in several stores');
  await expect(features).toContainText('tenure_months');

  await cardOf(page, 'Operating models')
    .getByRole('link', { name: 'Decentralized' })
    .click();
  await expect(modelNames(page).first()).toBeVisible();
  await expect(page).toHaveURL(/operatingModel=decentralized/);
});

test('a head of a line of business sees what it shares, and with whom', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.olivia);
  await open(page, {
    ...PORTFOLIO,
    path: '/catalog/default/group/payments/portfolio',
    ready: () => page.getByRole('rowheader', { name: MODEL.title }),
  });
  const own = cardOf(page, 'On its own, or with others');
  await expect(own).toContainText(/Tool use that nobody shares0 of \d+/);
  await expect(own).toContainText(/Embedded from the platform1 of \d+/);
  await expect(cardOf(page, 'Operating models over time')).toBeVisible();
});

test('a practitioner learns by keyboard why a model is called hybrid', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.amara);
  await open(page, MODEL_OWNERSHIP);
  await tabTo(page, page.locator('summary', { hasText: 'Why Hybrid?' }));
  await page.keyboard.press('Enter');
  const figures = table(page, 'Figures of the operating model');
  await expect(rowOf(figures, 'Stages owned')).toContainText('4 of 5 (80%)');
  await expect(rowOf(figures, 'Stages owned')).toContainText('75% or more');
  expect(await violationsOf(page, MODEL_OWNERSHIP)).toEqual([]);
});
