import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import {
  cardOf,
  EXEMPTIONS,
  LINES,
  MODEL,
  MODEL_OWNERSHIP,
  modelNames,
  MODELS,
  open,
  OVERVIEW,
  PEOPLE,
  PORTFOLIO,
  PortalApi,
  ROADMAP,
  roadmapColumn,
  SCORECARDS,
  signInAs,
  STORE_FEATURES,
  TOOL_ADOPTION,
  TOOLS,
  VALUE,
  waitForExampleCompany,
} from './portal';
import { choose, expectFocusKept, pressOn, tabTo } from './tabTo';

const REQUESTS = '/ml-portal/v1/roadmap-requests';
const EXEMPTION = {
  entityRef: 'component:default/card-fraud',
  scorecard: 'end-to-end-ownership',
  check: 'no-fences',
  reason: 'The contract with Core IT ends in spring.',
};
const DEPLOYMENT = {
  title: 'Self-serve deployment',
  problem: 'A release takes six weeks.',
  stage: 'deployment',
  scope: { kind: 'receivingTeam', team: 'group:default/core-it' },
  lineOfBusiness: 'group:default/payments',
};

const region = (page: Page, name: string) => page.getByRole('region', { name });
const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

/** An open dialog: nothing is wrong with it, Tab stays in it, Escape closes it. */
async function leaveDialog(page: Page) {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await violationsOf(page, { own: () => dialog })).toEqual([]);
  const tabs = await dialog.getByRole('button').count();
  for (let i = 0; i < tabs + 8; i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectFocusKept(page);
}

async function withdrawAll(api: PortalApi) {
  const { body } = await api.get(
    `/ml-portal/v1/exemptions?entityRef=${EXEMPTION.entityRef}&limit=500`,
  );
  for (const { id, status: state } of body.items) {
    if (state === 'requested' || state === 'approved') {
      await api.post(`/ml-portal/v1/exemptions/${id}/revoke`, {});
    }
  }
}

