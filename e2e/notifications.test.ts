import { expect, type Page, test } from '@playwright/test';
import { PortalApi, waitForExampleCompany } from './portal';
import { SERVED_PATH, ServedFile } from './servedFile';

const TITLE = 'Bicycle demand';
const PATH = '/catalog/default/component/e2e-bicycle-demand';
const OWNERSHIP = `/ml-portal/v1/ownership/component/default/e2e-bicycle-demand`;
/** Changes have to come to rest before anybody is told of them. */
const TOLD_MS = 25_000;

/** A model of the guest's own team; its deployment is run by whom it says. */
const bicycle = (deployment: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: e2e-bicycle-demand
  title: ${TITLE}
spec:
  type: ml-model
  lifecycle: production
  owner: payments-risk-ds
  ml:
    stages:
      dataPreparation: { tools: [feast] }
      training: { tools: [mlflow] }
      deployment: ${deployment}
      serving: { tools: [kserve] }
      monitoring: { tools: [evidently] }
      retraining: { tools: [mlflow] }
`;
const OWN = '{ tools: [kserve] }';
const FENCED = '{ owner: core-it }';

let file: ServedFile;
let api: PortalApi;

test.beforeAll(({ request }) => waitForExampleCompany(request));

test.beforeEach(async ({ request }) => {
  api = new PortalApi(request);
  await api.unregister(SERVED_PATH);
  file = await ServedFile.start(bicycle(OWN));
});

test.afterEach(async () => {
  await mute(false);
  await api.unregister(SERVED_PATH);
  await file.stop();
});

async function scoreIs(score: number) {
  await expect
    .poll(async () => (await api.get(OWNERSHIP)).body.score, {
      timeout: 30_000,
    })
    .toBe(score);
}

/** How many notifications about the model the guest was ever sent. */
async function received(): Promise<number> {
  const { body } = await api.get(
    `/notifications/notifications?search=${encodeURIComponent(TITLE)}`,
  );
  return body.totalCount;
}

async function mute(muted: boolean) {
  await api.post('/notifications/settings', {
    channels: [
      {
        id: 'Web',
        origins: [
          {
            id: 'plugin:ml-portal',
            enabled: true,
            topics: [{ id: 'scorecard-setbacks', enabled: !muted }],
          },
        ],
      },
    ],
  });
}

async function muteInSettings(page: Page) {
  await page.goto('/settings/notifications');
  await page.getByRole('button', { name: 'expand row' }).click();
  const topic = page
    .getByRole('row')
    .filter({ has: page.getByText('Scorecard setbacks') })
    .getByRole('switch');
  await expect(topic).toBeChecked();
  const saved = page.waitForResponse(
    response =>
      response.url().endsWith('/notifications/settings') &&
      response.request().method() === 'POST',
  );
  await topic.focus();
  await page.keyboard.press('Space');
  expect((await saved).ok()).toBe(true);
  await expect(topic).not.toBeChecked();
}

/** Lets the deployment go to others, after all that was before came to rest. */
async function fall(page: Page) {
  file.content = bicycle(OWN);
  await scoreIs(100);
  await page.waitForTimeout(TOLD_MS);
  file.content = bicycle(FENCED);
  await scoreIs(83);
}

test('the owner hears of a check that fails, until they mute it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const before = await received();

  await test.step('nobody hears of a first evaluation, the owner of what fails then', async () => {
    await api.post('/catalog/locations', { type: 'url', target: file.url });
    // On a busy machine, it may not have come to rest.
    await expect(async () => {
      await fall(page);
      await expect.poll(received, { timeout: TOLD_MS }).toBe(before + 1);
    }).toPass({ timeout: 6 * TOLD_MS });
  });

  await test.step('in the inbox, with what to do and the way to it', async () => {
    await page.goto('/notifications');
    const row = page.getByRole('row').filter({ hasText: TITLE }).first();
    await expect(row).toContainText('fell from');
    await row.getByRole('button', { name: 'Show more' }).click();
    await expect(row).toContainText('Bring the stage home');
    await row.getByRole('link', { name: new RegExp(TITLE) }).click();
    await expect(page).toHaveURL(new RegExp(PATH));
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  });

  await test.step('no more once it is muted in the settings', async () => {
    await muteInSettings(page);
    await fall(page);
    await page.waitForTimeout(TOLD_MS);
    expect(await received()).toBe(before + 1);
  });
});
