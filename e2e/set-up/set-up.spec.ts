import type { Page } from "@playwright/test";
import { someSiren } from "@/db/testing/account/member";
import { consent, signButton } from "@/e2e/agreement/sign-form";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";
import { type EmptyPortal, startEmptyPortal } from "./empty-portal";
import { enrol, freshCode, join } from "./people";

const vendor = "Vendora SA";
const company = "Chantiers de la Loire";

let portal: EmptyPortal;

test.beforeAll(async () => {
  portal = await startEmptyPortal();
});
test.afterAll(async () => portal?.stop());

const expectFine = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

const state = async (): Promise<string> => (await (await fetch(`${portal.url}/api/ready`)).json()).state;

/** The first account, behind the link that the start printed; the link is spent by it. */
const begin = async (page: Page): Promise<void> => {
  await page.goto(portal.link);
  await page.getByLabel("Company that runs the programme").fill("Vendora");
  await page.getByLabel("Your name").fill("Inès Caron");
  await page.getByLabel("Your e-mail address").fill("ines@vendora.example");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^At least twelve characters/);
  await expect(page.getByLabel("Your name")).toHaveValue("Inès Caron");
  await expectFine(page);
  await page.getByLabel("New password").fill("trois tortues mangent tard");
  await page.getByRole("button", { name: "Create the account" }).click();
  await enrol(page);
  await expect(page.getByRole("heading", { name: "Set up Vendora", level: 1 })).toBeVisible();
};

const describeCompany = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Your company" }).click();
  await page.getByLabel("Legal name").fill(vendor);
  await page.getByLabel("Register number").fill("RCS Paris 732 829 320");
  await page.getByLabel("Address for partners’ questions").fill("not an address");
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByLabel("Address for partners’ questions")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Register number")).toHaveValue("RCS Paris 732 829 320");
  await expectFine(page);
  await page.getByLabel("Address for partners’ questions").fill("help@vendora.example");
  await page.getByRole("button", { name: "Save and continue" }).click();
};

/** Every other step, each as it is offered, up to the opening. */
const goThroughSteps = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Use these rules" }).click();
  await expect(page.getByRole("heading", { name: "Text of the agreement", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Counsel has read it: use this text" }).click();
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(`The e-mail is in ${portal.mailDir}.`)).toBeVisible();
  await waitForMail("ines@vendora.example", "A test e-mail from your partner portal", portal.mailDir);
  await expectFine(page);
  await page.getByRole("button", { name: "Continue without e-mail for now" }).click();
  await page.getByRole("button", { name: "Continue with this key" }).click();
  await page.getByRole("link", { name: "Manage the team" }).click();
};

const invite = async (page: Page, email: string, role: "Reviewer" | "Countersigner"): Promise<void> => {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("checkbox", { name: "Reviewer" }).setChecked(role === "Reviewer");
  await page.getByRole("checkbox", { name: "Countersigner" }).setChecked(role === "Countersigner");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("main").getByText(email)).toBeVisible();
};

const open = async (page: Page): Promise<void> => {
  await page.goto(`${portal.url}/en/set-up`);
  await expect(page.getByText("Not done yet, and possible later: E-mail and Your team.")).toBeVisible();
  await expectFine(page);
  await page.getByRole("button", { name: "Open the portal" }).click();
  await expect(page.getByRole("heading", { name: "Before you invite partners" })).toBeVisible();
  expect(await state()).toBe("open");
};

const toStaff = (email: string) => ({
  ...{ email, subject: `${vendor} invites you to Partner Connect`, mailDir: portal.mailDir },
});

/** A company applies, and the reviewer admits it. */
const apply = async (page: Page, desk: Page): Promise<void> => {
  await page.goto(`${portal.url}/en/apply`);
  await page.getByLabel("Your business e-mail address").fill("gaelle@loire.example");
  await page.getByRole("button", { name: "Begin the application" }).click();
  await page.getByLabel("Company name").fill(company);
  await page.getByLabel("SIREN").fill(someSiren());
  await page.getByRole("checkbox", { name: "Reseller" }).check();
  await page.getByLabel("Registered address").fill("12 rue Kervégan\n44000 Nantes");
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
const prepare = async (page: Page): Promise<void> => {
  const subject = `${company} joins the programme`;
  await join(page, "Gaëlle Le Bihan", { email: "gaelle@loire.example", subject, mailDir: portal.mailDir });
  await expect(page.getByRole("link", { name: "Questions: help@vendora.example" })).toBeVisible();
  await page.goto(`${portal.url}/en/agreement`);
  await page.getByRole("button", { name: "Prepare the agreement" }).click();
  await page.getByRole("link", { name: "Invite the signatory" }).click();
  await page.getByLabel("Address of the signatory").fill("paul@loire.example");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
};

const signFirst = async (page: Page): Promise<void> => {
  const subject = `${company} asks you to sign its Partner Connect agreement`;
  await join(page, "Paul Morvan", { email: "paul@loire.example", subject, mailDir: portal.mailDir });
  await enrol(page);
  await page.getByRole("link", { name: "Declare my signing authority" }).click();
  await page.getByLabel("In what capacity do you bind the company").fill("President");
  await page.getByLabel("Since").fill("2020-01-01");
  await attach(page, certificate("extract.pdf"));
  await page.getByRole("button", { name: "Declare this signing authority" }).click();
  await page.goto(`${portal.url}/en/agreement`);
  await page.getByRole("link", { name: "Read and sign" }).click();
  await expect(page.getByText(vendor).first()).toBeVisible();
  await page.getByRole("link", { name: "Continue to the signature" }).first().click();
  await consent(page);
  await page.getByLabel("Code from your authenticator").fill(freshCode(page));
  await signButton(page).click();
  await expect(page.getByText("Your signature is recorded.")).toBeVisible();
};

test("an empty portal is set up in a browser, and its first partner signs", phone, async ({ page, openAs }) => {
  const [reviewer, countersigner] = ["rachel@vendora.example", "luc@vendora.example"];
  expect(await state()).toBe("setting-up");
  await page.goto(`${portal.url}/en/apply`);
  await expect(page.getByRole("heading", { name: "This portal is being set up" })).toBeVisible();
  await expectFine(page);
  await begin(page);
  await describeCompany(page);
  await goThroughSteps(page);
  await invite(page, reviewer, "Reviewer");
  await invite(page, countersigner, "Countersigner");
  const stranger = await openAs(null);
  await stranger.goto(portal.link);
  await expect(stranger.getByText("Sign in to go on where you stopped.")).toBeVisible();
  await open(page);

  const desk = await openAs(null);
  await join(desk, "Rachel Quéméneur", toStaff(reviewer));
  await enrol(desk);
  await apply(stranger, desk);
  await prepare(await openAs(null));
  await signFirst(await openAs(null));
  await stranger.goto(linkIn(await waitForMail(countersigner, toStaff(countersigner).subject, portal.mailDir)));
  await expect(stranger.getByRole("heading", { name: `Join ${vendor}` })).toBeVisible();
});
