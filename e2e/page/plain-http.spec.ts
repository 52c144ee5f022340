import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { makePersonRow } from "@/db/testing/declaration/rows";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, test } from "@/e2e/fixtures";

/** The portal as a company network without certificates has it: no browser takes this host for a secure context. */
test.use({ baseURL: process.env.E2E_BASE_URL?.replace("localhost", "portal.lan") });

test("over plain http forms, decisions, scenarios and copies work, and passkeys say what they need", async ({
  page,
  openAs,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  const waiting = await makeDeployment(owner.actor, { customer: "Mairie d’Ancenis" });
  await makePersonRow(company.id, "Ada Martin");

  await page.goto("/en/sign-in");
  expect(await page.evaluate(() => [isSecureContext, "randomUUID" in crypto])).toEqual([false, false]);
  await givePassword(page, owner.email);
  await page.waitForURL("**/progress");
  await page.goto("/en/activity/new?kind=deployment");
  await page.getByLabel("Completed on").fill("2019-09-03");
  await page.getByLabel("Customer").fill("Ville de Redon");
  await page.getByLabel("Reference").fill("PRJ-1");
  await page.getByRole("button", { name: "Declare the activity" }).click();
  await expect(page.getByText("Waiting for review").first()).toBeVisible();

  await page.goto("/en/progress/scenario?moves=sign");
  await page.getByRole("button", { name: "Make it our plan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make it our plan" }).click();
  await page.waitForURL("**/progress/plan");

  const signatory = await openAs((await makeMember(["signatory"], company.id)).email);
  await signatory.goto("/en/account");
  await expect(signatory.getByText("Passkeys work only over https")).toBeVisible();
  await page.goto("/en/progress/scenario?moves=sign");
  await page.getByRole("button", { name: /Copy/ }).first().click();
  await expect(page.getByText("Copied").first()).toBeVisible();

  const desk = await openAs((await makeMember(["reviewer"])).email);
  await desk.goto(`/en/review/activity/${waiting}`);
  await desk.getByRole("button", { name: "Verify" }).click();
  await expect(desk.getByText(/verified/i).first()).toBeVisible();
});

test("eight tabs over plain http share one line, and the last of them sends a form", async ({
  page,
  context,
  signIn,
}) => {
  const company = await makeCompany();
  const owner = await makeMember(["owner"], company.id);
  await signIn(owner.email);
  let lines = 0;
  context.on("request", (request) => {
    if (request.url().includes("/api/live")) lines += 1;
  });
  await page.goto("/en/progress");
  const tabs = [page];
  for (let opened = 1; opened < 8; opened += 1) {
    const tab = await context.newPage();
    await tab.goto("/en/progress");
    tabs.push(tab);
  }
  for (const tab of tabs) await expect(tab.getByText("Nothing is waiting for review.")).toBeVisible();
  const last = tabs.at(-1) ?? page;
  await last.goto("/en/activity/new?kind=deployment");
  await last.getByLabel("Completed on").fill("2019-09-03");
  await last.getByLabel("Customer").fill("Ville de Vitré");
  await last.getByLabel("Reference").fill("PRJ-2");
  await last.getByRole("button", { name: "Declare the activity" }).click();
  for (const tab of tabs.slice(0, 7)) await expect(tab.getByText("1 declaration is waiting")).toBeVisible();
  expect(lines).toBeLessThanOrEqual(3);
});
