import type { Locator, Page } from "@playwright/test";
import { consent } from "@/e2e/agreement/sign-form";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { type EmptyPortal, startEmptyPortal } from "./empty-portal";
import { enrol, freshCode, join } from "./people";
import { apply, begin, invite, type Programme, prepare, signFirst, toStaff } from "./programme";

test.use({ actionTimeout: 20_000 });

const [reviewer, countersigner] = ["rachel@farine.example", "luc@farine.example"] as const;
const version = "2031-01";
let portal: EmptyPortal;
const programme = (): Programme => ({
  ...{ portal, vendor: "Moulins Réunis SA", administrator: "ines@farine.example", company: "Boulangerie du Port" },
});

test.beforeAll(async () => {
  portal = await startEmptyPortal();
});
test.afterAll(async () => portal?.stop());

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const look = async (page: Page): Promise<void> => {
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
};

const go = (page: Page, path: string) => page.goto(`${portal.url}/en${path}`);

/** The last day of the month before this one, and that month. */
const lastMonth = (): { day: string; month: string } => {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7) };
};

/** Opens a form behind its summary. */
const unfold = async (within: Page | Locator, summary: string): Promise<Locator> => {
  await within.getByText(summary, { exact: true }).click();
  return within.locator("details[open]").last();
};

const fill = async (within: Locator, texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(texts)) await within.getByLabel(label, { exact: true }).fill(text);
};

const save = async (form: Locator, then: Locator): Promise<void> => {
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(then).toBeVisible();
};

const vendorStep = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Your company" }).click();
  await page.getByLabel("Name of the programme").fill("Le Fournil");
  await page.getByLabel("Legal name").fill("Moulins Réunis SA");
  await page.getByLabel("Register number").fill("CHE-123.456.788");
  await page.getByLabel("Country of registration").selectOption("CH");
  await page.getByLabel("Address for partners’ questions").fill("aide@farine.example");
  await page.getByRole("button", { name: "Save and continue" }).click();
};

const tracks = { PAIN: ["Pain", "Bread"], SUCRE: ["Pâtisserie", "Pastry"] } as const;
const types = {
  FIRST: ["Premier four", "First oven", "Lowest"],
  MASTER: ["Maître du four", "Master of the oven", "Right above FIRST"],
  HYGIENE: ["Hygiène", "Hygiene", "Not on the ladder"],
} as const;

