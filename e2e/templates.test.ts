import { expect, type Locator, type Page, test } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { violationsOf } from './axe';
import { cardOf, PortalApi, waitForExampleCompany } from './portal';

/** Backstage asks the catalog for what a field offers. */
const OFFERS_MS = 15_000;
/** A template waits until the catalog has read what it published. */
const RUN_MS = 90_000;

const published: string[] = [];
let api: PortalApi;

test.beforeAll(({ request }) => waitForExampleCompany(request));

test.beforeEach(({ request }) => {
  api = new PortalApi(request);
});

test.afterEach(async () => {
  // The folders are of the machine that runs the portal; the catalog forgets what is gone.
  for (const path of published.splice(0)) {
    await rm(path, { recursive: true, force: true });
  }
});

/** A name that no run before has left behind. */
function newName(prefix: string): string {
  return `e2e-${prefix}-${Date.now().toString(36)}`;
}

async function choose(field: Locator, option: string) {
  await field.click();
  await field.fill(option);
  await field
    .page()
    .getByRole('option', { name: option, exact: true })
    .click({ timeout: OFFERS_MS });
}

function field(page: Page, name: string | RegExp): Locator {
  return page.getByRole('textbox', { name });
}

async function next(page: Page, button = 'Next') {
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Runs what was filled in, and leads to the page of the model. */
async function create(page: Page, name: string) {
  await next(page, 'Review');
  await next(page, 'Create');
  const link = page.getByRole('button', { name: 'Open the model' });
  await expect(link).toBeVisible({ timeout: RUN_MS });
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { body } = await api.get(`/scaffolder/v2/tasks/${id}/events`);
  const log = JSON.stringify(body);
  published.push(/Published into ([^"\\]+)/.exec(log)![1]);
  await expect(page.getByText(/scores \d+ and reaches/)).toBeVisible();
  await link.click();
  await page.waitForURL(`**/catalog/default/component/${name}`);
}

test('starts a new model that is owned end to end', async ({ page }) => {
  test.setTimeout(180_000);
  const name = newName('radar');
  await page.goto('/create');
  await page
    .locator('.MuiCard-root')
    .filter({ hasText: 'Start a new model' })
    .getByRole('button', { name: 'Choose' })
    .click();

  await field(page, /^Name/).fill(name);
  await field(page, /^Title/).fill('Churn radar');
  // The only team of the guest is filled in.
  await next(page);

  await field(page, /^Business problem/).fill('Keep customers who would stay.');
  await field(page, /^Figure/).fill('churn');
  await page.getByRole('spinbutton', { name: /^Target/ }).fill('6.5');
  await next(page);

  await choose(field(page, /^Data preparation/), 'Feast');
  await choose(field(page, /^Training/), 'MLflow');
  await choose(field(page, /^Deployment/), 'KServe');
  await choose(field(page, /^Serving/), 'KServe');
  await choose(field(page, /^Monitoring/), 'Evidently');
  await choose(field(page, /^Retraining/), 'Kubeflow Pipelines');
  await field(page, /^Dashboard/).fill('https://grafana.example.com/d/radar');
  await next(page);

  await create(page, name);
  const card = cardOf(page, 'End-to-end ownership');
  await expect(card).toContainText(/Ownership score\s*100/);
  await expect(card).toContainText('Self-sufficient');
});

test('registers a model as it is, and says what is missing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = newName('parking');
  await page.goto('/create/templates/default/register-model');
  await field(page, /^Name/).fill('Not a name');
  await field(page, /^Title/).fill('Parking demand');
  await choose(field(page, /^Owner/), 'Payments risk data science');
  await next(page);
  await expect(page.getByText(/must match pattern/).first()).toBeVisible();
  await field(page, /^Name/).fill(name);
  await next(page);

  const stage = (index: number, answer: string) =>
    page.getByRole('radio', { name: answer }).nth(index).check();
  await stage(0, 'The owner of the model');
  await stage(1, 'The owner of the model');
  await stage(2, 'The owner of the model');
  await stage(3, 'The owner of the model');
  await stage(4, 'Nobody yet');
  await stage(5, 'Another team');
  await choose(field(page, /^The team/), 'Core IT');
  await next(page);
  await next(page);

  await create(page, name);
  const card = cardOf(page, 'End-to-end ownership');
  await expect(card).toContainText(/Ownership score\s*67/);
  await expect(card).toContainText('Unclaimed');
  await expect(card).toContainText('Fenced');
  expect(await violationsOf(page, { own: () => card })).toEqual([]);
});
