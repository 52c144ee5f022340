import { makeCompany, makeMember } from "@/db/testing/account/member";
import { holdTier } from "@/db/testing/benefit/rows";
import { makeDraft } from "@/db/testing/edition";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { waitForMail } from "@/e2e/mail";

test("a partner asks for funds, staff approves, and what is used is told on both sides @phone @phone-alone", async ({
  page,
  signIn,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const reviewer = await makeMember(["reviewer"]);
  await holdTier(owner.actor);
  await signIn(owner.email);
  await page.goto("/en/progress");
  await page.getByRole("link", { name: "See all benefits" }).click();
  await page.getByRole("link", { name: "Development funds" }).first().click();
  await expect(page.getByText("Advanced Partner or a higher tier")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel("Amount").fill("10,000.01");
  await page.getByLabel("What it is for").fill("A roadshow in Lyon");
  await attach(page, certificate("quote.pdf"));
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("This is more than what is left.").first()).toBeVisible();
  await page.getByLabel("Amount").fill("4,000");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("heading", { name: "Your request" })).toBeVisible();
  await expect(page.getByText("Waiting for review", { exact: true })).toBeVisible();

  const desk = await openAs(reviewer.email);
  await desk.goto(`/en/review?kind=benefit&search=${encodeURIComponent(company.name)}`);
  await desk.getByRole("link", { name: /Development funds/ }).click();
  await expect(desk.getByText("A roadshow in Lyon")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Approve" }).click();

  await expect(page.getByText("Approved", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const letter = await waitForMail(owner.email, "Approved: Benefit request");
  expect(letter).toContain("We approved your request for the benefit “Development funds”.");
  await page.getByRole("link", { name: "Development funds" }).click();
  await page.getByLabel("Used").fill("1,500");
  await page.getByRole("button", { name: "Record the use" }).click();
  await expect(page.getByText("€2,500.00 of €4,000.00 still to use")).toBeVisible();
  await expect(page.getByRole("list", { name: "Uses" })).toContainText("€1,500.00");
  await expectNoSidewaysScroll(page);

  await desk.goto("/en/overview/benefits");
  const funds = desk.getByRole("region", { name: "Development funds" });
  await expect(funds).toContainText("Advanced Partner");
  // The page adds up all companies; what this one used is a line of the sheet.
  await expect(funds).toContainText(/Used€[1-9]/);
  await expectAccessible(desk);
  const sheet = await desk.request.get("/api/benefits/usage?as=csv&locale=en");
  const lines = (await sheet.text()).split("\n").filter((line) => line.includes(company.name));
  expect(lines.find((line) => line.includes("Request"))).toContain("Approved");
  expect(lines.find((line) => line.includes("Use"))).toContain("1500");
});

test("the badge of the tier is a file, and nobody's below the tier", async ({ page, signIn, openAs }) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await holdTier(owner.actor, "partner");
  await signIn(owner.email);
  await page.goto("/en/benefits/tier-badge");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "For dark backgrounds (SVG)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("badge-dark.svg");
  const other = await openAs((await makeMember(["owner"], (await makeCompany()).id)).email);
  expect((await other.request.get("/api/benefits/tier-badge/badge")).status()).toBe(404);
});

test("a programme manager writes a benefit into a draft, with what is wrong at its field", async ({ page, signIn }) => {
  const manager = await makeMember(["programme-manager"]);
  const { id } = await makeDraft(manager.actor);
  await signIn(manager.email);
  await page.goto(`/en/editions/${id}/benefits`);
  const form = page.getByRole("region", { name: "Add a benefit" });
  await form.getByLabel("Name in French").fill("Jours de laboratoire");
  await form.getByLabel("Name in English").fill("Lab days");
  await form.getByLabel("Description in French").fill("Jours dans notre laboratoire.");
  await form.getByLabel("Description in English").fill("Days in our lab.");
  await form.getByLabel("What the amount counts").selectOption({ label: "Percent" });
  await form.getByLabel("Tier or higher").first().selectOption({ label: "Principal Partner" });
  await form.getByLabel("Amount", { exact: true }).first().fill("120");
  await form.getByRole("button", { name: "Save the benefit" }).click();
  await expect(form.getByText("Enter a whole number or an amount.").first()).toBeVisible();
  await form.getByLabel("Amount", { exact: true }).first().fill("12");
  await form.getByRole("button", { name: "Save the benefit" }).click();
  await expect(page.getByRole("region", { name: "Lab days" })).toContainText("Principal Partner or a higher tier");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
