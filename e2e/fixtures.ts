import { randomInt } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { signInByRow } from "@/db/testing/account/sign-in";
import { overhangOf, violationsOn } from "./page/readable";

type Fixtures = {
  /** Puts a session row's cookie into this context. */
  signIn: (email: string, company?: string) => Promise<void>;
  /** A second browser, signed in as someone else or as nobody yet, watched like the first. */
  openAs: (email: string | null, company?: string) => Promise<Page>;
};

const cookieFor = async (email: string, company?: string) => ({
  name: "portal.session",
  value: await signInByRow(email, company),
  url: process.env.E2E_BASE_URL ?? "",
  httpOnly: true,
  sameSite: "Lax" as const,
});

/** A page that reports anything the console or the page itself complains of. */
const listen = (page: Page, complaints: string[]): void => {
  page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
};

/** Expected noise: the browser's own line for a status the test asks for. */
const isExpected = (complaint: string): boolean =>
  /Failed to load resource: the server responded with a status of 4\d\d/.test(complaint);

/** An address of its own for each test, told as a trusted proxy tells it: limits an address has are then no other test's. */
const someAddress = (): string => ["10", randomInt(256), randomInt(256), randomInt(1, 255)].join(".");

export const test = base.extend<Fixtures & { quiet: string[] }>({
  extraHTTPHeaders: async ({ baseURL: _ }, use) => {
    await use({ "x-forwarded-for": someAddress() });
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints.filter((one) => !isExpected(one))).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context }, use) => {
    await use(async (email, company) => {
      await context.addCookies([await cookieFor(email, company)]);
    });
  },
  openAs: async ({ browser, quiet, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (email, company) => {
      const context = await browser.newContext(contextOptions);
      opened.push(context);
      if (email) await context.addCookies([await cookieFor(email, company)]);
      const page = await context.newPage();
      listen(page, quiet);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Nothing that axe calls a violation of WCAG 2.2 A or AA on what the page shows now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await violationsOn(page), page.url()).toEqual([]);
};

/** Nothing sticks out of the viewport sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  expect(await overhangOf(page), page.url()).toBe(0);
};

/** Marks a test that runs at a phone's width too. */
export const phone = { tag: "@phone" };

export { expect };
