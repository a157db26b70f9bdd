import { createRequire } from 'node:module';
import { inRoot } from '../../scripts/paths.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { ms, quantile, spreadOf } from '../lib/stats.mjs';

const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');

const USABLE_TARGET_MS = 1500;
const TURN_TARGET_MS = 300;
/** Longer than this, people see that something hangs. */
const SLOW_FRAME_MS = 50;
/** Fewer than the smallest company has pages. */
const TURNS = 15;

/** How long people wait for pages in a browser. */
export async function pages({ site, report, pairs }) {
  const portal = await site.portal({
    plugins: ['ml-portal', 'pages'],
    config: PAGES_CONFIG,
  });
  await portal.evaluate();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const open = () => browser.newContext({ baseURL: portal.address });
    await overview({ site, report, open, times: pairs });
    await turns({ site, report, open });
  } finally {
    await browser.close();
  }
}

/** What pages and guests need beside the rest; the address is the portal's own. */
const PAGES_CONFIG = {
  app: { packages: 'all' },
  auth: {
    environment: 'development',
    providers: {
      benchmark: { development: {} },
      guest: {
        userEntityRef: 'user:default/person-0',
        dangerouslyAllowOutsideDevelopment: true,
      },
    },
  },
};

/** From the moment the app's own frame is there until the overview can be used. */
async function overview({ site, report, open, times }) {
  const waited = [];
  // The first visit fills the server's caches, as the first visitor of a day does.
  for (let i = 0; i <= times; i++) {
    const context = await open();
    const page = await context.newPage();
    await page.goto('/ml-portal', { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Settings' }).waitFor();
    const shell = await now(page);
    await page
      .getByRole('region', { name: 'Heat map' })
      .getByRole('link')
      .first()
      .waitFor();
    waited.push((await now(page)) - shell);
    await context.close();
  }
  const [first, ...later] = waited;
  const { median, max } = spreadOf(later);
  report.raw('pages, overview', site.label, waited);
  report.row({
    site: site.label,
    figure: 'overview usable after the shell is, nothing cached in the browser',
    value: ms(median),
    target: `≤ ${USABLE_TARGET_MS} ms`,
    met: median <= USABLE_TARGET_MS,
    detail: `max ${ms(max)}; the very first visit ${ms(first)}`,
  });
}

/** From a click on "Next" until all rows of the next page are shown, and the frames meanwhile. */
async function turns({ site, report, open }) {
  const context = await open();
  const page = await context.newPage();
  await page.goto('/ml-portal/models?limit=50');
  const next = page.getByRole('button', { name: 'Next' });
  await next.waitFor();
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver(list =>
      window.longTasks.push(...list.getEntries().map(task => task.duration)),
    ).observe({ type: 'longtask' });
  });
  const turned = [];
  for (let i = 0; i < TURNS; i++) {
    turned.push(await page.evaluate(turnPage));
  }
  const longTasks = await page.evaluate(() => window.longTasks);
  await context.close();
  const p95 = quantile(turned, 0.95);
  report.raw('pages, turns', site.label, { turned, longTasks });
  report.row({
    site: site.label,
    figure: 'turning a page of 50 models: p95',
    value: ms(p95),
    target: `≤ ${TURN_TARGET_MS} ms`,
    met: p95 <= TURN_TARGET_MS,
    detail: `p50 ${ms(quantile(turned, 0.5))}, max ${ms(
      Math.max(...turned),
    )}; ${longTasks.length} tasks above ${SLOW_FRAME_MS} ms in ${TURNS} turns${
      longTasks.length ? `, the longest ${ms(Math.max(...longTasks))}` : ''
    }`,
  });
}

/** Runs in the page: turns to the next one, and tells how many ms that took. */
function turnPage() {
  const last = () =>
    [...document.querySelectorAll('[role=rowheader]')].at(-1)?.textContent;
  const before = last();
  const since = performance.now();
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent === 'Next')
    .click();
  return new Promise((resolve, reject) => {
    const look = () => {
      const took = performance.now() - since;
      // The rows of the page before stay until the next ones are there, the last the longest.
      if (last() !== before) resolve(took);
      else if (took > 10_000) reject(new Error('The page did not turn'));
      else requestAnimationFrame(look);
    };
    look();
  });
}

function now(page) {
  return page.evaluate(() => performance.now());
}
