import { expect, type Page, test } from '@playwright/test';
import {
  MODEL_CARD,
  MODEL_OWNERSHIP,
  MODELS,
  open,
  OPERATING_MODELS,
  OVERVIEW,
  PEOPLE,
  PORTFOLIO,
  PortalApi,
  ROADMAP,
  type Screen,
  TOOLS_BY_LINE,
  SEARCH,
  TOOLS_BY_STAGE,
  VALUE,
  waitForExampleCompany,
} from './portal';

const REQUESTS = '/ml-portal/v1/roadmap-requests';
const PAYMENTS = 'group:default/payments';
const INSURANCE = 'group:default/insurance';

/** What the picture of the roadmap shows, asked for by one person each. */
const ASKED = [
  {
    by: PEOPLE.amara,
    lineOfBusiness: PAYMENTS,
    title: 'Self-serve deployment',
    problem: 'A release takes six weeks.',
    stage: 'deployment',
    scope: { kind: 'receivingTeam', team: 'group:default/core-it' },
  },
  {
    by: PEOPLE.anton,
    lineOfBusiness: INSURANCE,
    title: 'Retraining that starts by itself',
    problem: 'Nobody notices when claims drift.',
    stage: 'retraining',
    scope: { kind: 'unclaimed' },
  },
];

/** The pictures of the docs, made anew with DOCS_SCREENSHOTS=1. */
const PICTURES: {
  file: string;
  screen: Screen;
  height: number;
  colorScheme: 'light' | 'dark';
}[] = [
  {
    file: 'overview',
    screen: OVERVIEW,
    height: 940,
    colorScheme: 'light',
  },
  {
    file: 'overview-dark',
    screen: OVERVIEW,
    height: 940,
    colorScheme: 'dark',
  },
  {
    file: 'models',
    screen: { ...MODELS, path: '/ml-portal/models?sort=score' },
    height: 900,
    colorScheme: 'light',
  },
  {
    file: 'model-card',
    screen: MODEL_CARD,
    height: 700,
    colorScheme: 'light',
  },
  {
    file: 'model-ownership',
    screen: MODEL_OWNERSHIP,
    height: 1060,
    colorScheme: 'light',
  },
  {
    file: 'search',
    screen: SEARCH,
    height: 900,
    colorScheme: 'light',
  },
  {
    file: 'portfolio',
    screen: PORTFOLIO,
    height: 1060,
    colorScheme: 'light',
  },
  {
    file: 'operating-models',
    screen: OPERATING_MODELS,
    height: 1500,
    colorScheme: 'light',
  },
  {
    file: 'value',
    screen: VALUE,
    height: 1440,
    colorScheme: 'light',
  },
  {
    file: 'roadmap',
    screen: { ...ROADMAP, ready: page => page.getByText(ASKED[0].title) },
    height: 900,
    colorScheme: 'light',
  },
  {
    file: 'tooling',
    screen: TOOLS_BY_STAGE,
    height: 1000,
    colorScheme: 'light',
  },
  {
    file: 'tools',
    screen: TOOLS_BY_LINE,
    height: 900,
    colorScheme: 'light',
  },
];

async function take(page: Page, { file, screen }: (typeof PICTURES)[number]) {
  await open(page, screen);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: `docs/images/${file}.png`,
    animations: 'disabled',
  });
}

if (process.env.DOCS_SCREENSHOTS) {
  test.beforeAll(async ({ request }) => {
    await waitForExampleCompany(request);
    const viktor = new PortalApi(request, PEOPLE.viktor);
    const { body } = await viktor.get(`${REQUESTS}?limit=500`);
    for (const { id } of body.items) {
      await viktor.delete(`${REQUESTS}/${id}`);
    }
    for (const { by, ...asked } of ASKED) {
      await new PortalApi(request, by).post(REQUESTS, asked);
    }
  });

  for (const picture of PICTURES) {
    const { file, height, colorScheme } = picture;
    test.describe(() => {
      test.use({ colorScheme, viewport: { width: 1280, height } });
      test(`takes the picture ${file}`, ({ page }) => take(page, picture));
    });
  }
}
