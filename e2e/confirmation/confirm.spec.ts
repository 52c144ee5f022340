import type { Page } from "@playwright/test";
import { makeMember } from "@/db/testing/account/member";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { makeCustomerLink, someContact } from "@/db/testing/confirmation/ask";
import { openCompany } from "@/e2e/credential/form";
import { expect, expectAccessible, expectNoSidewaysScroll, phoneAlone, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

const declare = async (page: Page, reference: string, email: string) => {
  await page.goto("/en/activity/new?kind=deployment");
  await page.getByLabel("Completed on").fill("2019-08-20");
  await page.getByLabel("Customer").fill("Mairie de Lorient");
  await page.getByLabel("Reference").fill(reference);
  await page.getByLabel("Contact’s name").fill("Jeanne Moreau");
  await page.getByLabel("Contact’s work e-mail").fill(email);
  await page.getByLabel("Language of the e-mail").selectOption("English");
  await page.getByRole("button", { name: "Declare the activity" }).click();
};

test(
  "a customer confirms a deployment on a phone, without an account, and the partner's progress moves",
  phoneAlone,
  async ({ page, signIn, openAs }) => {
    const { company, engineer } = await openCompany();
    const { email } = someContact();
    await signIn(engineer.email);
    await declare(page, "D-77", email);
    await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
    await expect(page.getByText(/^Asked Jeanne Moreau on /)).toBeVisible();

    const letter = await waitForMail(email, `${company.name} asks you to confirm: Deployment`);
    expect(letter).toContain("Deployment for Mairie de Lorient, 20 August 2019.");
    expect(letter).toContain("Reference: D-77.");
    const link = linkIn(letter);

    const customer = await openAs(null);
    await customer.goto(link);
    await expect(customer.getByRole("heading", { name: "Did this take place as described?" })).toBeVisible();
    await expect(customer.getByText("Mairie de Lorient")).toBeVisible();
    await expectAccessible(customer);
    await expectNoSidewaysScroll(customer);
    await customer.getByRole("link", { name: "Yes, it took place" }).click();
    await customer.getByRole("button", { name: "Confirm" }).click();
    await expect(customer.getByRole("main").getByRole("alert")).toContainText("What did it change for you?");
    await customer.getByLabel("Much better").check();
    await customer.getByLabel("In one sentence").fill("Our teams can breathe.");
    await expectAccessible(customer);
    await customer.getByRole("button", { name: "Confirm" }).click();
    await expect(customer.getByRole("heading", { name: "Thank you, your answer is kept" })).toBeVisible();
    await customer.goto(link);
    await expect(customer.getByRole("heading", { name: "Thank you, your answer is kept" })).toBeVisible();
    await expect(customer.getByRole("link", { name: "Yes, it took place" })).toBeHidden();

    await expect(page.getByRole("main").getByText("Verified").first()).toBeVisible();
    await expect(page.getByText(/^Confirmed by the customer on .*\d\.$/)).toBeVisible();
    await expect(page.getByText("“Our teams can breathe.”")).toBeVisible();
    await page.goto("/en/activity");
    await expect(page.getByText("1 of 1 customer asked has confirmed (100%).")).toBeVisible();
    await page.goto("/en/progress/trace/advanced/activity/deployment");
    await expect(page.getByRole("main")).toContainText("1 of 5 deployments");
    await page.getByText("See the record").click();
    await expect(page.getByText("Confirmed by the customer", { exact: true })).toBeVisible();
  },
);

test("nobody of the partner confirms: not by an own address, and not in a browser that is signed in for it", async ({
  page,
  signIn,
}) => {
  const { company, engineer } = await openCompany();
  const [, domain = ""] = engineer.email.split("@");
  await signIn(engineer.email);
  await declare(page, "D-78", `Zoe@projects.${domain}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This address belongs to your own company.");
  await expect(page.getByLabel("Contact’s work e-mail")).toHaveValue(`Zoe@projects.${domain}`);

  const contributor = await makeMember(["contributor"], company.id);
  const id = await makeDeployment(contributor.actor, { customer: "Port de Lorient" });
  const secret = await makeCustomerLink(contributor.actor, id);
  await page.goto(`/en/confirm/${secret}?answer=no`);
  await page.getByLabel("What is not right?").fill("I am of the partner.");
  await page.getByRole("button", { name: /^Send to / }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "You are signed in to the portal for the company",
  );
  await expect(page.getByLabel("What is not right?")).toHaveValue("I am of the partner.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a customer says no with a reason, in the other language, and wants no more letters", async ({ page }) => {
    const { engineer } = await openCompany();
    const id = await makeDeployment(engineer.actor, { customer: "Port de Brest" });
    const secret = await makeCustomerLink(engineer.actor, id);
    await page.goto(`/fr/confirm/${secret}`);
    await page.getByRole("link", { name: "Non, pas comme décrit" }).click();
    await page.getByRole("button", { name: /^Envoyer à / }).click();
    await expect(page.getByLabel("Qu’est-ce qui n’est pas juste")).toHaveAccessibleDescription(/obligatoire/);
    await page.getByLabel("Qu’est-ce qui n’est pas juste").fill("Rien n’a été livré.");
    await page.getByRole("button", { name: /^Envoyer à / }).click();
    await expect(page.getByRole("heading", { name: "Merci, votre réponse est conservée" })).toBeVisible();
    await page.getByText("Plus aucun e-mail").click();
    await page.getByRole("button", { name: "Ne plus m’écrire" }).click();
    await expect(page.getByRole("main")).toContainText("Merci, votre réponse est conservée");
  });
});
