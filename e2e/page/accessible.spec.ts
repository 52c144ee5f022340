import type { Page } from "@playwright/test";
import { givePassword } from "@/e2e/account/sign-in-form";
import { expect, test } from "@/e2e/fixtures";
import type { Locale } from "@/lib/i18n/locale";
import { laterReaders, openedIn } from "./first-seen";
import { holdApplication } from "./hold-application";
import { shiftFaults, watchNews } from "./layout-shift";
import { readingFaults, untilAwake } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";

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

type Asked = { at: string; language: Locale; looks: readonly Look[] };

/** Asks what is wrong with a page in one look after the other. */
const faultsAt = async (page: Page, { at, language, looks: asked }: Asked): Promise<string[]> => {
  const faults: string[] = [];
  for (const [turn, look] of asked.entries()) {
    await turnTo(page, look);
    const opened = turn === 0 ? await page.goto(`/${language}${at}`) : null;
    // The browser itself reports a page that does not exist.
    await page.locator("h1").first().waitFor();
    await untilAwake(page);
    // What moves is asked of the look that the page is opened in; what is not there is drawn by its script, after the frame.
    const shifts = opened?.ok() ? await shiftFaults(page) : [];
    const found = [...shifts, ...(await readingFaults(page, language, turn > 0))];
    faults.push(...found.map((fault) => `/${language}${at} (${look}) ${fault}`));
  }
  return faults;
};

/**
 * What a reader opens first, in both looks; languages, and the look that a page is opened in, take turns. Every further
 * state of a page is looked at in pseudo.spec.ts, on a phone.
 */
const visitsOf = (who: string): Asked[] =>
  openedIn(world)
    .filter(({ isFirst }) => isFirst)
    .map(({ reader, at }, place) => {
      const { language, first, other } = turns[place % 2 === 0 ? 0 : 1];
      return { reader, at, language, looks: [first, other] };
    })
    .filter(({ reader }) => reader === who);

test("every reader but the later ones opens a page of some kind first", () => {
  const first = new Set(openedIn(world).flatMap(({ reader, isFirst }) => (isFirst ? [reader] : [])));
  expect(Object.keys(visits).filter((reader) => !first.has(reader))).toEqual(laterReaders);
});

for (const [who, visitOf] of Object.entries(visits).filter(([reader]) => !laterReaders.includes(reader)))
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
