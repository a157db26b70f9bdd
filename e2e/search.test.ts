import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectFitAndAccessible } from './looks';
import {
  MODEL,
  open,
  PortalApi,
  SEARCH,
  waitForExampleCompany,
} from './portal';

/** The index is made anew each minute. */
const INDEXED_MS = 90_000;

test.beforeAll(async ({ request }) => {
  test.setTimeout(INDEXED_MS + 60_000);
  await waitForExampleCompany(request);
  const api = new PortalApi(request);
  await expect
    .poll(
      async () => {
        const { body } = await api.get(
          '/search/query?term=card&types[0]=ml-portal',
        );
        return body.results?.length ?? 0;
      },
      { timeout: INDEXED_MS },
    )
    .toBeGreaterThan(0);
});

/** The portal's own results, without those of the catalog. */
const OWN_TYPE = 'types[]=ml-portal';

function results(page: Page): Locator {
  return page.getByRole('heading', { level: 3 }).getByRole('link');
}

function resultOf(page: Page, title: string): Locator {
  return page
    .locator('li > div')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

async function choose(page: Page, filter: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`^${filter} `) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('finds the models whose deployment a team runs', async ({ page }) => {
  await page.goto('/ml-portal');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill('core-it');
  await page.getByRole('button', { name: /^ML Portal/ }).click();
  await choose(page, 'Machine learning', 'Models');

  const result = resultOf(page, MODEL.title);
  await expect(result).toContainText('run by core-it');
  await expect(result).toContainText('Payments');
  await expect(result).toContainText('Level: Accountable');
  await expect(
    result
      .getByRole('list', { name: 'Stages' })
      .getByText('Deployment: Fenced'),
  ).toBeAttached();

  await result.getByRole('link', { name: MODEL.title }).click();
  await expect(page).toHaveURL(MODEL.path);
});

test('narrows by level and line of business, as the list of models does', async ({
  page,
  request,
}) => {
  const { body } = await new PortalApi(request).get(
    '/ml-portal/v1/models?level=self-sufficient&lineOfBusiness=group:default/payments',
  );
  const titles = body.items.map(({ title }: { title: string }) => title);
  expect(titles.length).toBeGreaterThan(0);

  await page.goto(`/search?query=&${OWN_TYPE}`);
  await choose(page, 'Machine learning', 'Models');
  await choose(page, 'Level', 'Self-sufficient');
  await choose(page, 'Line of business', 'Payments');
  await expect(results(page)).toHaveCount(titles.length);
  expect((await results(page).allTextContents()).sort()).toEqual(titles.sort());
  await expect(page).toHaveURL(
    /filters%5Blevel%5D=self-sufficient|filters\[level\]=self-sufficient/,
  );
});

test('finds a feature store by one of its features', async ({ page }) => {
  await page.goto(`/search?query=amount_1h&${OWN_TYPE}`);
  await expect(results(page).first()).toHaveText('Customer 360');
});

test('finds each model once, and by keyboard', async ({ page }) => {
  await page.goto('/search?query=chargeback');
  const link = page.getByRole('link', { name: 'Chargeback forecast' });
  await expect(link).toHaveCount(1);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/chargeback/);
});

test('narrows the catalog by who runs a stage, as its relations say', async ({
  page,
  request,
}) => {
  const { body } = await new PortalApi(request).get(
    '/catalog/entities/by-query?filter=relations.mlStageOwnedBy=group:default/core-it',
  );
  await page.goto('/catalog?filters[kind]=component&filters[user]=all');
  await page.getByLabel('Stage run by').click();
  await page.getByRole('option', { name: 'core-it', exact: true }).click();
  await expect(
    page.getByText(`All Components (${body.totalItems})`),
  ).toBeVisible();
  await expect(page).toHaveURL(/stageOwners/);
});

test('fits, and axe finds nothing in what the portal adds', ({ page }) =>
  expectFitAndAccessible(page, SEARCH, () => open(page, SEARCH)));
