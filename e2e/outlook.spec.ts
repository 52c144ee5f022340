import { makeCredential, makePerson } from "@/db/testing/claims";
import { makeCompany, makeMember } from "@/db/testing/member";
import { bringIntoForce, makeCompetent } from "@/db/testing/standing";
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./fixtures";

const verified = { state: "verified", decidedAt: new Date() } as const;

/** A company that loses a competency when Chloé's certification ends, and would lose it with either of two people. */
const openExpiring = async () => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await bringIntoForce(company.id);
  await makeCompetent(owner.actor);
  for (const [name, expiresOn] of [
    ["Chloé Martin", "2020-04-20"],
    ["Denis Roux", null],
  ] as const)
    await makeCredential(owner.actor, {
      personId: await makePerson(company.id, name),
      track: "NV",
      expiresOn,
      ...verified,
    });
  return { company, owner };
};

test(
  "an owner sees what will be lost and when, opens the record behind it, and follows the dates in a calendar",
  phone,
  async ({ page, signIn }) => {
    const { owner } = await openExpiring();
    await signIn(owner.email);
    await page.goto("/en/progress");
    await page.getByRole("link", { name: "Outlook" }).click();
    await expect(page.getByRole("heading", { name: "What could make you fall", level: 1 })).toBeVisible();
    const change = page.getByRole("listitem").filter({ hasText: "20 April 2020" }).first();
    await expect(change.getByRole("heading", { name: "Competency lost: Network Virtualization" })).toBeVisible();
    await expect(change.getByText("Have Chloé Martin renew VCP-NV before 20 April 2020")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Denis Roux" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await change.getByRole("link", { name: "VCP-NV held by Chloé Martin expires" }).click();
    await expect(page).toHaveURL(/\/people\/credential\//);
    await page.goBack();

    await page.getByRole("link", { name: "Put in your calendar" }).click();
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
  },
);

for (const locale of ["en", "fr"] as const)
  test(`everybody can read what lies ahead, and where nothing does (${locale})`, phone, async ({ openAs }) => {
    const { company, owner } = await openExpiring();
    const calm = await makeMember(["viewer"], (await makeCompany()).id);
    const staff = await makeMember(["reviewer"]);
    for (const [email, path, title] of [
      [owner.email, "progress/outlook", { en: "What changes, and when", fr: "Ce qui change, et quand" }],
      [calm.email, "progress/outlook", { en: "Nothing ahead changes", fr: "Rien en vue ne change" }],
      [staff.email, `partners/${company.id}/outlook`, { en: "What changes, and when", fr: "Ce qui change, et quand" }],
      [owner.email, "progress/outlook/calendar", { en: "Subscribe", fr: "S’abonner" }],
    ] as const) {
      const page = await openAs(email);
      await page.goto(`/${locale}/${path}`);
      await expect(page.getByRole("heading", { name: title[locale] })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
