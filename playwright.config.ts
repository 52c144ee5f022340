import { defineConfig, devices } from "@playwright/test";

const isRoot = process.getuid?.() === 0;
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
];

/** What other journeys would notice: new rules for everybody, a server that goes away. */
const last = ["**/editor.spec.ts", "**/restart.spec.ts"];
/** Tells sentences from data by all that the database holds, so nothing may be written meanwhile. */
const words = ["**/pseudo.spec.ts"];
const desktop = { viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [...quiet, ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "desktop", testIgnore: [...last, ...words], use: desktop },
    // What people do on a phone; everything else is the same code at another width.
    {
      name: "phone",
      testIgnore: [...last, ...words],
      grep: /@phone/,
      // One dot a pixel: what is tested is the width, and a software renderer pays for each dot.
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
    },
    { name: "words", testMatch: words, dependencies: ["desktop", "phone"] },
    // After all others, one at a time.
    { name: "last", testMatch: last, dependencies: ["words"], workers: 1, use: desktop },
  ],
});
