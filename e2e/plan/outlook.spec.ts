import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

const verified = { state: "verified", decidedAt: new Date() } as const;

/**
 * A company that loses a competency when Chloé's certification expires, and would lose it without either of two people.
 */
const openExpiring = async () => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await makeInForce(company.id);
  await makeCompetent(owner.actor);
  for (const [name, expiresOn] of [
    ["Chloé Martin", "2020-04-20"],
    ["Denis Roux", null],
  ] as const)
    await makeCredential(owner.actor, {
      personId: await makePersonRow(company.id, name),
      track: "NV",
      expiresOn,
      ...verified,
    });
  return { company, owner };
};

test("an owner sees what will be lost and when, opens the record that causes it, and subscribes to the dates in a calendar", async ({
  page,
  signIn,
}) => {
  const { owner } = await openExpiring();
  await signIn(owner.email);
  await page.goto("/en/progress");
  await page.getByRole("link", { name: "Outlook" }).click();
  await expect(page.getByRole("heading", { name: "Risks to your tier", level: 1 })).toBeVisible();
  const change = page.getByRole("listitem").filter({ hasText: "20 April 2020" }).first();
  await expect(change.getByRole("heading", { name: "Competency lost: Network Virtualization" })).toBeVisible();
  await expect(change.getByText("Ask Chloé Martin to renew VCP-NV before 20 April 2020")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Denis Roux" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await change.getByRole("link", { name: "VCP-NV held by Chloé Martin is no longer valid" }).click();
  await expect(page).toHaveURL(/\/people\/credentials\//);
  await page.goBack();

  await page.getByRole("link", { name: "Add to your calendar" }).click();
  await page.getByRole("button", { name: "Create the link" }).click();
  const made = page.getByRole("status").filter({ hasText: "Your link is ready" });
  const address = (await made.getByText(/\/api\/calendar\//).textContent()) ?? "";
  await expectAccessible(page);
  const fetched = await page.request.get(address);
  expect(fetched.headers()["content-type"]).toContain("text/calendar");
  expect(await fetched.text()).toContain("DTSTART;VALUE=DATE:20200420");

  await page.reload();
  await expect(page.getByText(address)).toHaveCount(0);
  await page.getByRole("button", { name: "End this link" }).click();
  await expect(page.getByText("Ended", { exact: true })).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});
