import type { Page, Request } from "@playwright/test";
import { makeMember } from "@/db/testing/account/member";
import { endSessions } from "@/db/testing/account/sign-in";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, test } from "@/e2e/fixtures";
import { holdRequests } from "@/e2e/live/hold-requests";
import { attach, certificate, disguised, heavy } from "./evidence-file";
import { fillCertification, openCompany } from "./form";

const summary = (page: Page) => page.getByRole("main").getByRole("alert");
const submit = (page: Page) => page.getByRole("button", { name: "Declare the certification" });

test("a file with a false extension or over the size limit is refused at its field", async ({ page, signIn }) => {
  const { engineer } = await openCompany();
  await signIn(engineer.email);
  await page.goto("/fr/people/credentials/new");
  await page.getByLabel("Version").fill("6.5");
  await attach(page, heavy, /^Justificatif – /);
  const told = page.getByRole("main").getByRole("alert");
  await expect(told).toHaveText(/^scan\.pdf – Ce fichier est trop lourd.*10\sMo/);
  await page.goto("/en/people/credentials/new");
  await attach(page, disguised);
  await expect(told).toHaveText(/^certificate\.pdf – The content of this file does not match its name\./);
  await expect(page.getByLabel("Version")).toHaveValue("6.5");
  await attach(page, certificate("photo.pdf"));
  await expect(page.getByRole("button", { name: "Remove photo.pdf" })).toBeVisible();
  await expect(told).toBeHidden();
});

test("a day that the browser could not read is refused at its field, and nothing is declared without it", async ({
  page,
  signIn,
}) => {
  const { company, engineer } = await openCompany();
  await makePersonRow(company.id, "Ada Quéré");
  await signIn(engineer.email);
  await page.goto("/en/people/credentials/new");
  await page.getByLabel("Who holds it?").selectOption("Ada Quéré");
  await fillCertification(page);
  const through = page.getByLabel("Valid through");
  await through.click();
  // Day and month in either order, and no year.
  await page.keyboard.type("0101");
  await submit(page).click();
  await expect(summary(page)).toContainText("This day does not exist. Enter day, month and year.");
  await expect(through).toHaveAttribute("aria-invalid", "true");
  await through.fill("2030-10-01");
  await submit(page).click();
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
  await page.getByRole("link", { name: "VCP-NV 6.5" }).click();
  await expect(page.getByText("1 October 2030")).toBeVisible();
});

test("a form submitted during an upload waits for the file", async ({ page, signIn }) => {
  const { company, engineer } = await openCompany();
  await makePersonRow(company.id, "Ada Quéré");
  await signIn(engineer.email);
  await page.goto("/en/people/credentials/new");
  await page.getByLabel("Who holds it?").selectOption("Ada Quéré");
  await fillCertification(page);
  const release = await holdRequests(page, /\/api\/files$/);
  await attach(page, certificate("ada.pdf"));
  await submit(page).click();
  await expect(page.getByRole("button", { name: "Sending…" })).toBeVisible();
  release();
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
  await page.getByRole("link", { name: "VCP-NV 6.5" }).click();
  await expect(page.getByRole("link", { name: "Open ada.pdf" })).toBeVisible();
});

test("a session that expires while a form is filled loses no input", async ({ page, context, signIn }) => {
  const { engineer } = await openCompany();
  await signIn(engineer.email);
  await page.goto("/en/people/credentials/new");
  await page.getByLabel("First and last name").fill("Ada Quéré");
  await page.getByLabel("With the company since").fill("2017-09-01");
  await fillCertification(page);
  await endSessions(engineer.email);
  await submit(page).click();
  await expect(summary(page)).toContainText("Your session has ended; what you typed is kept.");
  const opened = context.waitForEvent("page");
  await summary(page).getByRole("link", { name: "Sign in again (new tab)" }).click();
  const tab = await opened;
  await givePassword(tab, engineer.email);
  await expect(tab.getByLabel("First and last name")).toHaveValue("Ada Quéré");
  await expect(tab.getByLabel("Earned on")).toHaveValue("2019-03-14");
  await tab.close();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ada Quéré", level: 1 })).toBeVisible();
});

