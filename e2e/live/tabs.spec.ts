import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeActivity } from "@/db/testing/declaration/rows";
import { expect, test } from "@/e2e/fixtures";

test("ten tabs of a browser share one event stream, each hears a change, and the next listens when one closes", async ({
  page,
  context,
  signIn,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await makeActivity(owner.actor);
  await signIn(owner.email);
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/api/live")) streams.push(request.url());
  });
  // The first tab that listens is the one that closes.
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto("/en/progress");
  await stream;
  const tabs = [page];
  for (let opened = 1; opened < 10; opened += 1) {
    const tab = await context.newPage();
    await tab.goto("/en/progress");
    tabs.push(tab);
  }
  await expect.poll(() => streams.length).toBe(1);
  await page.close();
  await expect.poll(() => streams.length).toBe(2);

  const colleague = await openAs((await makeMember(["contributor"], company.id)).email);
  await colleague.goto("/en/activity/new?kind=deployment");
  await colleague.getByLabel("Completed on").fill("2019-09-03");
  await colleague.getByLabel("Customer").fill("Lycée Guist’hau");
  await colleague.getByLabel("Reference").fill("PRJ-3");
  await colleague.getByRole("button", { name: "Declare the activity" }).click();
  for (const tab of tabs.slice(1)) await expect(tab.getByText("2 declarations are waiting")).toBeVisible();
  expect(streams).toHaveLength(2);
});
