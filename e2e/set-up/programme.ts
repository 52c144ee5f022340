import type { Page } from "@playwright/test";
import { someSiren } from "@/db/testing/account/member";
import { consent, signButton } from "@/e2e/agreement/sign-form";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect } from "@/e2e/fixtures";
import type { EmptyPortal } from "./empty-portal";
import { enrol, freshCode, join } from "./people";

/** A programme that is being set up, and the company that joins it first. */
export type Programme = { portal: EmptyPortal; vendor: string; administrator: string; company: string };

/** The first account, behind the link that the start printed; the link is spent by it. */
export const begin = async (page: Page, { portal, administrator }: Programme): Promise<void> => {
  await page.goto(portal.link);
  await page.getByLabel("Company that runs the programme").fill("Vendora");
  await page.getByLabel("Your name").fill("Inès Caron");
  await page.getByLabel("Your e-mail address").fill(administrator);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^At least twelve characters/);
  await expect(page.getByLabel("Your name")).toHaveValue("Inès Caron");
  await page.getByLabel("New password").fill("trois tortues mangent tard");
  await page.getByRole("button", { name: "Create the account" }).click();
};

/** Invites one of the vendor’s team, from the page of the team. */
export const invite = async (page: Page, email: string, role: "Reviewer" | "Countersigner"): Promise<void> => {
  await page.getByLabel("E-mail address", { exact: true }).fill(email);
  await page.getByRole("checkbox", { name: "Reviewer" }).setChecked(role === "Reviewer");
  await page.getByRole("checkbox", { name: "Countersigner" }).setChecked(role === "Countersigner");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("button", { name: `Withdraw ${email}` })).toBeVisible();
};

/** What finds the invitation of one of the vendor’s team among the e-mails. */
export const toStaff = ({ vendor, portal }: Programme, email: string) => ({
  ...{ email, subject: `${vendor} invites you to the partner portal`, mailDir: portal.mailDir },
});

type Answers = {
  /** The business model it chooses. */
  model: string;
  /** Its level of the former programme, where there was one. */
  level?: string;
};

/** A company applies, and the reviewer admits it. */
export const apply = async (
  page: Page,
  desk: Page,
  { portal, company }: Programme,
  { model, level }: Answers,
): Promise<void> => {
  await page.goto(portal.url);
  await page.getByRole("link", { name: "Apply to join the programme" }).click();
  await page.getByLabel("Your business e-mail address").fill("gaelle@loire.example");
  await page.getByRole("button", { name: "Begin the application" }).click();
  await page.getByLabel("Company name").fill(company);
  await page.getByLabel("SIREN").fill(someSiren());
  await page.getByRole("checkbox", { name: model }).check();
  await page.getByLabel("Registered address").fill("12 rue Kervégan\n44000 Nantes");
  if (level) await page.getByRole("radio", { name: level }).check();
  await page.getByLabel("Your full name").fill("Gaëlle Le Bihan");
  await page.getByRole("button", { name: "Submit the application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  await desk.goto(`${portal.url}/en/review`);
  await desk.getByRole("link", { name: new RegExp(company) }).click();
  await desk.getByRole("button", { name: "Verify" }).click();
  await desk.getByRole("button", { name: "Admit the company" }).click();
  await expect(desk.getByText(`${company}: verified.`)).toBeVisible();
};

/** The owner prepares the agreement, and invites who signs for the company. */
export const prepare = async (page: Page, { portal, company }: Programme): Promise<void> => {
  const subject = `${company} joins the programme`;
  await join(page, "Gaëlle Le Bihan", { email: "gaelle@loire.example", subject, mailDir: portal.mailDir });
  await expect(page.getByRole("button", { name: "Your account" })).toBeVisible();
  await page.goto(`${portal.url}/en/agreement`);
  await page.getByRole("button", { name: "Prepare the agreement" }).click();
  await page.getByRole("link", { name: "Invite the signatory" }).click();
  await page.getByLabel("Address of the signatory").fill("paul@loire.example");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
};

/** The signatory declares an authority, reads the agreement and signs it. */
export const signFirst = async (page: Page, { portal, vendor, company }: Programme): Promise<void> => {
  const subject = `${company} asks you to sign its partner agreement`;
  await join(page, "Paul Morvan", { email: "paul@loire.example", subject, mailDir: portal.mailDir });
  await enrol(page);
  await page.getByRole("link", { name: "Declare my signing authority" }).click();
  await page.getByLabel("In what capacity do you bind the company").fill("President");
  await page.getByLabel("Since").fill("2020-01-01");
  await attach(page, certificate("extract.pdf"));
  await page.getByRole("button", { name: "Declare this signing authority" }).click();
  await expect(page.getByText("Signing authority declared").first()).toBeVisible();
  await page.goto(`${portal.url}/en/agreement`);
  await page.getByRole("link", { name: "Read and sign" }).click();
  await expect(page.getByText(vendor).first()).toBeVisible();
  await page.getByRole("link", { name: "Continue to the signature" }).first().click();
  await consent(page);
  await page.getByLabel("Code from your authenticator").fill(freshCode(page));
  await signButton(page).click();
  await expect(page.getByText("Your signature is recorded.")).toBeVisible();
};
