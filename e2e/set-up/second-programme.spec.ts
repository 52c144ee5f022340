import type { Page } from "@playwright/test";
import { consent } from "@/e2e/agreement/sign-form";
import { attach, certificate } from "@/e2e/credential/evidence-file";
import { expect, test } from "@/e2e/fixtures";
import { addDays, type Day, dayInZone } from "@/lib/date/day";
import { type EmptyPortal, startEmptyPortal } from "./empty-portal";
import { addBenefit, look, nameActivity, nameCertifications, writeTiers } from "./own-rules";
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

const go = (page: Page, path: string) => page.goto(`${portal.url}/en${path}`);

/** The day in the zone that the set-up begins with, which is not the machine's for the last hours of each evening. */
const today = (): Day => dayInZone(new Date(), "Europe/Paris");

/** The last day of the month before this one, and that month. */
const lastMonth = (): { day: string; month: string } => {
  const day = addDays(`${today().slice(0, 7)}-01`, -1);
  return { day, month: day.slice(0, 7) };
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

const rulesStep = async (page: Page): Promise<void> => {
  await page.getByLabel("Begin from").selectOption("An empty edition: one tier that asks for nothing");
  await page.getByLabel("Name in French").fill("Le Fournil");
  await page.getByLabel("Name in English").fill("The Bakehouse");
  await page.getByLabel("Currency").fill("usd");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(page.getByRole("heading", { name: "The Bakehouse", level: 1 })).toBeVisible();
  await nameCertifications(page);
  await nameActivity(page);
  await writeTiers(page);
  await addBenefit(page);
  await page.getByRole("link", { name: "Announce", exact: true }).click();
  await expect(page.getByText("Every tier can be reached", { exact: false })).toBeVisible();
  await page.getByLabel("In force from").fill(today());
  await page.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.getByText("They take effect on", { exact: false })).toBeVisible();
};

const textOf = (title: string, framework: string, annex: string, sentence: string): string =>
  [
    `# ${title} {#text}`,
    `## ${framework} {#framework}`,
    "### Objet {#purpose}",
    `${sentence} {#purpose.one}`,
    `## ${annex} {#resale}`,
    "### Commandes {#orders}",
    `${sentence} {#orders.one}`,
  ].join("\n\n");

/** An agreement of one's own with one annex, published by the one person there is. */
const textStep = async (page: Page): Promise<void> => {
  await go(page, "/set-up/agreement");
  await page.getByRole("link", { name: "Write your own text" }).click();
  await page.getByRole("textbox", { name: "Version" }).fill(version);
  await page.getByLabel("Begin with").selectOption({ label: "Nothing: an empty text" });
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.getByRole("link", { name: "Markdown", exact: true }).click();
  await page
    .getByLabel("Text in French")
    .fill(
      textOf(
        "Contrat",
        "Contrat-cadre",
        "Annexe\u00a0A",
        "Le contrat dure {term-months} mois\u202f; il se renouvelle dans les {renewal-days} jours avant sa fin.",
      ),
    );
  await page
    .getByLabel("Text in English")
    .fill(
      textOf(
        "Agreement",
        "Framework",
        "Annex\u00a0A",
        "The agreement runs for {term-months} months and is renewed in the {renewal-days} days before its end.",
      ),
    );
  await page.getByRole("button", { name: "Import the text" }).click();
  await page.getByRole("link", { name: "Publish", exact: true }).click();
  await page.getByLabel("Counsel who approved the text").fill("Maître Odile Fabre");
  await page.getByLabel("Day of approval").fill(lastMonth().day);
  await page.getByRole("button", { name: "Publish, and use this text" }).click();
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
  await page.getByLabel("With the company since").fill("2020-01-01");
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
  for (const what of [/MASTER/, /Training days/, /Paul Morvan/]) {
    await go(desk, "/review");
    await desk.getByRole("link", { name: what }).click();
    await desk.getByRole("button", { name: "Verify", exact: true }).click();
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
