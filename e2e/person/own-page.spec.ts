import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makePersonLink, makePersonWith } from "@/db/testing/person/rows";
import { openCompany } from "@/e2e/credential/form";
import { expect, expectAccessible, expectNoSidewaysScroll, phoneAlone, test } from "@/e2e/fixtures";
import { linkIn, waitForMail } from "@/e2e/mail";

const declare = async (desk: Page, name: string, email: string): Promise<void> => {
  await desk.goto("/en/people/new");
  await desk.getByLabel("First and last name").fill(name);
  await desk.getByLabel("Work e-mail").fill(email);
  await desk.getByLabel("With the company since").fill("2018-03-01");
  await desk.getByRole("button", { name: "Add the person" }).click();
  await expect(desk.getByText("The person has been added.")).toBeVisible();
};

test(
  "a declared person opens the link of their letter, asks for a correction, and sees that the company made it",
  phoneAlone,
  async ({ page, openAs }) => {
    const { company, engineer } = await openCompany();
    const email = `zoe.${randomUUID().slice(0, 8)}@person.example`;
    const desk = await openAs(engineer.email);
    await declare(desk, "Zoe Marten", email);

    await page.goto(linkIn(await waitForMail(email, `${company.name} entered you in`)));
    await expect(page.getByRole("heading", { name: "What is said about you", level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: company.name })).toBeVisible();
    await expect(page.getByText("Zoe Marten")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByText("Something is wrong").click();
    await page.getByLabel("First and last name").fill("Zoé Martin");
    await page.getByLabel("Anything else that is wrong").fill("My badge says Zoé.");
    await page.getByRole("button", { name: "Ask for the correction" }).click();
    await expect(page.getByText("Your request has been sent to the company.")).toBeVisible();
    await expect(page.getByText("Waiting for an answer")).toBeVisible();

    await desk.goto("/en/people");
    await desk.getByRole("link", { name: "Zoe Marten, for a correction" }).click();
    await expect(desk.getByText("My badge says Zoé.")).toBeVisible();
    await desk.getByRole("radio", { name: "Make the correction" }).check();
    await desk.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(desk.getByRole("heading", { name: "Zoé Martin", level: 1 })).toBeVisible();

    await page.goto(linkIn(await waitForMail(email, `${company.name} did what you asked for`)));
    await expect(page.getByText("Done", { exact: true })).toBeVisible();
    await expect(page.getByRole("definition").filter({ hasText: "Zoé Martin" }).first()).toBeVisible();
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a declared person agrees, objects, and is counted again, in French", async ({ page }) => {
    const { company } = await openCompany();
    const { email } = await makePersonWith(company.id, { name: "Inès Caron" });
    await page.goto(`/fr/person/${await makePersonLink(email)}`);
    await page.getByRole("button", { name: `J’accepte d’être compté pour ${company.name}` }).click();
    await expect(page.getByText("la société sait que vous êtes d’accord")).toBeVisible();
    await page.getByText(`Je ne veux pas être compté pour ${company.name}`).click();
    await page.getByLabel("Votre raison").fill("Je pars.");
    await page.getByRole("button", { name: "Ne plus me compter" }).click();
    await expect(page.getByText("Vous ne comptez plus, à partir d’aujourd’hui.")).toBeVisible();
    await page.getByRole("button", { name: `Me compter de nouveau pour ${company.name}` }).click();
    await expect(page.getByText("la société sait que vous êtes d’accord")).toBeVisible();
  });
});
