import { expect, test } from '@playwright/test';
import {
  open,
  OVERVIEW,
  PEOPLE,
  PortalApi,
  waitForExampleCompany,
} from './portal';

test.beforeAll(({ request }) => waitForExampleCompany(request));

test('signs in as somebody else, by keyboard, and back', async ({ page }) => {
  await open(page, OVERVIEW);
  const itemOf = (name: string) =>
    page.getByRole('button', { name: `As ${name}`, exact: true });

  await itemOf('Guest').press('Enter');
  const viktor = page.getByRole('menuitem', { name: /^Viktor Lund/ });
  await viktor.press('Enter');
  await expect(itemOf('Viktor Lund')).toBeVisible();
  await page.goto('/settings');
  await expect(page.getByText('user:default/viktor.lund')).toBeVisible();

  await itemOf('Viktor Lund').click();
  await page.getByRole('menuitem', { name: /^Guest/ }).click();
  await expect(itemOf('Guest')).toBeVisible();
});

test('lets nobody be whom the demo does not name', async ({ request }) => {
  const viktor = new PortalApi(request, PEOPLE.viktor);
  expect((await viktor.get('/ml-portal/v1/organization')).status).toBe(200);

  for (const user of ['user:default/wanda.nowak', '']) {
    const response = await request.get('/api/auth/demo/refresh', {
      headers: { 'x-requested-with': 'XMLHttpRequest', 'x-demo-user': user },
    });
    expect(response.status()).toBe(401);
  }
});
