import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Where browsers are installed; `HEAPSCOPE_CHROMIUM` goes first. Without any, Playwright's own download is used. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const port = Number(process.env['HEAPSCOPE_E2E_PORT'] ?? 4179);
const browser = process.env['HEAPSCOPE_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each page compiles Go: more of them at once than cores only makes all of them slow.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Real time on a loaded machine. What passes only at the second try is listed as flaky, and is to be mended.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    // Recording makes the suite take more than twice as long: ask for it with --trace=retain-on-failure.
    trace: 'off',
    launchOptions: {
      // Containers have no user namespaces for Chromium's own sandbox.
      args: ['--no-sandbox'],
      ...(browser === undefined ? {} : { executablePath: browser }),
    },
  },
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
