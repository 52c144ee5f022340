import type { Page } from "@playwright/test";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, phone, test } from "@/e2e/fixtures";
import { readingFaults } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

type Language = "en" | "fr";

/** Between a screen and a phone, each page is read in both languages, by day and by night. */
const lookOf = (project: string): { language: Language; colorScheme: "light" | "dark" } =>
  project === "phone" ? { language: "fr", colorScheme: "dark" } : { language: "en", colorScheme: "light" };

let world: SceneWorld;

test.beforeAll(async () => {
  world = await makeWorld();
});

const faultsAt = async (page: Page, project: string, at: string): Promise<string[]> => {
  const { language, colorScheme } = lookOf(project);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.goto(`/${language}${at}`);
  // What does not exist is drawn by the browser.
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // A form's button waits for its script, and turns from pale to full while somebody measures it.
  await expect(page.locator("form[novalidate] [type=submit]:disabled")).toHaveCount(0);
  return (await readingFaults(page, language)).map((fault) => `/${language}${at} ${fault}`);
};

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: everybody can read it`, phone, async ({ openAs }, { project }) => {
    const { email, pages } = visitOf(world);
    const page = await openAs(email);
    const faults: string[] = [];
    for (const at of pages) faults.push(...(await faultsAt(page, project.name, at)));
    expect(faults).toEqual([]);
  });

test("the second step of signing in: everybody can read it", phone, async ({ page }, { project }) => {
  await page.goto("/en/sign-in");
  await givePassword(page, world.signed.signatory.email);
  await page.waitForURL("**/sign-in/code*");
  expect(await faultsAt(page, project.name, "/sign-in/code")).toEqual([]);
});
