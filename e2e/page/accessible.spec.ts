import type { Page, Response } from "@playwright/test";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, test } from "@/e2e/fixtures";
import type { Locale } from "@/lib/i18n/locale";
import { holdApplication } from "./hold-application";
import { shiftFaults, watchNews } from "./layout-shift";
import { readingFaults } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";
import { stepTo } from "./step-to";

test.describe.configure({ mode: "parallel", timeout: 300_000 });

/** A desk in the light and a phone in the dark. */
const looks = {
  desk: { size: { width: 1440, height: 900 }, colorScheme: "light" },
  phone: { size: { width: 390, height: 844 }, colorScheme: "dark" },
} as const;
type Look = keyof typeof looks;

const turns = [
  { language: "en", first: "desk", other: "phone" },
  { language: "fr", first: "phone", other: "desk" },
] as const satisfies { language: Locale; first: Look; other: Look }[];

let world: SceneWorld;

test.beforeAll(async () => {
  world = await makeWorld();
});

const turnTo = async (page: Page, look: Look): Promise<void> => {
  await page.setViewportSize(looks[look].size);
  await page.emulateMedia({ colorScheme: looks[look].colorScheme, reducedMotion: "reduce" });
};

/** Has the fonts in the browser, as on every visit but the first, which stand-in.spec.ts looks at. */
const fetchFonts = async (page: Page): Promise<void> => {
  await page.goto("/en/about");
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
};

/** Loads a page, and answers what came; or steps to it from the page before, which answers nothing. */
const open = async (page: Page, path: string, isLoaded: boolean): Promise<Response | null> => {
  if (isLoaded) return page.goto(path);
  await stepTo(page, new URL(path, process.env.E2E_BASE_URL).href);
  return null;
};

type Asked = { at: string; language: Locale; looks: readonly Look[] };

/** Asks what is wrong with a page in one look after the other. One that is seen in both is loaded; to any other one steps. */
const faultsAt = async (page: Page, { at, language, looks: asked }: Asked): Promise<string[]> => {
  const faults: string[] = [];
  for (const [turn, look] of asked.entries()) {
    await turnTo(page, look);
    const opened = turn === 0 ? await open(page, `/${language}${at}`, asked.length > 1) : null;
    // The browser itself reports a page that does not exist.
    await page.locator("h1").first().waitFor();
    // A form's button fades in once its script runs, possibly while its contrast is measured.
    await expect(page.locator("form[novalidate] [type=submit]:disabled")).toHaveCount(0);
    // What moves is asked of the look that the page is opened in; what is not there is drawn by its script, after the frame.
    const shifts = opened?.ok() ? await shiftFaults(page) : [];
    const found = [...shifts, ...(await readingFaults(page, language, turn > 0))];
    faults.push(...found.map((fault) => `/${language}${at} (${look}) ${fault}`));
  }
  return faults;
};

/** An address without what tells one record from another. */
const patternOf = (at: string): string =>
  at.replace(/[?].*$/, "").replace(/\/([0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}|\d+)(?=\/|$)/g, "/:one");

/**
 * What a reader opens. A page is first seen in both looks, whoever reads it; each further time, by another reader or in
 * another state, in one of them. Languages, and the look that a page is opened in, take turns. Whether words stick out on a phone is asked of every
 * reader and state in pseudo.spec.ts.
 */
const visitsOf = (who: string): Asked[] => {
  const seen = new Map<string, number>();
  const all = Object.entries(visits).flatMap(([reader, visitOf]) =>
    visitOf(world).pages.map((at) => {
      const times = seen.get(patternOf(at)) ?? 0;
      seen.set(patternOf(at), times + 1);
      const { language, first, other } = turns[(seen.size + times) % 2 === 0 ? 0 : 1];
      return { reader, at, language, looks: times === 0 ? [first, other] : [first] };
    }),
  );
  return all.filter(({ reader }) => reader === who);
};

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: every page is accessible at a desk and on a phone, in the light and in the dark`, async ({
    openAs,
  }) => {
    const { email, holds } = visitOf(world);
    const page = await openAs(email);
    await watchNews(page);
    await fetchFonts(page);
    if (holds) await holdApplication(page, holds);
    const faults: string[] = [];
    for (const asked of visitsOf(who)) faults.push(...(await faultsAt(page, asked)));
    expect(faults).toEqual([]);
  });

test("the second step of signing in is accessible", async ({ page }) => {
  await watchNews(page);
  await fetchFonts(page);
  await page.goto("/en/sign-in");
  await givePassword(page, world.signed.signatory.email);
  await page.waitForURL("**/sign-in/code*");
  expect(await faultsAt(page, { at: "/sign-in/code", language: "fr", looks: ["desk", "phone"] })).toEqual([]);
});
