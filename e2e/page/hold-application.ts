import type { Page } from "@playwright/test";

/** Puts a visitor's application into the browser, as opening its link does. */
export const holdApplication = (page: Page, token: string): Promise<void> =>
  page.context().addCookies([{ name: "portal.application", value: token, url: process.env.E2E_BASE_URL ?? "" }]);
