import type { Page } from "@playwright/test";
import { everyText } from "@/db/testing/every-text";
import { expect, test } from "@/e2e/fixtures";
import { type SecondPortal, startSecondPortal } from "@/e2e/second-portal";
import { templates } from "@/lib/agreement/text/template";
import { countries } from "@/lib/application/country";
import { editions, storyOf } from "@/lib/edition/catalogue/editions";
import { countryName } from "@/lib/i18n/country";
import { besideMessages } from "@/lib/i18n/pseudo";
import { timeZones } from "@/lib/i18n/zone";
import { openedIn } from "./first-seen";
import { holdApplication } from "./hold-application";
import { readingFaults, stickingOut, untilAwake } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";
import { stepTo } from "./step-to";

test.describe.configure({ mode: "parallel", timeout: 300_000 });
test.use({ viewport: { width: 390, height: 844 } });

let world: SceneWorld;
let portal: SecondPortal;
/** Every word that is data: kept in the database, named by an edition, part of a signed text, or a country. */
let data: string;

test.beforeAll(async () => {
  [world, portal] = await Promise.all([makeWorld(), startSecondPortal({ PSEUDO_LOCALE: "1" })]);
  const lands = countries.map((code) => countryName(code, "en"));
  const kept = await everyText(process.env.E2E_OWNER_URL ?? "");
  const texts = [kept, ...[editions, editions.map(storyOf), templates].map((list) => JSON.stringify(list))];
  const zones = timeZones.map((zone) => zone.replaceAll("_", " "));
  data = [...texts, ...lands, ...zones].join("\n");
});

test.afterAll(async () => portal?.stop());

/** What a page shows, says to a screen reader and is called; what has a language of its own is signed or quoted. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll("[aria-label],[title],[placeholder],[alt]")].flatMap((element) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    // Hidden and not removed: the page may still be waking up.
    const hidden = new CSSStyleSheet();
    hidden.replaceSync("body [lang], code, pre { display: none !important }");
    document.adoptedStyleSheets = [hidden];
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read, and no script
    const lines = document.body.innerText.split(/[\n\t]/);
    document.adoptedStyleSheets = [];
    return [document.title, ...lines, ...spoken];
  });

/** Three words in a row: a name of fewer words cannot be told from a label, but a sentence has more. */
const sentence = /\p{L}{2,}(?:[\s’']+\p{L}{2,}){2,}/u;

/** Data stands in a line whole, or in parts that a comma or another sign puts together. */
const isData = (text: string): boolean =>
  text
    .split(/,?\s+and\s+|\s+[·–—|→]\s+|[,;:]\s+|\s*[()]\s*/)
    .every((part) => !sentence.test(part) || data.includes(part.trim()));

const escapedOn = async (page: Page): Promise<string[]> => {
  const rest = (await textsOf(page)).map((text) => besideMessages(text).trim());
  return [...new Set(rest.filter((text) => sentence.test(text) && !data.includes(text) && !isData(text)))];
};

/** What is wrong with a page on a phone; accessible.spec.ts sees the first page of each kind, and this every further state. */
const phoneFaults = async (page: Page, isFirst: boolean): Promise<string[]> => {
  if (isFirst) return [(await stickingOut(page)) ?? []].flat();
  await untilAwake(page);
  return readingFaults(page, "en");
};

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: every sentence on a phone comes from the messages, none sticks out, and every state is accessible`, async ({
    openAs,
  }) => {
    const { email, holds } = visitOf(world);
    const page = await openAs(email);
    if (holds) await holdApplication(page, holds);
    const faults: string[] = [];
    for (const { at, isFirst } of openedIn(world).filter(({ reader }) => reader === who)) {
      await stepTo(page, `${portal.url}/en${at}`);
      await page.locator("h1").first().waitFor();
      const escaped = (await escapedOn(page)).map((text) => `says ${text}`);
      faults.push(...[...escaped, ...(await phoneFaults(page, isFirst))].map((fault) => `${at} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