/** Two tracks and three certifications, of which one is in no track. */
const nameCertifications = async (page: Page): Promise<void> => {
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
const nameActivity = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Activity and money" }).click();
  await expect(page.getByText("No activity counts yet.")).toBeVisible();
  const kinds = page.getByRole("region", { name: "Activity that counts" });
  const kind = await unfold(kinds, "Add a kind of activity");
  await kind.getByLabel("How it is told").selectOption("A number of a month");
  await fill(kind, {
    "Short name": "Jours",
    "Name in French": "Jours de formation",
    "Name in English": "Training days",
  });
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(kind.getByText("Use lower-case letters, digits and hyphens.").first()).toBeVisible();
  await fill(kind, {
    "Short name": "training-days",
    "One of it, in French": "jour",
    "Several of it, in French": "jours",
  });
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(kind.getByLabel("One of it, in English")).toHaveAttribute("aria-invalid", "true");
  await fill(kind, { "One of it, in English": "day", "Several of it, in English": "days" });
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
const writeTiers = async (page: Page): Promise<void> => {
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

const addBenefit = async (page: Page): Promise<void> => {
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

const rulesStep = async (page: Page): Promise<void> => {
  await page.getByLabel("Begin from").selectOption("An empty edition: one tier that asks for nothing");
  await page.getByLabel("Name in French").fill("Le Fournil");
  await page.getByLabel("Name in English").fill("The Bakehouse");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(page.getByRole("heading", { name: "The Bakehouse", level: 1 })).toBeVisible();
  await nameCertifications(page);
  await nameActivity(page);
  await writeTiers(page);
  await addBenefit(page);
  await page.getByRole("link", { name: "Announce", exact: true }).click();
  await expect(page.getByText("Every tier can be reached", { exact: false })).toBeVisible();
  await page.getByLabel("In force from").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.getByText("They take effect on", { exact: false })).toBeVisible();
};

const textOf = (title: string, framework: string, annex: string, sentence: string): string =>
  [
    `# ${title} {#text}`,
    `## ${framework} {#framework}`,
    "### 1 {#purpose}",
    `${sentence} {#purpose.one}`,
    `## ${annex} {#resale}`,
    "### 1 {#orders}",
    `${sentence} {#orders.one}`,
  ].join("\n\n");

/** An agreement of one's own with one annex, published by the one person there is. */
const textStep = async (page: Page): Promise<void> => {
  await go(page, "/set-up/agreement");
  await page.getByRole("link", { name: "Write your own text" }).click();
  await page.getByRole("textbox", { name: "Version" }).fill(version);
  await page.getByLabel("Begin from").selectOption({ label: "Nothing: an empty text" });
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.getByRole("link", { name: "Markdown", exact: true }).click();
  await page.getByLabel("Text in French").fill(textOf("Contrat", "Contrat-cadre", "Annexe A", "Le pain est bon."));
  await page.getByLabel("Text in English").fill(textOf("Agreement", "Framework", "Annex A", "Bread is good."));
  await page.getByRole("button", { name: "Import the text" }).click();
  await page.getByRole("link", { name: "Publish", exact: true }).click();
  await page.getByLabel("Counsel who approved the text").fill("Maître Odile Fabre");
  await page.getByLabel("Day of the approval").fill(lastMonth().day);
  await page.getByRole("button", { name: "Publish and use this text" }).click();
  await page.getByRole("link", { name: "Back to the set-up" }).click();
};

const openStep = async (page: Page): Promise<void> => {
  await go(page, "/set-up/mail");
  await page.getByRole("button", { name: "Continue without e-mail for now" }).click();
  await page.getByRole("button", { name: "Continue with this key" }).click();
  await page.getByRole("link", { name: "Manage the team" }).click();
  await invite(page, reviewer, "Reviewer");
  await invite(page, countersigner, "Countersigner");
  await go(page, "/set-up");
  await page.getByRole("button", { name: "Open the portal" }).click();
  await expect(page.getByRole("heading", { name: "Before you invite partners" })).toBeVisible();
};

/** What the company has: a master of bread, and the training days of the month that is over. */
const declare = async (page: Page): Promise<void> => {
  const { day, month } = lastMonth();
  await go(page, "/people/credentials/new");
  await page.getByLabel("First and last name").fill("Margot Pain");
  await page.getByLabel("Employed since").fill("2020-01-01");
  await page.getByLabel("Certification", { exact: true }).selectOption("MASTER — Master of the oven");
  await page.getByLabel("Track").selectOption("PAIN — Bread");
  await page.getByLabel("Version").fill("1");
  await page.getByLabel("Earned on").fill(day);
  await attach(page, certificate());
  await look(page);
  await page.getByRole("button", { name: "Declare the certification" }).click();
  await expect(page.getByText("It is now waiting for review.", { exact: false }).first()).toBeVisible();

  await go(page, "/activity/new");
  await expect(page.getByRole("heading", { name: "Declare a month: Training days", level: 1 })).toBeVisible();
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Training days").fill("some");
  await page.getByRole("button", { name: "Declare the activity" }).click();
  await expect(page.getByLabel("Training days")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Training days").fill("14");
  await look(page);
  await page.getByRole("button", { name: "Declare the activity" }).click();
  await expect(page.getByText("14 days")).toBeVisible();
  await go(page, "/activity");
  await expect(page.getByRole("listitem").filter({ hasText: "Training days" })).toContainText("14 days");
  await look(page);
};

const verifyAll = async (desk: Page): Promise<void> => {
  for (const what of [/MASTER/, /Training days/, /authority/i]) {
    await go(desk, "/review");
    await desk.getByRole("link", { name: what }).first().click();
    await desk.getByRole("button", { name: "Verify" }).click();
    await desk
      .getByRole("button", { name: /^Verify/ })
      .last()
      .click();
    await expect(desk.getByText(": verified.", { exact: false }).first()).toBeVisible();
  }
};

const countersign = async (page: Page): Promise<void> => {
  await join(page, "Luc Andrieu", toStaff(programme(), countersigner));
  await enrol(page);
  await go(page, "/countersign");
  await page.getByRole("link", { name: `Open the file of ${programme().company}` }).click();
  await consent(page);
  await page.getByLabel("Code from your authenticator").fill(freshCode(page));
  await page.getByRole("button", { name: /^Countersign agreement/ }).click();
  await expect(page.getByText("The countersignature is recorded.")).toBeVisible();
};

test("a programme that nobody ships is set up from nothing, and its first partner rises", async ({ page, openAs }) => {
  test.setTimeout(300_000);
  await test.step("the programme is written in the set-up", async () => {
    await begin(page, programme());
    await enrol(page);
    await vendorStep(page);
    await rulesStep(page);
    await textStep(page);
    await openStep(page);
  });
  const [visitor, desk, owner, signatory, second] = await Promise.all([1, 2, 3, 4, 5].map(() => openAs(null)));
  if (!visitor || !desk || !owner || !signatory || !second) throw new Error("A window is missing");
  await test.step("a company applies, declares and is verified", async () => {
    await visitor.goto(portal.url);
    await expect(visitor.getByText("Golden house").first()).toBeVisible();
    await expect(visitor.getByText(/VMware|VCP/)).toHaveCount(0);
    await look(visitor);
    await join(desk, "Rachel Quéméneur", toStaff(programme(), reviewer));
    await enrol(desk);
    await apply(visitor, desk, programme(), { model: "Bakery" });
    await prepare(owner, programme());
    await declare(owner);
  });
  await test.step("its signatory signs, and it rises with the countersignature", async () => {
    await signFirst(signatory, programme());
    await verifyAll(desk);
    await countersign(second);
    await go(owner, "/progress");
    await expect(owner.getByRole("img", { name: `Current tier of ${programme().company}: Golden house.` })).toBeVisible(
      { timeout: 60_000 },
    );
    await expect(owner.getByText("Discount on flour").first()).toBeVisible();
    await look(owner);
  });
});
