import { defineConfig } from '@playwright/test';

/**
 * Drives a portal that already runs: PORTAL_URL, or the one that `npm start` starts.
 * The browser is the system's own (CHROMIUM_PATH), so nothing has to be downloaded.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One catalog for all tests, and some register entities in it.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:7007',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        // Chromium's own sandbox does not work as root or in most containers.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        // Nothing it would ask its makers for belongs in a test.
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
