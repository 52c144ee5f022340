import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { verifyByReviewer } from "@/db/testing/declaration/typed";
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "@/e2e/fixtures";

test(
  "a company simulates steps, shares them, makes them a plan with owners and dates, and the plan completes its steps itself",
  phone,
  async ({ page, signIn, openAs }) => {
    const company = await makeCompany();
    const [owner, colleague] = [await makeMember(["owner"], company.id), await makeMember(["viewer"], company.id)];
    const ada = await makePersonRow(company.id, "Ada Martin");
    await signIn(owner.email);
    await page.goto("/en/progress/scenario");
    const outcome = page.getByRole("region", { name: "Your tier would be" });
    const played = page.getByRole("region", { name: "Simulated steps" });
    await expect(outcome).toContainText("Today: Registered.");

    await page.getByRole("button", { name: "Add" }).click();
    await expect(page.getByText("Choose who passes the exam.")).toBeVisible();
    for (const skill of ["VCP-DCV", "VSP", "VTSP"]) {
      await page.getByLabel("Who", { exact: true }).selectOption("Ada Martin");
      await page.getByLabel("Exam", { exact: true }).selectOption(skill);
      await page.getByRole("button", { name: "Add" }).click();
    }
    await expect(played).toContainText("58 h");
    await expect(outcome).toContainText("Gained");
    await page.getByLabel("What happens").selectOption("The agreement takes effect");
    await page.getByRole("button", { name: "Add" }).click();
    await expect(outcome.getByText("Partner", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const colleagues = await openAs(colleague.email);
    await colleagues.goto(page.url());
    await expect(colleagues.getByRole("region", { name: "Simulated steps" })).toContainText(
      "Ada Martin passes VCP-DCV",
    );
    await expect(colleagues.getByRole("button", { name: "Make it our plan" })).toBeHidden();

    await page.getByRole("button", { name: "Make it our plan" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make it our plan" }).click();
    await expect(page.getByRole("heading", { name: "0 of 4 done" })).toBeVisible();
    const first = page.getByRole("listitem").filter({ hasText: "Ada Martin passes VCP-DCV" });
    await first.getByText("Owner and date").click();
    await first.getByLabel("Owner").selectOption(owner.name);
    await first.getByLabel("By").fill("2020-01-31");
    await first.getByRole("button", { name: "Save" }).click();
    await expect(first).toContainText(`Owner: ${owner.name}`);
    await expect(first).toContainText("By 31 January 2020");
    await expectAccessible(page);

    const claim = await makeCredential(owner.actor, { personId: ada, earnedOn: "2019-10-01" });
    await verifyByReviewer(claim);
    await page.reload();
    await expect(page.getByRole("heading", { name: "1 of 4 done" })).toBeVisible();
    await expect(first.getByText("Done", { exact: true })).toBeVisible();
  },
);

test("a simulation whose line is lost keeps its steps, says so, and is computed once the line is back", async ({
  page,
  signIn,
  context,
  quiet,
}) => {
  const company = await makeCompany();
  await signIn((await makeMember(["owner"], company.id)).email);
  await page.goto("/en/progress/scenario");
  const outcome = page.getByRole("region", { name: "Your tier would be" });
  const lost = outcome.getByText("Connection lost; what you typed is kept.");
  await expect(outcome).toContainText("Today: Registered.");
  await context.setOffline(true);
  await page.getByLabel("What happens").selectOption("The agreement takes effect");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(lost).toBeVisible();
  await expect(page.getByRole("region", { name: "Simulated steps" })).toContainText("The agreement takes effect");
  await expect(outcome.getByText("Met", { exact: true })).toHaveCount(0);
  await context.setOffline(false);
  await expect(lost).toBeHidden();
  await expect(outcome.getByText("Met", { exact: true })).toHaveCount(1);
  expect(quiet.splice(0).filter((line) => !line.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});
