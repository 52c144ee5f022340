import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { type EmptyPortal, startEmptyPortal } from "./empty-portal";
import { look } from "./own-rules";
import { enrol, inFrench } from "./people";

const version = "2031-03";
let portal: EmptyPortal;

test.beforeAll(async () => {
  portal = await startEmptyPortal();
});
test.afterAll(async () => portal?.stop());

/** A framework of two articles and one annex, as counsel would send it. */
const french = (annex: string, purpose: string): string =>
  [
    "# Contrat de partenariat {#text}",
    "## Contrat-cadre {#framework}",
    `### ${purpose} {#purpose}`,
    "Les parties s’entendent sur la distribution des produits de l’éditeur. {#purpose.one}",
    "### Durée {#term}",
    "Un terme dure {term-months} mois ; un renouvellement se signe dans les {renewal-days} jours avant sa fin. {#term.one}",
    `## Annexe A : revente {#${annex}}`,
    "### Commandes {#orders}",
    "Le partenaire commande auprès d’un distributeur, selon l’article {@purpose} : {#orders.one}",
    "- par écrit ;\n- avant la fin du mois.",
  ].join("\n\n");

const english = [
  "# Partner agreement {#text}",
  "## Framework agreement {#framework}",
  "### Purpose {#purpose}",
  "The parties agree on how the vendor’s products are distributed. {#purpose.one}",
  "### Term {#term}",
  "A term runs for {term-months} months; a renewal is signed in the {renewal-days} days before its end. {#term.one}",
  "## Annex A: resale {#resale}",
  "### Orders {#orders}",
  "The partner orders from a distributor, under article {@purpose}: {#orders.one}",
  "- in writing;\n- before the end of the month.",
].join("\n\n");

const file = (name: string, text: string | Buffer) => ({
  ...{ name, mimeType: "text/markdown" },
  buffer: Buffer.from(text),
});

const view = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const markdown = `/fr/texts/${version}/markdown`;

const begin = async (page: Page): Promise<void> => {
  await page.goto(portal.link.replace("/set-up/", "/fr/set-up/"));
  await page.getByLabel("Société qui anime le programme").fill("Vendora");
  await page.getByLabel("Votre nom").fill("Inès Caron");
  await page.getByLabel("Votre adresse e-mail").fill("ines@vendora.example");
  await page.getByLabel("Nouveau mot de passe").fill("trois tortues mangent tard");
  await page.getByRole("button", { name: "Créer le compte" }).click();
  await enrol(page, inFrench);
};

/** From the step of the set-up to an empty draft. */
const startText = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Texte du contrat" }).click();
  await page.getByRole("link", { name: "Rédiger votre propre texte" }).click();
  await page.getByRole("textbox", { name: "Version" }).fill(version);
  await page.getByLabel("Commencer par").selectOption({ label: "Rien : un texte vide" });
  await page.getByRole("button", { name: "Commencer le brouillon" }).click();
  await expect(page.getByText("à corriger avant que ce texte puisse être publié")).toBeVisible();
};

/** Files that are no text are refused at their field; what is typed beside them stays. */
const importWrongly = async (page: Page): Promise<void> => {
  await view(page, "Markdown");
  await page.getByLabel("Texte en anglais").fill(english);
  const chosen = page.getByLabel("Fichier en français");
  const submit = () => page.getByRole("button", { name: "Importer le texte" }).click();
  await chosen.setInputFiles(file("contrat.md", Buffer.from("# Contrat signé", "latin1")));
  await submit();
  await expect(chosen).toHaveAccessibleDescription(/n’est pas un texte en UTF-8/);
  await expect(page.getByLabel("Texte en anglais")).toHaveValue(english);
  await look(page);
  await chosen.setInputFiles(file("contrat.md", "mot ".repeat(300_000)));
  await submit();
  await expect(chosen).toHaveAccessibleDescription(/trop lourd/);
  await chosen.setInputFiles(file("contrat.md", `# Contrat\n\n${"> ".repeat(200)}mot`));
  await submit();
  await expect(chosen).toHaveAccessibleDescription(/imbriquées sur plus de douze niveaux/);
};

