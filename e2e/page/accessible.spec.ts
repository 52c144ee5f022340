import type { Page } from "@playwright/test";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, phone, test } from "@/e2e/fixtures";
import type { Locale } from "@/lib/i18n/locale";
import { holdApplication } from "./hold-application";
import { shiftFaults } from "./layout-shift";
import { readingFaults } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

type Language = Locale;

/** At both widths, the pages are checked in both languages and in both themes. */
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
  // The browser itself reports a page that does not exist.
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // A form's button fades in once its script runs, possibly while its contrast is measured.
  await expect(page.locator("form[novalidate] [type=submit]:disabled")).toHaveCount(0);
  const faults = [...(await shiftFaults(page)), ...(await readingFaults(page, language))];
  return faults.map((fault) => `/${language}${at} ${fault}`);
};

/** An address without what tells one record from another. */
const patternOf = (at: string): string =>
  at.replace(/[?].*$/, "").replace(/\/([0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}|\d+)(?=\/|$)/g, "/:one");

/**
 * What a reader opens at this width. The first look at a page, whoever reads it, is at both widths; each further look, of
 * another reader or at another state, is at one width after the other. Whether words stick out on a phone is asked of
 * every reader and state in pseudo.spec.ts.
 */
const pagesOf = (who: string, project: string): string[] => {
  const seen = new Map<string, number>();
  const looks = Object.entries(visits).flatMap(([reader, visitOf]) =>
    visitOf(world).pages.map((at) => {
      const times = seen.get(patternOf(at)) ?? 0;
      seen.set(patternOf(at), times + 1);
      return { reader, at, times };
    }),
  );
  return looks
    .filter(({ reader, times }) => reader === who && (times === 0 || (times % 2 === 0) === (project === "phone")))
    .map(({ at }) => at);
};

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: every page is accessible`, phone, async ({ openAs }, { project }) => {
    const { email, holds } = visitOf(world);
    const page = await openAs(email);
    if (holds) await holdApplication(page, holds);
    const faults: string[] = [];
    for (const at of pagesOf(who, project.name)) faults.push(...(await faultsAt(page, project.name, at)));
    expect(faults).toEqual([]);
  });

test("the second step of signing in is accessible", phone, async ({ page }, { project }) => {
  await page.goto("/en/sign-in");
  await givePassword(page, world.signed.signatory.email);
  await page.waitForURL("**/sign-in/code*");
  expect(await faultsAt(page, project.name, "/sign-in/code")).toEqual([]);
});
