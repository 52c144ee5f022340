import { readFile } from "node:fs/promises";
import { makeCompany, makeMember } from "@/db/testing/account/member";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

/** As people keep them: a title, an odd header, days of two kinds, an empty line, a total, and two rows that cannot be. */
const messy = [
  "Nos certifiés 2019;;;;;",
  ";;;;;",
  "Nom;Courriel;Dans la société depuis;Certification;Identifiant candidat;Obtenue le",
  ...Array.from(
    { length: 40 },
    (_, n) => `Élève Numéro${n};eleve${n}@marees.example;02/01/2017;VCP-DCV;VMW-${n};14/02/2019`,
  ),
  "Zoé Défaut;zoe@marees.example;02/01/2017;VCP-DCV;VMW-900;31/02/2019",
  "Paul Autre;paul@marees.example;02/01/2017;Permis B;VMW-901;14/02/2019",
  ";;;;;",
  "Total;42;;;;",
].join("\r\n");

const company = async () => {
  const { id } = await makeCompany();
  return makeMember(["owner"], id);
};

test("an owner imports a messy sheet, mends a row, sees what it changes, enters it, finds it again and undoes it", async ({
  page,
  signIn,
}) => {
  const owner = await company();
  await signIn(owner.email);
  await page.goto("/en/people");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "Import certifications" }).click();
  const file = { name: "certifiés.csv", mimeType: "text/csv", buffer: Buffer.from(messy, "latin1") };
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await page.getByLabel("Sheet").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();

  await expect(page.getByRole("heading", { name: "Match the columns" })).toBeVisible();
  await expect(page.getByLabel("First and last name")).toContainText("Nom: Élève Numéro0");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check the rows" }).click();

  await expect(page.getByText("40 rows will be entered. Nothing is entered yet.")).toBeVisible();
  await expect(page.getByText("Requirements that move")).toBeVisible();
  await page.getByRole("link", { name: "At fault 2" }).click();
  await expect(page.getByText("The programme has nothing of this name.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the faulty rows" }).click();
  expect((await readFile(await (await download).path())).length).toBeGreaterThan(1_000);

  await page.getByRole("link", { name: "Mend line 44" }).click();
  await page.getByLabel("Earned on").fill("28/02/2019");
  await page.getByRole("button", { name: "Save the row" }).click();
  await expect(page.getByText("41 rows will be entered. Nothing is entered yet.")).toBeVisible();
  await page.getByRole("button", { name: "Enter 41 rows" }).click();
  await page.goto("/en/imports");
  await page.getByRole("link", { name: "certifiés.csv" }).click();
  await expect(page.getByText("41 records are new")).toBeVisible();
  await page.goto("/en/people?search=Zo%C3%A9");
  await expect(page.getByText("Zoé Défaut")).toBeVisible();

  await page.goBack();
  await page.getByRole("button", { name: "Undo the whole import" }).click();
  await expect(page.getByText("This import was undone")).toBeVisible();
  await page.goto("/en/people");
  await expect(page.getByText("Zoé Défaut")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a sheet is taken, refused with a sentence, and entered", async ({ page, signIn }) => {
    const owner = await company();
    await signIn(owner.email);
    await page.goto("/fr/imports/new?kind=people");
    await page.getByLabel("Tableau").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("") });
    await page.getByRole("button", { name: "Envoyer et regarder" }).click();
    await expect(page.getByText("Ce fichier est vide", { exact: false })).toBeVisible();
    const buffer = Buffer.from("Nom,Dans la société depuis\nAda Sans Script,2018-01-01\n");
    await page.getByLabel("Tableau").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Envoyer et regarder" }).click();
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await page.getByRole("button", { name: "Saisir 1 ligne" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Un élément est nouveau")).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
