import { randomInt } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { signInByRow } from "@/db/testing/account/sign-in";
import { violationsOn } from "./page/axe";
import { overhangOf } from "./page/readable";

type Fixtures = {
  /** Adds the session's cookie to this context. */
  signIn: (email: string, company?: string) => Promise<void>;
  /** A second browser, signed in as somebody else or not at all, and watched like the first. */
  openAs: (email: string | null, company?: string) => Promise<Page>;
};

const cookieFor = async (url: string, email: string, company?: string) => ({
  name: "portal.session",
  value: await signInByRow(email, company),
  url,
  httpOnly: true,
  sameSite: "Lax" as const,
});

/** A page that reports every complaint of the console and of the page itself. */
const listen = (page: Page, complaints: string[]): void => {
  page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
};

/** Expected: the browser reports each status that the test provokes. */
const isExpected = (complaint: string): boolean =>
  /Failed to load resource: the server responded with a status of 4\d\d/.test(complaint) ||
  // And each request of a test that takes the line away.
  /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|SOCKET_NOT_CONNECTED)/.test(complaint) ||
  // Said of a header that only https needs, on each page that came over plain http.
  /Cross-Origin-Opener-Policy header has been ignored, because the URL's origin was untrustworthy/.test(complaint);

/** Gives each test its own network address, as a trusted proxy would, so that rate limits do not mix between tests. */
const someAddress = (): string => ["10", randomInt(256), randomInt(256), randomInt(1, 255)].join(".");

export const test = base.extend<Fixtures & { quiet: string[] }>({
  extraHTTPHeaders: async ({ baseURL: _ }, use) => {
    await use({ "x-forwarded-for": someAddress() });
  },
  quiet: [
    async ({ baseURL: _ }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints.filter((one) => !isExpected(one))).toEqual([]);
    },
    { auto: true },
  ],
  // Opened where a test asks for it: many open their own, or none.
  page: async ({ page, quiet }, use) => {
    listen(page, quiet);
    await use(page);
  },
  signIn: async ({ context, baseURL }, use) => {
    await use(async (email, company) => {
      await context.addCookies([await cookieFor(baseURL ?? "", email, company)]);
    });
  },
  openAs: async ({ browser, quiet, contextOptions, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (email, company) => {
      const context = await browser.newContext(contextOptions);
      opened.push(context);
      if (email) await context.addCookies([await cookieFor(baseURL ?? "", email, company)]);
      const page = await context.newPage();
      listen(page, quiet);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Asserts that axe finds no violation of WCAG 2.2 A or AA on the page as shown. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await violationsOn(page), page.url()).toEqual([]);
};

/** Asserts that nothing is wider than the viewport. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  expect(await overhangOf(page), page.url()).toBe(0);
};

/** Marks a test that also runs at a phone's width. */
export const phone = { tag: "@phone" };

/** Marks a test that runs at a phone's width alone: at a desk, other journeys press the same (decision 73). */
export const phoneAlone = { tag: ["@phone", "@phone-alone"] };

export { expect };
