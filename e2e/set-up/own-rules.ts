import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "@/e2e/fixtures";

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
/** Looks at a page at both widths. */
export const look = async (page: Page): Promise<void> => {
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
};

/** The form behind a summary, opened. */
const unfold = async (within: Page | Locator, summary: string): Promise<Locator> => {
  const page = "page" in within ? within.page() : within;
  const form = within.locator("details", { has: page.locator("summary", { hasText: summary }) }).last();
  if ((await form.getAttribute("open")) === null) await form.locator("summary").first().click();
  return form;
};

const fill = async (within: Locator, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(texts)) await within.getByLabel(label, { exact: true }).fill(text);
};

const save = async (form: Locator, then: Locator): Promise<void> => {
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(then).toBeVisible();
};

const tracks = { PAIN: ["Pain", "Bread"], SUCRE: ["Pâtisserie", "Pastry"] } as const;
const types = {
  FIRST: ["Premier four", "First oven", "Lowest"],
  MASTER: ["Maître du four", "Master of the oven", "Right above FIRST"],
  HYGIENE: ["Hygiène", "Hygiene", "Not on the ladder"],
} as const;

/** Two tracks and three certifications, of which one is in no track. */
export const nameCertifications = async (page: Page): Promise<void> => {
  const words = page.getByRole("region", { name: "Certifications and tracks" });
  for (const [word, [fr, en]] of Object.entries(tracks)) {
    const form = await unfold(words, "Add a track");
    await fill(form, { "Short name of the track": word, "Name in French": fr, "Name in English": en });
    await save(form, words.getByRole("listitem").filter({ hasText: `– ${en}` }));
  }
  for (const [word, [fr, en, above]] of Object.entries(types)) {
    const form = await unfold(words, "Add a certification");
    await fill(form, { "Short name": word, "Name in French": fr, "Name in English": en });
    await form.getByLabel("It is earned in a track").setChecked(word !== "HYGIENE");
    await form.getByLabel("On the ladder").selectOption(above);
    await save(form, words.getByRole("listitem").filter({ hasText: `– ${en}` }));
  }
};

/** Training days, a business model with its annex, and the currency. */
export const nameActivity = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Activity and money" }).click();
  await expect(page.getByText("No activity counts yet.")).toBeVisible();
  const kinds = page.getByRole("region", { name: "Activity that counts" });
  const kind = await unfold(kinds, "Add a kind of activity");
  await kind.getByLabel("How it is measured").selectOption("A number for each month");
  await kind.getByLabel("Customer").selectOption("Not asked for");
  await kind.getByLabel("Reference").selectOption("May be left empty");
  await fill(kind, {
    "Short name": "Jours",
    "Name in French": "Jours de formation",
    "Name in English": "Training days",
  });
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(kind.getByText("Use lower-case letters, digits and hyphens.").first()).toBeVisible();
  await fill(kind, {
    "Short name": "training-days",
    "Singular, in French": "jour",
    "Plural, in French": "jours",
  });
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(kind.getByLabel("Singular, in English")).toHaveAttribute("aria-invalid", "true");
  await fill(kind, { "Singular, in English": "day", "Plural, in English": "days" });
  await look(page);
  await save(kind, kinds.getByRole("listitem").filter({ hasText: "counted in days" }));

  const models = page.getByRole("region", { name: "Business models" });
  const model = await unfold(models, "Add a business model");
  await fill(model, { "Short name": "bakery", "Name in French": "Boulangerie", "Name in English": "Bakery" });
  await model.getByLabel("Annex of the agreement").selectOption("Annex A");
  await save(model, models.getByRole("listitem").filter({ hasText: "Bakery" }));
  const money = page.getByRole("region", { name: "Currency" });
  const currency = await unfold(money, "Change the currency");
  await fill(currency, { "Code of the currency": "XQZ" });
  await currency.getByRole("button", { name: "Save" }).click();
  await expect(currency.getByText("This is not the code of a currency.").first()).toBeVisible();
  await fill(currency, { "Code of the currency": "chf" });
  await save(currency, money.getByText("Swiss Franc"));
  await look(page);
};

const askFor = async (tier: Locator, kind: string, parts: Readonly<Record<string, string>>): Promise<void> => {
  const form = await unfold(tier, "Add a requirement");
  await form.getByLabel("Requirement").selectOption(kind);
  for (const [label, text] of Object.entries(parts)) {
    const field = form.getByLabel(label, { exact: true });
    if (label === "Certification") await field.selectOption(text);
    else if (label === "Track") await form.getByRole("checkbox", { name: text }).check();
    else await field.fill(text);
  }
  await form.getByRole("button", { name: "Add" }).click();
};

/** A second tier: the agreement, a master of bread, and training days. */
export const writeTiers = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Rules", exact: true }).click();
  const form = await unfold(page, "Add a tier or a competency");
  await fill(form, { "Name in French": "Maison dorée", "Name in English": "Golden house" });
  await form.getByRole("button", { name: "Add" }).click();
  const golden = page.getByRole("region", { name: "Golden house" });
  await askFor(golden, "The agreement in force", {});
  await expect(golden.getByText("agreement", { exact: false }).first()).toBeVisible();
  await askFor(golden, "People with a certification", {
    Certification: "MASTER",
    Track: "PAIN",
    "How many people": "1",
  });
  await expect(golden.getByText("One MASTER in track PAIN")).toBeVisible();
  await askFor(golden, "Training days a month", { "How many a month": "1" });
  await expect(golden.getByText("Training days", { exact: false }).first()).toBeVisible();
  await look(page);
};

/** A discount for those of the upper tier. */
export const addBenefit = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Benefits", exact: true }).click();
  const form = page.getByRole("region", { name: "Add a benefit" });
  await form.getByLabel("Kind").selectOption("Discount");
  await fill(form, { "Name in French": "Remise sur la farine", "Name in English": "Discount on flour" });
  await fill(form, { "Description in French": "Sur chaque sac.", "Description in English": "On each bag." });
  await form.getByLabel("What the amount counts").selectOption("Percent");
  const line = form.getByRole("group", { name: "Line 1" });
  await line.getByLabel("Tier or higher").selectOption("Golden house");
  await line.getByLabel("Amount").fill("12");
  await form.getByRole("button", { name: "Save the benefit" }).click();
  await expect(page.getByRole("region", { name: /Discount on flour/ })).toBeVisible();
};
