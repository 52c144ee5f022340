import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { openCompany } from "@/e2e/credential/form";
import { expect, expectAccessible, test } from "@/e2e/fixtures";

test("a contributor merges two records of one person and takes the merge back", async ({ page, signIn }) => {
  const { company, engineer } = await openCompany();
  const one = await makePersonRow(company.id, "Zoé Le Goff");
  await makePersonRow(company.id, "LE GOFF Zoe");
  await makeCredential(engineer.actor, { personId: one, type: "VSP", track: null });
  await signIn(engineer.email);
  await page.goto("/en/people");
  await page.getByRole("link", { name: "1 pair of records looks like one person" }).click();
  await expect(page.getByText("Alike: the same name in another order.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page.getByText("Your tier and your competencies stay as they are")).toBeVisible();
  await page.getByRole("radio", { name: "LE GOFF Zoe" }).check();
  await page.getByRole("button", { name: "Merge the records" }).click();
  await expect(page.getByText("The records are merged.")).toBeVisible();
  await expect(page.getByText("No two records look alike.")).toBeVisible();
  await page.getByRole("button", { name: "Take apart again" }).click();
  await expect(page.getByText("The records are two again.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Compare" })).toBeVisible();
});

test("a contributor renews two certifications in one form, and mends the line with a fault", async ({
  page,
  signIn,
}) => {
  const { company, engineer } = await openCompany();
  const personId = await makePersonRow(company.id, "Ada Quéré");
  for (const track of ["DCV", "NV"])
    await makeCredential(engineer.actor, { personId, track, earnedOn: "2017-11-02", expiresOn: "2019-11-02" });
  await signIn(engineer.email);
  await page.goto("/en/people/expiring");
  await page.getByRole("checkbox", { name: "VCP-DCV of Ada Quéré" }).check();
  await page.getByRole("checkbox", { name: "VCP-NV of Ada Quéré" }).check();
  await page.getByRole("button", { name: "Renew the chosen" }).click();
  await expectAccessible(page);
  const first = page.getByRole("group", { name: /^VCP-\w+ of Ada Quéré/ }).first();
  await first.getByLabel("Earned on").fill("2019-09-02");
  await page.getByRole("button", { name: "Declare the renewals" }).click();
  await expect(page.getByText("1 is declared; the lines below have a fault.")).toBeVisible();
  const second = page.getByRole("group", { name: /^VCP-\w+ of Ada Quéré/ }).nth(1);
  await second.getByLabel("Earned on").fill("2019-09-03");
  await page.getByRole("button", { name: "Declare the renewals" }).click();
  await expect(page).toHaveURL(/\/people\/expiring\?done=/);
});
