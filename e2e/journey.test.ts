import { expect, test } from '@playwright/test';
import {
  cardOf,
  MODEL,
  modelNames,
  open,
  OVERVIEW,
  waitForExampleCompany,
} from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('from the figures to what would mend one model', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/ml-portal\/overview$/);

  await test.step('headline figures', async () => {
    for (const [label, value] of [
      ['Models in production', /^\d+$/],
      ['Ownership score', /^\d+$/],
      ['Operating model', /^Mixed$/],
      ['Fenced stages', /^\d+$/],
      ['Nobody’s stages', /^\d+$/],
    ] as const) {
      const term = page.getByRole('term').filter({ hasText: label });
      await expect(
        term.locator('xpath=following-sibling::dd[1]'),
        label,
      ).toHaveText(value);
    }
  });

  await test.step('a cell of the heat map leads to its models', async () => {
    await page
      .getByRole('region', { name: 'Heat map' })
      .getByRole('link', { name: /^Payments, Deployment: 5\/6 owned/ })
      .click();
    await expect(page).toHaveURL(
      url =>
        url.pathname === '/ml-portal/models' &&
        url.searchParams.get('lineOfBusiness') === 'group:default/payments' &&
        url.searchParams.get('stage') === 'deployment' &&
        url.searchParams.get('status') === 'fenced',
    );
    await expect(page.getByRole('button', { name: /^Remove .+: / })).toHaveText(
      [/^Line of business: /, /^Lifecycle: /, /^Stage: /, /^Status: /],
    );
    await expect(modelNames(page)).toHaveText([MODEL.title]);
  });

  await test.step('the card on the page of the model', async () => {
    await page.getByRole('link', { name: MODEL.title }).click();
    await expect(page).toHaveURL(MODEL.path);
    const card = cardOf(page, 'End-to-end ownership');
    await expect(
      card.getByRole('list', { name: 'Stages' }).getByRole('listitem'),
    ).toHaveText([
      /Data preparation\s*Owned/,
      /Training\s*Owned/,
      /Deployment\s*Fenced/,
      /Serving\s*Owned/,
      /Monitoring\s*Owned/,
      /Retraining\s*Not applicable/,
    ]);
    await expect(card).toContainText(/Ownership score\s*80/);
    await expect(
      card.getByRole('link', { name: 'Payments', exact: true }),
    ).toHaveAttribute('href', '/catalog/default/group/payments');
  });

  await test.step('the way between the teams, stage by stage', async () => {
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Ownership' })
      .click();
    await expect(page).toHaveURL(`${MODEL.path}/ownership`);
    const lanes = page.getByRole('region', { name: 'Lanes' });
    await expect(
      lanes.getByRole('group', { name: /3 lanes and over 2 fences/ }),
    ).toBeVisible();
    await expect(lanes).toContainText('Core IT');

    const deployment = page
      .getByRole('region', { name: 'Stages' })
      .getByRole('row', { name: /^Deployment/ });
    await expect(deployment).toContainText('Fenced');
    await expect(
      deployment.getByRole('link', { name: 'Core IT' }),
    ).toHaveAttribute('href', '/catalog/default/group/core-it');
    await expect(
      deployment.getByRole('link', { name: /^Agreement on deployment/ }),
    ).toHaveAttribute('href', /^https:\/\//);
  });

  await test.step('checks by level, and how to pass', async () => {
    const scorecard = cardOf(page, 'Scorecard');
    await expect(scorecard.getByRole('heading', { level: 3 })).toHaveText([
      'Identified – reached',
      'Accountable – reached',
      /^End.to.end – not reached$/,
      'Self-sufficient – not reached',
    ]);
    const check = scorecard.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'No fences – Failed' }),
    });
    const yaml = check.locator('code', { hasText: 'deployment: {}' });
    const howToPass = check.getByText('How to pass');
    // What the next level waits for is open from the start.
    await expect(yaml).toBeVisible();
    await howToPass.click();
    await expect(yaml).toBeHidden();
    await howToPass.click();
    await expect(yaml).toBeVisible();
  });
});

test('nothing is written to the console on the way', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') {
      complaints.push(message.text());
    }
  });
  await open(page, OVERVIEW);
  await page.getByRole('tab', { name: 'Models', exact: true }).click();
  await page.getByRole('link', { name: 'Account takeover' }).click();
  await expect(cardOf(page, 'End-to-end ownership')).toContainText('100');
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Ownership' })
    .click();
  await expect(page.getByRole('region', { name: 'Stages' })).toBeVisible();
  expect(complaints).toEqual([]);
});
