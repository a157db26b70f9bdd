import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  FOLLOWS_MS,
  modelNames,
  open,
  OVERVIEW,
  PortalApi,
  waitForExampleCompany,
} from './portal';
import { SERVED_PATH, ServedFile } from './servedFile';

const TITLE = 'Parking demand';
const PATH = '/catalog/default/component/e2e-parking-demand';
const TYPO = /"trainning", did you mean "training"/;
const FOLLOWS = { timeout: FOLLOWS_MS, intervals: [500] };
const OWNERSHIP = '/ml-portal/v1/ownership/component/default';

/** A model of Payments, whose owner runs every stage but the one by Core IT. */
function model(options: {
  name: string;
  title: string;
  training?: string;
  deploymentOwner?: string;
}): string {
  const { name, title, training = 'training', deploymentOwner } = options;
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  title: ${title}
spec:
  type: ml-model
  lifecycle: production
  owner: payments-risk-ds
  ml:
    tasks: [time-series-forecasting]
    stages:
      dataPreparation: { tools: [feast] }
      ${training}: { tools: [mlflow] }
      deployment: ${deploymentOwner ? `{ owner: ${deploymentOwner} }` : '{}'}
      serving: { tools: [kserve] }
      monitoring: { tools: [evidently] }
      retraining: { notApplicable: Trained once a year by hand. }
`;
}

const parking = (options?: { training?: string; deploymentOwner?: string }) =>
  model({ name: 'e2e-parking-demand', title: TITLE, ...options });
const broken = (training: string) =>
  model({ name: 'e2e-never-valid', title: 'Never valid', training });

let file: ServedFile;
let api: PortalApi;

test.beforeAll(({ request }) => waitForExampleCompany(request));

test.beforeEach(async ({ request }) => {
  api = new PortalApi(request);
  // What an interrupted run left behind.
  await api.unregister(SERVED_PATH);
  file = await ServedFile.start(parking({ deploymentOwner: 'core-it' }));
});

test.afterEach(async () => {
  await api.unregister(SERVED_PATH);
  await file.stop();
});

/** Asks for a score again and again; undefined while there is none. */
function scoreOf(name: string) {
  return async (): Promise<number | undefined> => {
    const { body } = await api.get(`${OWNERSHIP}/${name}`);
    return body.score;
  };
}

async function analyze(page: Page, url: string) {
  await page.goto('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(url);
  await page.getByRole('button', { name: 'Analyze' }).click();
}

async function register(page: Page, url: string) {
  await analyze(page, url);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(
    page.getByRole('button', { name: 'Register another' }),
  ).toBeVisible();
}

/** Reloads until it is there: Backstage's own part of the page does not refresh itself. */
async function shows(page: Page, path: string, text: RegExp) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
}

test('a file that was never valid is refused at the door', async ({ page }) => {
  file.content = broken('trainning');
  await analyze(page, file.url);
  await expect(page.getByText(TYPO).first()).toBeVisible();
});

test('registers a model from a file and follows it', async ({ page }) => {
  test.setTimeout(150_000);

  await test.step('its score is there within 15 s', async () => {
    await register(page, file.url);
    await expect.poll(scoreOf('e2e-parking-demand'), FOLLOWS).toBe(80);
    await page.goto(PATH);
    await expect(cardOf(page, 'End-to-end ownership')).toContainText(
      /Ownership score\s*80/,
    );
    await page.goto('/ml-portal/models?q=parking');
    await expect(modelNames(page)).toHaveText([TITLE]);
  });

  await test.step('a change shows by itself within 15 s', async () => {
    await page.goto(PATH);
    const card = cardOf(page, 'End-to-end ownership');
    await expect(card).toContainText('Fenced');
    file.content = parking();
    await expect(card).toContainText(/Ownership score\s*100/, {
      timeout: FOLLOWS_MS,
    });
    await expect(card).not.toContainText('Fenced');
  });

  await test.step('a typo is named, and the last good version stays', async () => {
    file.content = parking({ training: 'trainning' });
    await shows(page, PATH, TYPO);
    await expect(cardOf(page, 'End-to-end ownership')).toContainText(
      /Ownership score\s*100/,
    );
    // It is shown where it is, and so it is no rejected document.
    const { body } = await api.get('/ml-portal/v1/rejected');
    expect(body.items).toEqual([]);
  });

  await test.step('a document that was never valid stands on the overview until it is mended', async () => {
    file.content = `${parking()}---\n${broken('trainning')}`;
    await open(page, OVERVIEW);
    const rejected = page
      .getByRole('listitem')
      .filter({ has: page.getByText('component:default/e2e-never-valid') });
    await expect(rejected).toContainText(TYPO, { timeout: 45_000 });
    await expect(rejected).toContainText(file.url);
    expect(await violationsOf(page, OVERVIEW)).toEqual([]);

    file.content = `${parking()}---\n${broken('training')}`;
    await expect(rejected).toHaveCount(0, { timeout: 45_000 });
    await expect.poll(scoreOf('e2e-never-valid'), FOLLOWS).toBe(100);
  });

  await test.step('unregisters it', async () => {
    await page.goto(PATH);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Unregister entity' }).click();
    await page.getByRole('button', { name: 'Unregister Location' }).click();
    await expect
      .poll(
        async () => {
          const { status } = await api.get(`${OWNERSHIP}/e2e-parking-demand`);
          return status;
        },
        { timeout: 30_000 },
      )
      .toBe(404);
    await page.goto('/ml-portal/models?q=parking');
    await expect(page.getByText('No model fits')).toBeVisible();
  });
});
