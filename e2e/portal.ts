import {
  type APIRequestContext,
  type Browser,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

/** How long the portal may take to show what changed in a file. */
export const FOLLOWS_MS = 15_000;

/** A model of the example company whose deployment waits for Core IT. */
export const MODEL = {
  title: 'Card fraud detection',
  path: '/catalog/default/component/card-fraud',
};

export const MODELS_IN_EXAMPLE = 45;

/** People of the example company whom the demo lets everybody be. */
export const PEOPLE = {
  /** Builds models in Payments. */
  amara: 'user:default/amara.osei',
  /** Builds models in Insurance. */
  anton: 'user:default/anton.berg',
  /** Heads Payments. */
  olivia: 'user:default/olivia.hart',
  /** Leads the ML platform. */
  viktor: 'user:default/viktor.lund',
};

/** Has the pages that are opened from now on sign in as somebody. */
export async function signInAs(page: Page, user: string): Promise<void> {
  await page.addInitScript(
    chosen => localStorage.setItem('ml-portal-demo-user', chosen),
    user,
  );
}

/** The HTTP API, asked as the guest that the pages sign in by themselves, or as another. */
export class PortalApi {
  readonly #request: APIRequestContext;
  readonly #user?: string;
  #token?: string;

  /** @param user - one of {@link PEOPLE}; the guest where left out */
  constructor(request: APIRequestContext, user?: string) {
    this.#request = request;
    this.#user = user;
  }

  async token(): Promise<string> {
    if (!this.#token) {
      const provider = this.#user ? 'demo' : 'guest';
      const response = await this.#request.get(
        `/api/auth/${provider}/refresh`,
        {
          headers: {
            'x-requested-with': 'XMLHttpRequest',
            ...(this.#user && { 'x-demo-user': this.#user }),
          },
        },
      );
      const { backstageIdentity } = await response.json();
      this.#token = backstageIdentity.token as string;
    }
    return this.#token;
  }

  async #signedIn(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token()}` };
  }

  async get(path: string): Promise<{ status: number; body: any }> {
    const response = await this.#request.get(`/api${path}`, {
      headers: await this.#signedIn(),
    });
    return { status: response.status(), body: await response.json() };
  }

  async post(
    path: string,
    data: object,
  ): Promise<{ status: number; body: any }> {
    const response = await this.#request.post(`/api${path}`, {
      headers: await this.#signedIn(),
      data,
    });
    return { status: response.status(), body: await response.json() };
  }

  async delete(path: string): Promise<void> {
    await this.#request.delete(`/api${path}`, {
      headers: await this.#signedIn(),
    });
  }

  /** Forgets the registered locations whose address ends so. */
  async unregister(targetEnd: string): Promise<void> {
    const { body } = await this.get('/catalog/locations');
    for (const { data } of body as { data: { id: string; target: string } }[]) {
      if (data.target.endsWith(targetEnd)) {
        await this.delete(`/catalog/locations/${data.id}`);
      }
    }
  }
}

