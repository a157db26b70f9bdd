import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  MODEL,
  OBJECTIVES,
  open,
  PEOPLE,
  PORTFOLIO,
  PortalApi,
  signInAs,
  VALUE,
  waitForExampleCompany,
} from './portal';
import { tabTo } from './tabTo';

test.beforeAll(({ request }) => waitForExampleCompany(request));

const table = (page: Page, name: string) => page.getByRole('region', { name });

/** The row of a table that begins with a name. */
function rowOf(region: Locator, name: string | RegExp): Locator {
  const header = region.page().getByRole('rowheader', { name });
  return region.getByRole('row').filter({ has: header });
}

test('a platform lead sees which declared value waits for whom', async ({
  page,
  request,
}) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, VALUE);

  const teams = table(page, 'What waits for whom');
  await rowOf(teams, 'Core IT')
    .first()
    .getByRole('link', { name: /wait.* for Core IT$/ })
    .click();
  const objectives = table(page, 'Objectives');
  await expect(rowOf(objectives, MODEL.title)).toContainText('EUR 4.2M');
  await expect(rowOf(objectives, 'Account takeover')).toHaveCount(0);

  // What the page shows is what the API counts.
  const api = new PortalApi(request, PEOPLE.viktor);
  const { body } = await api.get(
    '/ml-portal/v1/objectives?fencedTo=core-it&limit=1',
  );
  await expect(
    page.getByText(`${body.totalItems} models, page 1 of 1`),
  ).toBeVisible();
});

test('no amount is added to one of another currency', async ({ page }) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, VALUE);
  const lines = table(page, 'By line of business');
  await expect(rowOf(lines, /Markets/)).toContainText('USD 5.1M (2 models)');
  await expect(rowOf(lines, /Markets/)).not.toContainText('EUR');
  await expect(rowOf(lines, /Leasing/)).toContainText('Nothing declared');

  await page.getByRole('tab', { name: 'Objectives' }).click();
  await page.getByLabel('Currency').click();
  await page.getByRole('option', { name: 'USD, highest first' }).click();
  await expect(page.getByText('2 models, page 1 of 1')).toBeVisible();
  const values = table(page, 'Objectives').getByText(/^USD /);
  await expect(values).toHaveText(['USD 3.9M', 'USD 1.2M']);
  await expect(page).toHaveURL(/currency=USD/);
});

test('a head of a line of business finds what went the wrong way', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.olivia);
  await open(page, {
    ...PORTFOLIO,
    path: '/catalog/default/group/payments/portfolio',
    ready: () => page.getByRole('rowheader', { name: MODEL.title }),
  });
  const own = cardOf(page, 'What its models are worth');
  await expect(own).toContainText('With a measured objective6 of 6 (100%)');
  await expect(own).toContainText('Targets reached1 of 6 (17%)');
  await own.getByRole('link', { name: 'All its objectives' }).click();
  await expect(rowOf(table(page, 'Objectives'), 'Merchant risk')).toContainText(
    'the target is reached',
  );

  await open(page, VALUE);
  await table(page, 'How objectives stand')
    .getByRole('link', { name: 'Further away than at the start' })
    .click();
  const objectives = table(page, 'Objectives');
  await expect(rowOf(objectives, 'Contact routing')).toContainText(
    'From 1.9 per contact, now 2.1 per contact, target 1.1 per contact',
  );
});

test('a practitioner reaches the models without an objective by keyboard', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.amara);
  await open(page, VALUE);
  await tabTo(page, page.getByRole('link', { name: 'No objective' }));
  await page.keyboard.press('Enter');
  await expect(
    rowOf(table(page, 'Objectives'), 'Advice matching'),
  ).toContainText('Not declared');
  expect(await violationsOf(page, OBJECTIVES)).toEqual([]);
});