test.beforeEach(async ({ request }) => {
  await waitForExampleCompany(request);
  const viktor = new PortalApi(request, PEOPLE.viktor);
  const { body } = await viktor.get(`${REQUESTS}?limit=500`);
  for (const { id } of body.items) {
    await viktor.delete(`${REQUESTS}/${id}`);
  }
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`by keyboard, ${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });
    test.slow();

    test('a practitioner learns what a model lacks, finds what is there, and asks for what is not', async ({
      page,
    }) => {
      await signInAs(page, PEOPLE.amara);
      await test.step('the line to add', async () => {
        await open(page, MODEL_OWNERSHIP);
        const check = cardOf(page, 'Scorecard')
          .getByRole('listitem')
          .filter({
            has: page.getByRole('heading', { name: 'No fences – Failed' }),
          });
        await expect(check).toContainText('deployment: {}');
        await pressOn(page, check.getByRole('button', { name: 'Copy' }));
        await expect(page.getByText('Copied')).toBeVisible();
      });
      await test.step('a tool and a store to reuse', async () => {
        await open(page, TOOLS);
        await choose(
          page,
          page.getByRole('button', { name: /^Stage / }),
          'Deployment',
        );
        await pressOn(
          page,
          region(page, 'Tools').getByRole('link', { name: 'KServe' }),
        );
        await expect(page).toHaveURL(/\/component\/kserve$/);
        await open(page, STORE_FEATURES);
        await pressOn(page, page.getByRole('link', { name: /^Payments: / }));
        await expect(modelNames(page).first()).toBeVisible();
      });
      await test.step('the platform is asked', async () => {
        await open(page, MODEL_OWNERSHIP);
        await pressOn(
          page,
          page.getByRole('link', {
            name: 'Ask the platform for self-serve deployment',
          }),
        );
        await expect(page.getByLabel('Title *')).toBeFocused();
        await leaveDialog(page);
        await pressOn(
          page,
          page.getByRole('button', { name: 'Ask the platform', exact: true }),
        );
        await expect(page.getByLabel('Title *')).toBeFocused();
        await page.keyboard.type('Deploy by ourselves');
        const dialog = page.getByRole('dialog');
        await tabTo(page, dialog.getByLabel(/^What goes wrong/));
        await page.keyboard.type('A release takes six weeks.');
        await choose(page, dialog.getByLabel(/^Stage/), 'Deployment');
        await choose(
          page,
          dialog.getByLabel(/^Which models/),
          'Those for which nobody runs the stage',
        );
        await pressOn(
          page,
          dialog.getByRole('button', { name: 'Ask', exact: true }),
        );
        await expect(status(page, /^Asked for/)).toBeFocused();
        await expect(roadmapColumn(page, 'Proposed')).toContainText(
          'Deploy by ourselves',
        );
      });
    });

    test('a lead of a line of business finds who its models wait for, votes and has a say', async ({
      page,
      request,
    }) => {
      const amara = new PortalApi(request, PEOPLE.amara);
      await amara.post(REQUESTS, DEPLOYMENT);
      await signInAs(page, PEOPLE.olivia);
      await open(page, {
        ...PORTFOLIO,
        path: '/catalog/default/group/payments/portfolio',
        ready: () => page.getByRole('rowheader', { name: MODEL.title }),
      });
      await pressOn(
        page,
        region(page, 'Whom its models wait for').getByRole('link', {
          name: /waits? for Core IT$/,
        }),
      );
      await expect(modelNames(page)).toHaveText([MODEL.title]);

      await open(page, ROADMAP);
      const vote = page.getByRole('button', { name: /vote for/i });
      await pressOn(page, vote);
      await expect(vote).toHaveAttribute('aria-pressed', 'true');
      await expect(vote).toBeFocused();

      await pressOn(page, page.getByRole('link', { name: DEPLOYMENT.title }));
      await tabTo(page, page.getByLabel('Your comment'));
      await page.keyboard.type('We would use it next quarter.');
      const send = page.getByRole('button', { name: 'Comment', exact: true });
      await pressOn(page, send);
      await expect(status(page, 'Your comment is there')).toBeVisible();
      await expect(send).toBeFocused();
      expect(
        await violationsOf(page, {
          own: () => page.getByRole('article').first(),
        }),
      ).toEqual([]);

      await page.keyboard.press('Shift+Tab');
      const remove = page.getByRole('button', { name: /^Delete the comment/ });
      for (let i = 0; i < 3; i += 1) {
        await page.keyboard.press('Shift+Tab');
      }
      await pressOn(page, remove);
      await pressOn(
        page,
        page.getByRole('dialog').getByRole('button', { name: 'Delete' }),
      );
      await expect(status(page, 'The comment is deleted.')).toBeFocused();
    });

    test('a platform lead goes from fences to what to build, and answers', async ({
      page,
      request,
    }) => {
      const amara = new PortalApi(request, PEOPLE.amara);
      await amara.post(REQUESTS, DEPLOYMENT);
      await signInAs(page, PEOPLE.viktor);
      await open(page, OVERVIEW);
      await pressOn(
        page,
        region(page, 'Receiving teams').getByRole('link', {
          name: /wait for Core IT$/,
        }),
      );
      await expect(modelNames(page).first()).toBeVisible();
      await open(page, TOOL_ADOPTION);
      await pressOn(page, page.getByRole('link', { name: /^Lending: / }));
      await expect(modelNames(page).first()).toBeVisible();

      await open(page, ROADMAP);
      await pressOn(page, page.getByRole('link', { name: DEPLOYMENT.title }));
      const decline = page.getByRole('button', {
        name: 'Decline',
        exact: true,
      });
      await pressOn(page, decline);
      await leaveDialog(page);
      await expect(decline).toBeFocused();
      await pressOn(
        page,
        page.getByRole('button', { name: 'Delete', exact: true }),
      );
      await leaveDialog(page);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await pressOn(
        page,
        page.getByRole('button', { name: 'Plan', exact: true }),
      );
      await pressOn(
        page,
        page.getByRole('dialog').getByRole('button', { name: 'Plan' }),
      );
      await expect(status(page, /is Planned now/)).toBeFocused();
      await pressOn(
        page,
        page.getByRole('button', { name: 'Delete', exact: true }),
      );
      await pressOn(
        page,
        page.getByRole('dialog').getByRole('button', { name: 'Delete' }),
      );
      await expect(status(page, /is deleted\.$/)).toBeFocused();
    });

    test('an administrator sees the scorecards in force, and decides on an exemption', async ({
      page,
      request,
    }) => {
      const amara = new PortalApi(request, PEOPLE.amara);
      const viktor = new PortalApi(request, PEOPLE.viktor);
      await withdrawAll(amara);
      await withdrawAll(viktor);
      await amara.post('/ml-portal/v1/exemptions', {
        ...EXEMPTION,
        endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      });
      await signInAs(page, PEOPLE.viktor);

      await open(page, SCORECARDS);
      const cell = region(page, 'Levels by line of business').getByRole(
        'link',
        { name: /^Payments, Accountable: 1 model$/ },
      );
      await pressOn(page, cell);
      await expect(modelNames(page)).toHaveText([MODEL.title]);

      await open(page, { ...EXEMPTIONS, path: '/ml-portal/exemptions' });
      const approve = page.getByRole('button', {
        name: 'Approve the exemption of card-fraud from No fences',
      });
      await pressOn(page, approve);
      await leaveDialog(page);
      await expect(approve).toBeFocused();
      await page.keyboard.press('Enter');
      await pressOn(
        page,
        page.getByRole('dialog').getByRole('button', { name: 'Approve' }),
      );
      await expect(status(page, /is approved\.$/)).toBeFocused();
      await expect(approve).toHaveCount(0);
      await withdrawAll(viktor);
    });

    test('leadership compares lines of business, by ownership and by value', async ({
      page,
    }) => {
      await open(page, LINES);
      const byScore = page.getByRole('button', { name: 'Score', exact: true });
      await pressOn(page, byScore);
      await expect(page.getByRole('rowheader').first()).toContainText(
        'Operations',
      );
      await expect(byScore).toBeFocused();

      await open(page, VALUE);
      await pressOn(
        page,
        region(page, 'What waits for whom').getByRole('link', {
          name: /wait.* for Core IT$/,
        }),
      );
      await expect(
        region(page, 'Objectives').getByRole('rowheader').first(),
      ).toBeVisible();
    });

    test('pages are turned and filters removed without losing the place', async ({
      page,
    }) => {
      await open(page, MODELS);
      const next = page.getByRole('button', { name: 'Next' });
      await pressOn(page, next);
      await expect(status(page, /page 2 of 2$/)).toBeVisible();
      await expect(next).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(status(page, /page 2 of 2$/)).toBeVisible();

      await open(page, {
        ...MODELS,
        path: `${MODELS.path}&q=fraud`,
        ready: () => modelNames(page).first(),
      });
      await pressOn(page, page.getByRole('button', { name: /^Remove Search/ }));
      const lifecycle = page.getByRole('button', { name: /^Remove Lifecycle/ });
      await expect(lifecycle).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main').getByLabel('Search')).toBeFocused();
    });
  });
}
