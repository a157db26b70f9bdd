import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  MODEL,
  MODEL_OWNERSHIP,
  MODEL_VELOCITY,
  MODELS_IN_EXAMPLE,
  open,
  OVERVIEW,
  PEOPLE,
  PORTFOLIO,
  PortalApi,
  signInAs,
  VELOCITY,
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

// The example company has no model registry, and nobody watched it before.
test('a platform lead is told what is not known, and what to connect', async ({
  page,
  request,
}) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, VELOCITY);
  const known = cardOf(page, 'What is known, and what is not');
  await expect(known).toContainText('The portal has watched since');
  await expect(known).toContainText('No model registry tells');
  await expect(known).toContainText('mlPortal.mlflow');

  const figures = cardOf(page, 'How quickly models move');
  await expect(figures).toContainText(
    'Since the last trainingNot enough data: 0 of the 5 values it takes',
  );
  await expect(figures).toContainText(
    'Changes that went back to an older versionNo source tells',
  );
  await expect(figures).not.toContainText('next move forward');

  // What the page shows is what the API tells.
  const { body } = await new PortalApi(request, PEOPLE.viktor).get(
    '/ml-portal/v1/velocity?days=90',
  );
  await page.getByLabel('Period').click();
  await page.getByRole('option', { name: 'The last 90 days' }).click();
  await expect(page).toHaveURL(/days=90/);
  await expect(cardOf(page, 'Training against what is declared')).toContainText(
    `${body.training.withCadence} models declare how often they are retrained`,
  );
});

test('a line of business leads to its models, which can be sorted and narrowed', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, VELOCITY);
  await table(page, 'By line of business')
    .getByRole('link', { name: 'Velocity of the models of Payments' })
    .click();
  const models = table(page, 'Velocity of models');
  await expect(rowOf(models, MODEL.title)).toContainText('Payments');
  await models.getByRole('button', { name: 'Lead time' }).click();
  await expect(page).toHaveURL(/sort=-leadTime/);
  await expect(
    models.getByRole('columnheader', { name: 'Lead time' }),
  ).toHaveAttribute('aria-sort', 'descending');
  await page.getByLabel('Last training').click();
  await page.getByRole('option', { name: 'Late' }).click();
  await expect(page.getByText('No model fits')).toBeVisible();
});

test('a practitioner reaches a model by keyboard, and sees how it moves', async ({
  page,
}) => {
  await signInAs(page, PEOPLE.amara);
  await open(page, {
    ...MODEL_VELOCITY,
    path: `${MODEL_VELOCITY.path}&q=${encodeURIComponent(MODEL.title)}`,
  });
  expect(await violationsOf(page, MODEL_VELOCITY)).toEqual([]);
  await tabTo(page, page.getByRole('link', { name: MODEL.title }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(MODEL.path));
  await open(page, MODEL_OWNERSHIP);
  await expect(cardOf(page, 'How quickly it moves')).toContainText(
    'VersionNot known',
  );
});

test('the list holds every model, page by page', async ({ page }) => {
  await signInAs(page, PEOPLE.viktor);
  await open(page, MODEL_VELOCITY);
  const total = await page.getByText(/^\d+ models, page 1 of 2$/).textContent();
  expect(Number.parseInt(total!, 10)).toBeGreaterThanOrEqual(MODELS_IN_EXAMPLE);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/^\d+ models, page 2 of 2$/)).toBeVisible();
});

for (const screen of [PORTFOLIO, OVERVIEW]) {
  test(`the ${screen.name} goes on paper: dark on white, alone, nothing to click`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    // As wide as the paper between its margins.
    await page.setViewportSize({ width: 718, height: 1000 });
    await signInAs(page, PEOPLE.viktor);
    await open(page, screen);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const heading = page.getByRole('heading', { level: 2 }).first();
    await expect(heading).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    );
    await expect(page.getByText(screen.path)).toBeVisible();
    await expect(page.getByText(/^Printed /)).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    const cut = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(cut).toBeLessThanOrEqual(0);
  });
}