test("an own text with one annex is imported from files in the set-up, mended, published alone and in use, in French", async ({
  page,
  browser,
  contextOptions,
}) => {
  test.setTimeout(180_000);
  await begin(page);
  await startText(page);
  await importWrongly(page);

  await test.step("with a script, from one file and from what is pasted", async () => {
    const wrong = french("revente", "Objet {text-version}");
    await page.getByLabel("Fichier en français").setInputFiles(file("contrat.md", wrong));
    await page.getByRole("button", { name: "Importer le texte" }).click();
    await expect(page.getByText("serait imprimé tel quel dans un titre").first()).toBeVisible();
    await expect(page.getByText("Le contrat n’a pas de partie « revente »").first()).toBeVisible();
    await look(page);
  });

  await test.step("a part with an unknown name is given one of those that the agreement has", async () => {
    await page.getByRole("link", { name: "Modifier — Partie inconnue revente" }).click();
    await page.waitForURL(/\/at\/\d+$/);
    await look(page);
    const names = page.getByLabel("Partie du contrat").getByRole("option");
    await expect(names.filter({ hasText: "Contrat-cadre" })).toHaveCount(0);
    await expect(names.filter({ hasText: "Annexe D" })).toHaveCount(1);
    await page.getByLabel("Partie du contrat").selectOption({ label: "Annexe B · Services cloud" });
    await page.getByRole("button", { name: "Enregistrer le titre" }).click();
    await expect(page.getByText("Le contrat n’a pas de partie")).toHaveCount(0);
  });

  await test.step("without a script, both languages from files", async () => {
    const plain = await browser.newContext({
      ...contextOptions,
      ...{ javaScriptEnabled: false, storageState: await page.context().storageState() },
    });
    const still = await plain.newPage();
    await still.goto(`${portal.url}${markdown}`);
    const choose = async (text: string): Promise<void> => {
      await still.getByLabel("Fichier en français").setInputFiles(file("contrat.md", text));
      await still.getByLabel("Fichier en anglais").setInputFiles(file("agreement.md", english));
      await still.getByRole("button", { name: "Importer le texte" }).click();
    };
    await choose(`mot ${"é".repeat(210_000)}`);
    await expect(still.getByLabel("Fichier en français")).toHaveAccessibleDescription(/trop lourd/);
    await choose(`\uFEFF${french("resale", "Objet")}`);
    await expect(still).toHaveURL(`${portal.url}/fr/texts/${version}`);
    await plain.close();
  });

  await test.step("its typography is corrected, and it is published by one person", async () => {
    await page.goto(`${portal.url}/fr/texts/${version}`);
    await page.getByRole("button", { name: "Corriger la typographie de toutes les clauses" }).click();
    await expect(page.getByText("Aucun défaut trouvé.")).toBeVisible();
    await view(page, "Changements");
    await expect(page.getByText("Durée du contrat")).toHaveCount(0);
    await view(page, "Publier");
    await expect(page.getByText("Le texte n’a pas d’annexe pour les modèles d’activité")).toBeVisible();
    await page.getByLabel("Conseil qui a approuvé le texte").fill("Maître Odile Fabre");
    await page.getByLabel("Jour de l’approbation").fill("2019-09-30");
    await look(page);
    await page.getByRole("button", { name: "Publier et utiliser ce texte" }).click();
    await page.getByRole("link", { name: "Retour à la mise en place" }).click();
    await expect(page.getByText(`Votre propre texte, version ${version}, est publié et en vigueur.`)).toBeVisible();
    await page.getByRole("link", { name: "Lire le texte" }).click();
    await expect(page.getByRole("heading", { name: /^Annexe A/ })).toBeVisible();
    await expect(page.getByText("Un terme dure 12 mois", { exact: false })).toBeVisible();
  });
});
