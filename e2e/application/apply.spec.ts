import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makeMember, someSiren } from "@/db/testing/account/member";
import { releaseEmails } from "@/db/testing/mail";
import { expect, expectNoSidewaysScroll, phoneAlone, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

const someEmail = (): string => `gaelle.${randomUUID().slice(0, 8)}@candidate.example`;
const someCompany = (): string => `Chantiers ${randomUUID().slice(0, 8)}`;

const saved = (page: Page) => page.getByText(/^Saved \d/);
const submit = (page: Page) => page.getByRole("button", { name: "Submit the application" });

/** Enters a certified colleague and a first project into the self-assessment of the landing page. */
const assess = async (page: Page): Promise<void> => {
  await page.goto("/");
  await page.getByRole("link", { name: "Assess my company" }).click();
  const result = page.getByRole("region", { name: "Your tier would be" });
  await expect(result.getByRole("heading", { name: "Missing for Partner" })).toBeVisible();
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("DCV").selectOption("VCP");
  await page.getByLabel("VSP (sales)").check();
  await page.getByLabel("VTSP (pre-sales)").check();
  await page.getByLabel("Deployments confirmed by the customer").fill("1");
  await expect(result.getByRole("heading", { name: "Missing for Advanced Partner" })).toBeVisible();
  await expect(result.getByText("1 of 5 deployments")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Deployments confirmed by the customer")).toHaveValue("1");
  await expect(result.getByText("1 of 5 deployments")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await result.getByRole("link", { name: "Continue with an application" }).click();
};

const begin = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel("Your business e-mail address").fill(email);
  await page.getByRole("button", { name: "Begin the application" }).click();
  await expect(page.getByRole("heading", { name: "Your application", level: 1 })).toBeVisible();
};

/** Follows the link of the e-mail in a browser that has never seen the form. */
const resume = async (page: Page, email: string): Promise<void> => {
  await page.goto(linkIn(await waitForMail(email, "Your application to the programme")));
  await page.getByRole("button", { name: "Open the application" }).click();
  await expect(page.getByRole("heading", { name: "Your application", level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/apply$/);
};

const complete = async (page: Page): Promise<void> => {
  await page.getByLabel("Registered address").fill("12 rue Kervégan\n44000 Nantes");
  await page.getByRole("checkbox", { name: "Services delivery" }).check();
  await page.getByRole("radio", { name: "Enterprise" }).check();
  await page.getByLabel("Your full name").fill("Gaëlle Le Bihan");
};

const handIn = async (page: Page): Promise<void> => {
  await submit(page).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
};

/** Finds the application in the review queue by company name; returns its id. */
const openFile = async (desk: Page, company: string): Promise<string> => {
  await desk.goto(`/en/review?search=${encodeURIComponent(company)}`);
  await desk.getByRole("link", { name: new RegExp(company) }).click();
  await desk.waitForURL(/\/review\/application\//);
  return new URL(desk.url()).pathname.split("/").at(-1) ?? "";
};

const askForMore = async (desk: Page): Promise<void> => {
  await desk.getByRole("button", { name: "Request changes" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Registered address" }).check();
  await dialog.getByLabel("What is needed, in one sentence").fill("The address of the register is another one.");
  await dialog.getByRole("button", { name: "Send the request" }).click();
  await expect(desk.getByText("changes requested.")).toBeVisible();
};

/** Only the requested fields can be edited. */
const answer = async (page: Page): Promise<void> => {
  await expect(page.getByRole("heading", { name: "Changes requested" })).toBeVisible();
  await expect(page.getByText("To correct: Registered address")).toBeVisible();
  await expect(page.getByText("The address of the register is another one.")).toBeVisible();
  for (const field of await page.getByRole("textbox").all())
    if ((await field.getAttribute("name")) !== "address") await expect(field).toBeDisabled();
  await page.getByLabel("Registered address").fill("14 rue Kervégan\n44000 Nantes");
  await page.getByRole("button", { name: "Send the application again" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
};

const accept = async (desk: Page, company: string): Promise<void> => {
  await openFile(desk, company);
  await expect(desk.getByText("14 rue Kervégan")).toBeVisible();
  await desk.getByRole("button", { name: "Verify" }).click();
  await desk.getByRole("button", { name: "Admit the company" }).click();
  await expect(desk.getByText(`${company}: verified.`)).toBeVisible();
};

const join = async (page: Page, company: string): Promise<void> => {
  await expect(page.getByRole("heading", { name: `Join ${company}` })).toBeVisible();
  await page.getByLabel("First and last name").fill("Gaëlle Le Bihan");
  await page.getByLabel("New password").fill("motdepasse1234");
  await page.getByRole("button", { name: `Join ${company}` }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/^This password is too common\./);
  await expect(page.getByLabel("First and last name")).toHaveValue("Gaëlle Le Bihan");
  await page.getByLabel("New password").fill("goémon sur la grève");
  await page.getByRole("button", { name: `Join ${company}` }).click();
};

test(
  "a new company assesses itself, applies, answers staff, and its contact becomes the owner",
  phoneAlone,
  async ({ page, openAs }) => {
    test.setTimeout(90_000);
    const [email, company, siren] = [someEmail(), someCompany(), someSiren()];
    const reviewer = await makeMember(["reviewer"]);
    await assess(page);
    await expect(page.getByText("Your self-assessment will be sent with the application.")).toBeVisible();
    await begin(page, email);
    await page.getByLabel("Company name").fill(company);
    await page.getByLabel("SIREN").fill(siren);
    await page.getByRole("checkbox", { name: "Reseller" }).check();
    await expect(saved(page)).toBeVisible();

    const later = await openAs(null);
    await resume(later, email);
    await expect(later.getByLabel("Company name")).toHaveValue(company);
    await expect(later.getByLabel("SIREN")).toHaveValue(siren);
    await expect(later.getByRole("checkbox", { name: "Reseller" })).toBeChecked();
    await complete(later);
    await handIn(later);
    await waitForMail(email, "Application A-");

    const desk = await openAs(reviewer.email);
    const id = await openFile(desk, company);
    await expect(desk.getByText("one person, one deployment")).toBeVisible();
    await askForMore(desk);
    await releaseEmails(id);
    await later.goto(linkIn(await waitForMail(email, `Changes requested: ${company}`)));
    await later.getByRole("button", { name: "Open the application" }).click();
    await answer(later);
    await accept(desk, company);

    const letter = await waitForMail(email, `${company} joins the programme`);
    await later.goto(linkIn(letter));
    await join(later, company);
    await expect(later.getByRole("heading", { name: "Progress", level: 1 })).toBeVisible();
    await later.goto("/en/members");
    await expect(later.getByRole("listitem").filter({ hasText: email })).toContainText("Owner");
    await later.goto(linkIn(letter));
    await expect(later.getByRole("heading", { name: "This link is no longer valid" })).toBeVisible();
  },
);

/** The same number with a wrong check digit. */
const withWrongDigit = (siren: string): string => siren.slice(0, -1) + ((Number(siren.at(-1)) + 1) % 10);

test("a SIREN with a wrong check digit is refused at its field, in either language", async ({ page }) => {
  await page.goto("/fr/apply");
  await page.getByLabel("Votre adresse e-mail professionnelle").fill(someEmail());
  await page.getByRole("button", { name: "Commencer la candidature" }).click();
  const [siren, right] = [page.getByLabel("SIREN"), someSiren()];
  await siren.fill(withWrongDigit(right));
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.getByRole("button", { name: "Déposer la candidature" }).click();
  await expect(siren).toHaveAccessibleDescription(/sa clé de contrôle ne correspond pas/);

  await page.getByRole("link", { name: "English" }).click();
  await expect(siren).toHaveValue(withWrongDigit(right));
  await submit(page).click();
  await expect(siren).toHaveAccessibleDescription(/its check digit does not match/);
  await page.getByRole("alert").getByRole("link", { name: /SIREN/ }).click();
  await expect(siren).toBeFocused();
  await siren.fill(right);
  await expect(siren).not.toHaveAttribute("aria-invalid", "true");
});

test("a foreign company gives the number of its own register", async ({ page, openAs }) => {
  const [email, company, digits] = [someEmail(), someCompany(), `0${someSiren()}`];
  await page.goto("/en/apply");
  await begin(page, email);
  await page.getByLabel("Company name").fill(company);
  await page.getByLabel("Country of registration").selectOption("Belgium");
  await page.getByLabel("Company register number").fill(`be ${digits}`);
  await complete(page);
  await handIn(page);
  const desk = await openAs((await makeMember(["reviewer"])).email);
  await openFile(desk, company);
  await expect(desk.getByText("Belgium", { exact: true })).toBeVisible();
  await expect(desk.getByText(digits.replace(/^(\d{4})(\d{3})(\d{3})$/, "BE $1.$2.$3"))).toBeVisible();
});

test("a seventh person of one office begins an application in the same quarter of an hour", async ({ page }) => {
  await page.goto("/en/apply");
  for (let count = 1; count <= 7; count += 1) {
    await begin(page, someEmail());
    await page.getByRole("button", { name: "Begin another one" }).click();
  }
  await expect(page.getByLabel("Your business e-mail address")).toBeVisible();
});