test("a colleague's change in another window is reported, and no input is lost", async ({ page, signIn, openAs }) => {
  const { company, engineer } = await openCompany();
  const id = await makeCredential(engineer.actor, { version: "6.0", candidateId: "VMW-1" });
  const colleague = await makeMember(["contributor"], company.id);
  await signIn(engineer.email);
  await page.goto(`/en/people/credentials/${id}/edit`);
  await page.getByLabel("Version").fill("6.7");

  const other = await openAs(colleague.email);
  await other.goto(`/en/people/credentials/${id}/edit`);
  await other.getByLabel("Candidate id").fill("VMW-2");
  await other.getByRole("button", { name: "Save the correction" }).click();
  await expect(other.getByText("Correction saved.")).toBeVisible();

  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(summary(page)).toContainText("Someone has changed this in the meantime.");
  await expect(page.getByLabel("Version")).toHaveValue("6.7");
  await summary(page).getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByLabel("Candidate id")).toHaveValue("VMW-2");
  await expect(page.getByLabel("Version")).toHaveValue("6.7");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("Correction saved.")).toBeVisible();
  await expect(page.getByText("6.7", { exact: true })).toBeVisible();
  await expect(page.getByText("VMW-2", { exact: true })).toBeVisible();
});

test("a form shows the record before its script runs, and keeps what is typed early", async ({ page, signIn }) => {
  const { engineer } = await openCompany();
  const id = await makeCredential(engineer.actor, { version: "6.0", track: "NV" });
  await signIn(engineer.email);
  const release = await holdRequests(page, /\/_next\/static\/.*\.js/);
  await page.goto(`/en/people/credentials/${id}/edit`, { waitUntil: "commit" });
  await expect(page.getByLabel("Version")).toHaveValue("6.0");
  await expect(page.getByLabel("Track")).toHaveValue("NV");
  await page.getByLabel("Version").fill("6.7");
  await page.getByLabel("Track").selectOption("DCV");
  release();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("Correction saved.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^VCP-DCV/, level: 1 })).toBeVisible();
  await expect(page.getByText("6.7", { exact: true })).toBeVisible();
});

test("a correction after the reviewer's decision is refused with the reason", async ({ page, signIn, openAs }) => {
  const { engineer } = await openCompany();
  const id = await makeCredential(engineer.actor);
  const reviewer = await makeMember(["reviewer"]);
  await signIn(engineer.email);
  await page.goto(`/en/people/credentials/${id}/edit`);
  await page.getByLabel("Version").fill("6.7");
  const desk = await openAs(reviewer.email);
  await desk.goto(`/en/review/credential/${id}`);
  await desk.getByRole("button", { name: "Verify" }).click();
  await expect(desk.getByText(/: verified\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(summary(page)).toContainText("This has been decided or withdrawn: it can no longer change.");
  await expect(page.getByLabel("Version")).toHaveValue("6.7");
});

test("clicking twice, or again while a form is on its way, declares once", async ({ page, signIn }) => {
  const { engineer } = await openCompany();
  await signIn(engineer.email);
  await page.goto("/en/people/new");
  await page.getByLabel("First and last name").fill("Ada Quéré");
  await page.getByLabel("With the company since").fill("2017-09-01");
  const isPost = (request: Request): boolean => request.method() === "POST";
  const release = await holdRequests(page, /\/en\/people\/new/, isPost);
  const sent = page.waitForRequest((request) => isPost(request) && request.url().includes("/people/new"));
  await page.getByRole("button", { name: "Add the person" }).dblclick();
  await sent;
  await page.getByRole("button", { name: "Sending…" }).click({ force: true });
  release();
  await expect(page.getByText("The person has been added.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ada Quéré", level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("list", { name: "People" }).getByRole("link", { name: "Ada Quéré" })).toHaveCount(1);
});
