import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { waitForMail } from "@/e2e/mail";

/** A company with one verified certification, a member who may declare, and a reviewer. */
const arrange = async () => {
  const company = await makeCompany();
  const engineer = await makeMember(["contributor"], company.id);
  const personId = await makePersonRow(company.id, "Nora Kermadec");
  await makeCredential(engineer.actor, { personId, state: "verified", decidedAt: new Date() });
  return { company, engineer, reviewer: await makeMember(["reviewer"]) };
};

test("a partner disputes a figure on its page, and gets the answer there and by e-mail", async ({
  page,
  signIn,
  openAs,
}) => {
  const { company, engineer, reviewer } = await arrange();
  await signIn(engineer.email);
  await page.goto("/en/progress/trace/hyper-converged-infrastructure");
  await page.getByText("Dispute this figure").click();
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel("What is wrong, and why").fill("Nora has been a VSP since March.");
  await page
    .getByLabel("Record concerned")
    .selectOption({ label: "Nora Kermadec – VCP DCV, earned on 2 February 2019" });
  await page.getByRole("button", { name: "Send the dispute" }).click();
  const disputes = page.getByRole("region", { name: "Disputes" });
  await expect(disputes.getByText("Open", { exact: true })).toBeVisible();
  await expect(disputes).toContainText("Nora has been a VSP since March.");
  await expect(page.getByText("Dispute this figure")).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const desk = await openAs(reviewer.email);
  await desk.goto(`/en/review?kind=dispute&search=${encodeURIComponent(company.name)}`);
  await desk.getByRole("link", { name: /Hyper-Converged Infrastructure/ }).click();
  await expect(desk.getByRole("heading", { name: `Dispute by ${company.name}` })).toBeVisible();
  await expect(desk.getByRole("link", { name: "See the record" })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("Not upheld").check();
  await desk.getByLabel("The answer, as the partner reads it").fill("Nobody has declared that certification.");
  await desk.getByRole("button", { name: "Send the answer" }).click();
  await expect(desk.getByText("Not upheld", { exact: true })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Send the answer" })).toBeHidden();

  await expect(disputes.getByText("Not upheld")).toBeVisible();
  await expect(disputes).toContainText("Nobody has declared that certification.");
  const letter = await waitForMail(engineer.email, "Answer to your dispute");
  expect(letter).toContain("Nobody has declared that certification.");
  expect(letter).toContain("/progress/trace/hyper-converged-infrastructure");

  await page.goto("/fr/progress/trace/hyper-converged-infrastructure");
  await expect(page.getByText("Non retenue")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/fr/progress/tiers");
  await expect(page.getByRole("link", { name: /^Chiffre/ })).toBeVisible();
  await expectAccessible(page);
});

test("a partner withdraws a dispute and may open another", async ({ page, signIn }) => {
  const { engineer } = await arrange();
  await signIn(engineer.email);
  await page.goto("/en/progress/trace/partner");
  await page.getByText("Dispute this figure").click();
  await page.getByLabel("What is wrong, and why").fill("I read it wrongly.");
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("region", { name: "Disputes" }).getByText("Withdrawn")).toBeVisible();
  await expect(page.getByText("Dispute this figure")).toBeVisible();
});
