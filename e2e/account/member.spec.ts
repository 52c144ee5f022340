import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeInvitation } from "@/db/testing/account/links";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { makeDeployment, makeInForce } from "@/db/testing/agreement/in-force";
import { expect, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";
import { givePassword } from "./sign-in-form";

const password = "varech et goémon";

/** A company with an agreement in force, and its owner. */
const openCompany = async () => {
  const company = await makeCompany();
  await makeInForce(company.id);
  return { company, owner: await makeMember(["owner"], company.id) };
};

const rowOf = (page: Page, email: string) => page.getByRole("listitem").filter({ hasText: email });

const invite = async (page: Page, email: string): Promise<void> => {
  await page.goto("/en/members");
  await page.getByRole("textbox", { name: "E-mail address", exact: true }).fill(email);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expect(rowOf(page, email).getByText(/^Contributor · valid until/)).toBeVisible();
};

const join = async (page: Page, email: string, team: string): Promise<void> => {
  await page.goto(linkIn(await waitForMail(email, `${team} invites you to the partner portal`)));
  await page.getByLabel("First and last name").fill("Nolwenn Kerdreux");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: `Join ${team}` }).click();
  await expect(page.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
};

const makeViewer = async (keeper: Page, email: string): Promise<void> => {
  const row = rowOf(keeper, email);
  await row.getByText("Change", { exact: true }).click();
  await row.getByRole("checkbox", { name: "Contributor" }).uncheck();
  await row.getByRole("checkbox", { name: "Viewer" }).check();
  await row.getByRole("button", { name: "Save the roles" }).click();
  // Once beside the boxes, and once as the role that was saved.
  await expect(row.getByText("Viewer", { exact: true })).toHaveCount(2);
};

const remove = async (keeper: Page, email: string): Promise<void> => {
  const row = rowOf(keeper, email);
  await row.getByText("Remove this member").click();
  await row.getByRole("button", { name: /^Yes, remove/ }).click();
  await expect(row).toHaveCount(0);
};

const fillDeployment = async (page: Page): Promise<void> => {
  await page.goto("/en/activity/new?kind=deployment");
  await page.getByLabel("Completed on").fill("2019-09-03");
  await page.getByLabel("Customer").fill("Port de Brest");
  await page.getByLabel("Reference").fill(`PRJ-${randomUUID().slice(0, 8)}`);
};

test("an invited colleague loses a permission as soon as a role is removed, and the page with their membership", async ({
  page,
  signIn,
  openAs,
}) => {
  const { company, owner } = await openCompany();
  const email = `nolwenn.${randomUUID().slice(0, 8)}@journey.example`;
  await signIn(owner.email);
  await invite(page, email);
  const colleague = await openAs(null);
  await join(colleague, email, company.name);
  await expect(rowOf(page, email)).toContainText("Nolwenn Kerdreux");

  await fillDeployment(colleague);
  await makeViewer(page, email);
  await colleague.getByRole("button", { name: "Declare the activity" }).click();
  await expect(colleague.getByText("Your session has ended; what you typed is kept.")).toBeVisible();
  await colleague.goto("/en/sign-in");
  await givePassword(colleague, email, password);
  await expect(colleague.getByText("Nothing is waiting for review.")).toBeVisible();
  expect((await colleague.goto("/en/activity/new?kind=deployment"))?.status()).toBe(404);

  await colleague.goto("/en/people");
  await remove(page, email);
  await expect(colleague.getByText("You are signed out.")).toBeVisible();
  await givePassword(colleague, email, password);
  await expect(colleague.getByText("Your account belongs to no company. Ask for an invitation.")).toBeVisible();
});

const switcher = (page: Page) => page.locator("summary").filter({ hasText: "Switch company" });

const switchTo = async (page: Page, company: string): Promise<void> => {
  await switcher(page).click();
  await page.getByRole("button", { name: company }).click();
  await expect(switcher(page)).toContainText(company);
};

test("a person of two companies sees one company at a time, in every window", async ({ page, context, signIn }) => {
  const [one, other] = [await openCompany(), await openCompany()];
  const here = await makeDeployment(one.owner.actor, { customer: "Mairie de Redon" });
  const there = await makeDeployment(other.owner.actor, { customer: "Mairie de Vitré" });
  const { secret } = await makeInvitation(other.owner.actor, one.owner.email, ["viewer"]);
  await signIn(one.owner.email);
  await page.goto(`/en/invitation/${secret}`);
  await page.getByRole("button", { name: `Join ${other.company.name}` }).click();
  await expect(switcher(page)).toContainText(other.company.name);
  await page.goto("/en/activity");
  await expect(page.getByText("Mairie de Vitré")).toBeVisible();
  await expect(page.getByText("Mairie de Redon")).toHaveCount(0);
  expect((await page.goto(`/en/activity/${here}`))?.status()).toBe(404);
  expect((await page.goto("/en/activity/new?kind=deployment"))?.status()).toBe(404);
  const window = await context.newPage();
  await window.goto(`/en/activity/${there}`);
  await expect(window.getByText("Mairie de Vitré").first()).toBeVisible();

  await page.goto("/en/progress");
  await switchTo(page, one.company.name);
  await expect(window.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
  await expect(switcher(window)).toContainText(one.company.name);
  await page.goto("/en/activity");
  await expect(page.getByText("Mairie de Redon")).toBeVisible();
  await expect(page.getByText("Mairie de Vitré")).toHaveCount(0);
  expect((await page.goto(`/en/activity/${there}`))?.status()).toBe(404);
  expect((await page.goto("/en/activity/new?kind=deployment"))?.status()).toBe(200);
});
