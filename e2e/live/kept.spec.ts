import type { Page } from "@playwright/test";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, test } from "@/e2e/fixtures";

type Restored = PerformanceEntry & { notRestoredReasons?: { reasons: { reason: string }[] } | null };

/** Why the browser loaded this page anew on the way back; "masked" says nothing of the page: the test's own switches. */
const reasonsAt = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as Restored[];
    return (entry?.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason);
  });

/** What the browser says to a page that it keeps, and later to the page that comes back. */
const tell = (page: Page, what: "pagehide" | "pageshow") =>
  page.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), what);

/** Does what leads to a live page, and waits until that page is connected. */
const untilConnected = async (page: Page, lead: () => Promise<unknown>): Promise<void> => {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await lead();
  await stream;
};

test("a live page can be kept for the way back, and comes back in sight of its own reader only", async ({
  page,
  signIn,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const content = page.getByRole("heading", { level: 1 });
  await signIn(owner.email);
  await untilConnected(page, () => page.goto("/en/progress"));
  await page.goto("/en/about");
  await untilConnected(page, () => page.goBack());
  expect((await reasonsAt(page)).filter((reason) => reason !== "masked")).toEqual([]);

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
