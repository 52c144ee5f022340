import type { Page } from "@playwright/test";
import { expect, phone, test } from "./fixtures";
import { givePassword } from "./forms";
import { type Look, readingFaults } from "./reading";
import { makeWorld, visits, type World } from "./scenes";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

/** Between a screen and a phone, each language is seen in both lights. */
const lookOf = (colorScheme: Look["colorScheme"], project: string): Look => {
  const isEnglish = (colorScheme === "light") === (project !== "phone");
  return { colorScheme, language: isEnglish ? "en" : "fr" };
};

let world: World;

test.beforeAll(async () => {
  world = await makeWorld();
});

const faultsAt = async (page: Page, look: Look, at: string): Promise<string[]> => {
  const { language } = look;
  await page.goto(`/${language}${at}`);
  // What does not exist is drawn by the browser.
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return (await readingFaults(page, look)).map((fault) => `/${language}${at} ${fault}`);
};

for (const light of ["light", "dark"] as const)
  for (const [who, visitOf] of Object.entries(visits))
    test(`${who}: everybody can read it, ${light}`, light === "light" ? phone : {}, async ({ openAs }, { project }) => {
      const seen = lookOf(light, project.name);
      const { email, pages } = visitOf(world);
      const page = await openAs(email);
      await page.emulateMedia({ colorScheme: light, reducedMotion: "reduce" });
      const faults: string[] = [];
      for (const at of pages) faults.push(...(await faultsAt(page, seen, at)));
      expect(faults).toEqual([]);
    });

test("the second step of signing in: everybody can read it", phone, async ({ page }, { project }) => {
  await page.goto("/en/sign-in");
  await givePassword(page, world.signed.signatory.email);
  await page.waitForURL("**/sign-in/code*");
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await faultsAt(page, lookOf(colorScheme, project.name), "/sign-in/code")));
  }
  expect(faults).toEqual([]);
});
