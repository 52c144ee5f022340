import type { Page, Response } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, test } from "@/e2e/fixtures";

/** What the browser says to a page that it keeps, and later to the page that comes back. */
const tell = (page: Page, what: "pagehide" | "pageshow") =>
  page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), what);

/** Does what leads to a live page, and waits until that page is connected. */
const untilConnected = async (page: Page, lead: () => Promise<unknown>): Promise<Response> => {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await lead();
  return stream;
};

test("a live page can be kept for the way back, and comes back in sight of its own reader only", async ({
  page,
  signIn,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const content = page.getByRole("heading", { level: 1 });
  await signIn(owner.email);
  const stream = await untilConnected(page, () => page.goto("/en/progress"));
  // A script's answer that must not be stored keeps Chromium from keeping the page.
  expect(stream.headers()["cache-control"]).toBe("no-cache, no-transform");
  await tell(page, "pagehide");
  await expect(content).toBeHidden();
  await untilConnected(page, () => tell(page, "pageshow"));
  await expect(content).toBeVisible();

  await tell(page, "pagehide");
  await page.context().clearCookies();
  await tell(page, "pageshow");
  // The page and its event stream both notice; each leads there.
  await page.waitForURL("**/sign-in?*");
  await expect(page.getByText(company.name)).toHaveCount(0);
});
