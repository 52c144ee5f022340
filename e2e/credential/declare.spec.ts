import type { Page } from "@playwright/test";
import { makeMember } from "@/db/testing/account/member";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { expect, expectAccessible, phoneAlone, test } from "@/e2e/fixtures";
import { locales } from "@/lib/i18n/locale";
import { attach, certificate } from "./evidence-file";
import { fillCertification, openCompany } from "./form";

const summary = (page: Page) => page.getByRole("main").getByRole("alert");
const submit = (page: Page) => page.getByRole("button", { name: "Declare the certification" });

test(
  "an engineer declares a colleague's certification with its evidence, corrects it and withdraws it",
  phoneAlone,
  async ({ page, signIn }) => {
    const { company, engineer } = await openCompany();
    await makePersonRow(company.id, "Ada Quéré");
    await signIn(engineer.email);
    await page.goto("/en/people");
    await page.getByRole("link", { name: "Declare a certification" }).click();
    await page.getByLabel("Who holds it?").selectOption("Ada Quéré");
    await fillCertification(page);
    await attach(page, certificate("ada.pdf"));
    await expect(page.getByRole("button", { name: "Remove ada.pdf" })).toBeVisible();
    await submit(page).click();
    await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Ada Quéré", level: 1 })).toBeVisible();
    const line = page.getByRole("listitem").filter({ hasText: "VCP-NV 6.5" });
    await expect(line.getByText("Waiting for review")).toBeVisible();

    await line.getByRole("link").click();
    await expect(page.getByRole("link", { name: "Open ada.pdf" })).toBeVisible();
    await page.getByRole("link", { name: "Correct the declaration" }).click();
    await expect(page.getByText("ada.pdf")).toBeVisible();
    await page.getByLabel("Version").fill("6.7");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByText("Correction saved.")).toBeVisible();
    await expect(page.getByText("6.7", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Open ada.pdf" })).toBeVisible();

    await page.getByRole("button", { name: "Withdraw the declaration" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw the declaration" }).click();
    await expect(page.getByText("The declaration is withdrawn.")).toBeVisible();
    await expect(page.getByText("No certification declared for this person.")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("main").getByText("Withdrawn")).toBeVisible();
    await expect(page.getByRole("link", { name: "Correct the declaration" })).toBeHidden();
  },
);

test("finance declares a return, which is shown for confirmation before it is sent", async ({ page, signIn }) => {
  const { company } = await openCompany();
  const finance = await makeMember(["finance"], company.id);
  await signIn(finance.email);
  await page.goto("/en/activity/new");
  await page.getByLabel("Booked on").fill("2019-09-05");
  await page.getByLabel("Amount").fill("-1 250,50");
  await expect(page.getByText("Read as -€1,250.50")).toBeVisible();
  await page.getByLabel("Reference").fill("CN-118");
  await page.getByRole("button", { name: "Declare the activity" }).click();
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
  await page.goto("/en/activity");
  const line = page.getByRole("listitem").filter({ hasText: "CN-118" });
  await expect(line).toContainText("Return-€1,250.50");
  await expect(line.getByText("Waiting for review")).toBeVisible();
});

test("a month of cloud services is declared once, after it has ended", async ({ page, signIn }) => {
  const { engineer } = await openCompany();
  await signIn(engineer.email);
  const declare = async (month: string, points: string) => {
    await page.goto("/en/activity/new?kind=cloud-service");
    await page.getByLabel("Month").fill(month);
    await page.getByLabel("Points").fill(points);
    await page.getByRole("button", { name: "Declare the activity" }).click();
  };
  await declare("2019-10", "1900");
  await expect(summary(page)).toContainText("Month – This month is not over yet.");
  await declare("2019-08", "1 900");
  await expect(page.getByText("Declared. It is now waiting for review.")).toBeVisible();
  await expect(page.getByText("1,900 points")).toBeVisible();
  await declare("2019-08", "2 000");
  await expect(summary(page)).toContainText("already declared, with 1,900 points");
  await expect(page.getByLabel("Points")).toHaveValue("2 000");
});

const words = {
  en: {
    holder: ["Who holds it?", "Someone to add"],
    version: "Version",
    submit: "Declare the certification",
    title: "4 things need correcting",
    needed: "This field is required.",
    fields: ["First and last name", "With the company since", "Certification", "Earned on"],
  },
  fr: {
    holder: ["Qui la détient", "Une personne à ajouter"],
    version: "Version",
    submit: "Déclarer la certification",
    title: "4 points sont à corriger",
    needed: "Ce champ est obligatoire.",
    fields: ["Prénom et nom", "Dans la société depuis le", "Certification", "Obtenue le"],
  },
} as const;

for (const locale of locales)
  test(
    `missing input is reported at each field and in a summary that links to it (${locale})`,
    phoneAlone,
    async ({ page, signIn }) => {
      const told = words[locale];
      const { company, engineer } = await openCompany();
      await makePersonRow(company.id);
      await signIn(engineer.email);
      await page.goto(`/${locale}/people/credentials/new`);
      await page.getByLabel(told.holder[0]).selectOption(told.holder[1]);
      await page.getByLabel(told.version).fill("2019");
      await page.getByRole("button", { name: told.submit }).click();
      await expect(summary(page)).toBeFocused();
      await expect(summary(page).getByRole("heading")).toHaveText(told.title);
      for (const label of told.fields) {
        const field = page.getByLabel(label, { exact: true });
        await expect(field).toHaveAccessibleDescription(new RegExp(told.needed));
        await summary(page)
          .getByRole("link", { name: `${label} – ${told.needed}` })
          .click();
        await expect(field).toBeFocused();
      }
      await expect(page.getByLabel(told.version)).toHaveValue("2019");
      await expectAccessible(page);
    },
  );

test("another company's records answer with 404", async ({ page, signIn }) => {
  const [own, other] = [await openCompany(), await openCompany()];
  const person = await makePersonRow(other.company.id, "Someone Else");
  const credential = await makeCredential(other.engineer.actor, { personId: person });
  const month = { occurredOn: "2019-08-01", points: 100, amountCents: null, currency: null };
  const activity = await makeActivity(other.engineer.actor, { kind: "cloud-service", ...month });
  await signIn(own.engineer.email);
  const paths = [`people/${person}`, `people/credential/${credential}`, `activity/${activity}`];
  for (const path of paths.flatMap((one) => [one, `${one}/edit`]))
    expect((await page.request.get(`/en/${path}`)).status(), path).toBe(404);
  await page.goto(`/en/people/${person}`);
  await expect(page.getByRole("heading", { name: "Not found", level: 1 })).toBeVisible();
  await expect(page.getByText("Someone Else")).toHaveCount(0);
});
