import { existsSync } from "node:fs";
import { defineConfig, devices, firefox, webkit } from "@playwright/test";

const isRoot = process.getuid?.() === 0;
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  // A host of a company network, which no browser takes for a secure context.
  "--host-resolver-rules=MAP portal.lan 127.0.0.1",
];

/** What other journeys would notice: new rules or a new text for everybody, a server that goes away. */
const last = ["**/editor.spec.ts", "**/text.spec.ts", "**/restart.spec.ts"];
/** Tells sentences from data by all that the database holds, so nothing may be written meanwhile. */
const words = ["**/pseudo.spec.ts"];
/** The longest of all: begun first, so that none is left for one worker alone while the other has nothing to do. */
const longest = ["**/set-up/*.spec.ts"];
const desktop = { viewport: { width: 1440, height: 900 } };
// One dot a pixel: what is tested is the width, and a software renderer pays for each dot.
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };
/** What people do on a phone; everything else is the same code at another width. */
const onDesktop = { grepInvert: /@phone-alone/, use: desktop };
const onPhone = { grep: /@phone/, use: phone };
const others = [...last, ...words, ...longest];

/** The first five minutes in other engines, where E2E_ENGINES asks for it and `npx playwright install` has put them there. */
const asked = (process.env.E2E_ENGINES ?? "").split(",");
const engines = [firefox, webkit]
  .filter((one) => asked.includes(one.name()) && existsSync(one.executablePath()))
  .map((one) => ({
    name: one.name(),
    testMatch: ["**/walk-through.spec.ts"],
    // Chromium's path and switches are not theirs.
    use: { ...desktop, browserName: one.name() as "firefox" | "webkit", launchOptions: {} },
  }));

const atOnce = ["set-up", "set-up-phone", "desktop", "phone"];

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
    { name: "set-up", testMatch: longest, ...onDesktop },
    { name: "set-up-phone", testMatch: longest, ...onPhone },
    { name: "desktop", testIgnore: others, ...onDesktop },
    { name: "phone", testIgnore: others, ...onPhone },
    ...engines,
    { name: "words", testMatch: words, dependencies: [...atOnce, ...engines.map(({ name }) => name)] },
    // After all others, one at a time.
    { name: "last", testMatch: last, dependencies: ["words"], workers: 1, use: desktop },
  ],
});