/** A portal that was just started may still be reading its files. */
export async function waitForExampleCompany(request: APIRequestContext) {
  const api = new PortalApi(request);
  await expect
    .poll(
      async () => {
        const { body } = await api.get('/ml-portal/v1/models?limit=1');
        return body.totalItems;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(MODELS_IN_EXAMPLE);
}

/** A card with this heading. */
export function cardOf(page: Page, heading: string | RegExp): Locator {
  return page
    .locator('.MuiCard-root')
    .filter({ has: page.getByRole('heading', { name: heading, level: 2 }) });
}

/** The names in the first column of the table of models. */
export function modelNames(page: Page): Locator {
  return page.getByRole('region', { name: 'Models' }).getByRole('rowheader');
}

export interface Screen {
  name: string;
  path: string;
  /** What is there once everything was loaded. */
  ready(page: Page): Locator;
  /** What the portal's own plugin renders of the page. */
  own(page: Page): Locator;
}

export const OVERVIEW: Screen = {
  name: 'overview',
  path: '/ml-portal',
  ready: page =>
    page
      .getByRole('region', { name: 'Heat map' })
      .getByRole('link', { name: /^Payments, Deployment/ }),
  own: page => page.getByRole('article'),
};

export const MODELS: Screen = {
  name: 'models',
  // With a chip, and with every status in sight.
  path: '/ml-portal/models?lifecycle=production&sort=score',
  ready: page => modelNames(page).first(),
  own: page => page.getByRole('article'),
};

export const MODEL_CARD: Screen = {
  name: 'ownership card',
  path: MODEL.path,
  ready: page =>
    cardOf(page, 'End-to-end ownership').getByText('Ownership score'),
  own: page => cardOf(page, 'End-to-end ownership'),
};

export const MODEL_OWNERSHIP: Screen = {
  name: 'ownership tab',
  path: `${MODEL.path}/ownership`,
  ready: page => cardOf(page, 'Scorecard').getByText('How to pass').first(),
  own: page => cardOf(page, /./),
};

export const EXEMPTIONS: Screen = {
  name: 'exemptions',
  // All of them, or else those that wait: there may be none.
  path: '/ml-portal/exemptions?status=all',
  ready: page => page.getByRole('article').getByText(/No exemption|page 1 of/),
  own: page => page.getByRole('article'),
};

export const LINES: Screen = {
  name: 'lines of business',
  path: '/ml-portal/lines-of-business',
  ready: page => page.getByRole('rowheader', { name: /^Insurance/ }),
  own: page => page.getByRole('article'),
};

export const PORTFOLIO: Screen = {
  name: 'portfolio tab',
  path: '/catalog/default/group/insurance/portfolio',
  ready: page => page.getByRole('rowheader', { name: 'Claims fraud' }),
  own: page => cardOf(page, /./),
};

export const OPERATING_MODELS: Screen = {
  name: 'operating models',
  path: '/ml-portal/operating-models',
  ready: page =>
    page
      .getByRole('region', { name: 'Lines on their own' })
      .getByRole('rowheader', { name: 'Markets' }),
  own: page => page.getByRole('article'),
};

export const ROADMAP: Screen = {
  name: 'roadmap',
  path: '/ml-portal/roadmap',
  ready: page =>
    roadmapColumn(page, 'Declined').or(
      page.getByText('Nobody has asked for anything yet'),
    ),
  own: page => page.getByRole('article').first(),
};

/** A column of the roadmap's board. */
export function roadmapColumn(page: Page, status: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${status} \\(`) });
}

export const VALUE: Screen = {
  name: 'value',
  path: '/ml-portal/value',
  ready: page =>
    page
      .getByRole('region', { name: 'What waits for whom' })
      .getByRole('link', { name: 'Core IT', exact: true }),
  own: page => page.getByRole('article'),
};

export const OBJECTIVES: Screen = {
  name: 'objectives',
  path: '/ml-portal/value?view=objectives',
  ready: page =>
    page.getByRole('region', { name: 'Objectives' }).getByRole('row').nth(1),
  own: page => page.getByRole('article'),
};

export const VELOCITY: Screen = {
  name: 'velocity',
  path: '/ml-portal/velocity',
  ready: page =>
    page
      .getByRole('region', { name: 'By line of business' })
      .getByRole('rowheader', { name: /Payments$/ }),
  own: page => page.getByRole('article'),
};

export const MODEL_VELOCITY: Screen = {
  name: 'velocity of models',
  path: '/ml-portal/velocity?view=models',
  ready: page =>
    page
      .getByRole('region', { name: 'Velocity of models' })
      .getByRole('rowheader')
      .first(),
  own: page => page.getByRole('article'),
};

/** What concerns the reader. */
export const HOME: Screen = {
  name: 'home',
  path: '/home',
  ready: page => page.getByText(/stands lower than|that fell most/),
  own: page => page.locator('.react-grid-item .MuiCardContent-root'),
};

export const SCORECARDS: Screen = {
  name: 'scorecards',
  path: '/ml-portal/scorecards',
  ready: page => page.getByRole('rowheader', { name: 'No fences' }),
  own: page => page.getByRole('article'),
};

export const REGISTER: Screen = {
  name: 'register',
  path: '/ml-portal/register',
  ready: page => page.getByLabel('Name *'),
  own: page => page.getByRole('article'),
};

export const CHECK_DOCUMENT: Screen = {
  name: 'check of a document',
  path: '/ml-portal/register?view=check',
  ready: page => page.getByLabel('catalog-info.yaml'),
  own: page => page.getByRole('article'),
};

export const TOOLS: Screen = {
  name: 'tools',
  path: '/ml-portal/tools',
  ready: page => page.getByRole('rowheader', { name: /^MLflow/ }),
  own: page => page.getByRole('article'),
};

export const TOOLS_BY_LINE: Screen = {
  ...TOOLS,
  name: 'tools by line of business',
  path: '/ml-portal/tools?view=by-line',
};

export const TOOLS_BY_STAGE: Screen = {
  name: 'tools by stage',
  path: '/ml-portal/tools?view=stages',
  ready: page =>
    page
      .getByRole('region', { name: 'Training', exact: true })
      .getByRole('rowheader', { name: 'MLflow' }),
  own: page => page.getByRole('article'),
};

export const TOOL_CHOICES: Screen = {
  name: 'own choices and decisions',
  path: '/ml-portal/tools?view=decisions',
  ready: page =>
    page
      .getByRole('region', { name: 'Tools of their own' })
      .getByRole('row')
      .nth(1),
  own: page => page.getByRole('article'),
};

export const TOOL_ADOPTION: Screen = {
  name: 'adoption tab',
  path: '/catalog/default/component/mlflow/adoption',
  ready: page =>
    page
      .getByRole('region', { name: 'Alternatives' })
      .getByRole('link', { name: 'Weights & Biases' }),
  own: page => cardOf(page, /./),
};

const FEATURE_STORES: Screen = {
  name: 'feature stores',
  path: '/ml-portal/feature-stores',
  ready: page => page.getByRole('rowheader', { name: /^Customer 360/ }),
  own: page => page.getByRole('article'),
};

export const STORE_FEATURES: Screen = {
  name: 'features tab',
  path: '/catalog/default/resource/customer-360/features',
  ready: page => page.getByRole('rowheader', { name: /^card_transactions/ }),
  own: page => cardOf(page, /./),
};

export const SCREENS = [
  HOME,
  OVERVIEW,
  MODELS,
  LINES,
  PORTFOLIO,
  OPERATING_MODELS,
  VALUE,
  OBJECTIVES,
  VELOCITY,
  MODEL_VELOCITY,
  SCORECARDS,
  ROADMAP,
  REGISTER,
  CHECK_DOCUMENT,
  TOOLS,
  TOOLS_BY_LINE,
  TOOLS_BY_STAGE,
  TOOL_CHOICES,
  TOOL_ADOPTION,
  FEATURE_STORES,
  STORE_FEATURES,
  MODEL_CARD,
  MODEL_OWNERSHIP,
  EXEMPTIONS,
];

/** What the plugin adds to Backstage's own page; its index is made each minute. */
export const SEARCH: Screen = {
  name: 'search',
  path: '/search?query=fraud&types[]=ml-portal&filters[role]=model',
  ready: page => page.getByRole('link', { name: MODEL.title, exact: true }),
  own: page =>
    page
      .locator('li > div')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .or(
        page
          .locator('.MuiTextField-root')
          .filter({ hasText: /Machine learning|Level|Line of business/ }),
      ),
};

/** Opens a screen; whoever comes is signed in as the guest. */
export async function open(page: Page, screen: Screen) {
  await page.goto(screen.path);
  await expect(screen.ready(page)).toBeVisible();
}

/** A screen in a browser of somebody's own; the guest's where left out. */
export async function pageOf(
  browser: Browser,
  user: string | undefined,
  screen: Screen,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (user) {
    await signInAs(page, user);
  }
  await open(page, screen);
  return page;
}

/** Closes what {@link pageOf} opened: open pages follow changes, and take time from other tests. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map(context => context.close()));
}
