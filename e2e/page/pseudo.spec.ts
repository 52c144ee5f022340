import type { Page } from "@playwright/test";
import { everyText } from "@/db/testing/every-text";
import { expect, test } from "@/e2e/fixtures";
import { templates } from "@/lib/agreement/text/template";
import { editions } from "@/lib/edition/catalogue/editions";
import { besideMessages } from "@/lib/i18n/pseudo";
import { type PseudoPortal, startPseudoPortal } from "./pseudo-portal";
import { overhangOf } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";

test.describe.configure({ timeout: 120_000 });
test.use({ viewport: { width: 390, height: 844 } });

let world: SceneWorld;
let portal: PseudoPortal;
/** Every word that is data: kept in the database, named by an edition, or part of a signed text. */
let data: string;

test.beforeAll(async () => {
  [world, portal] = await Promise.all([makeWorld(), startPseudoPortal()]);
  data = [await everyText(process.env.E2E_OWNER_URL ?? ""), JSON.stringify(editions), JSON.stringify(templates)].join(
    "\n",
  );
});

test.afterAll(async () => portal?.stop());

/** What a page shows, says to a screen reader and is called; what has a language of its own is signed or quoted. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll("[aria-label],[title],[placeholder],[alt]")].flatMap((element) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    for (const foreign of document.querySelectorAll("body [lang], code, pre")) foreign.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read, and no script
    return [document.title, ...document.body.innerText.split("\n"), ...spoken];
  });

/** Three words in a row: a name of fewer words cannot be told from a label, but a sentence has more. */
const sentence = /\p{L}{2,}(?:[\s’']+\p{L}{2,}){2,}/u;

/** Data stands in a line whole, or in parts that a comma or another sign puts together. */
const isData = (text: string): boolean =>
  text
    .split(/,?\s+and\s+|\s+[·–|→]\s+|[,;:]\s+|\s*[()]\s*/)
    .every((part) => !sentence.test(part) || data.includes(part.trim()));

const escapedOn = async (page: Page): Promise<string[]> => {
  const rest = (await textsOf(page)).map((text) => besideMessages(text).trim());
  return [...new Set(rest.filter((text) => sentence.test(text) && !data.includes(text) && !isData(text)))];
};

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: every sentence on a phone comes from the messages, and none sticks out`, async ({ openAs }) => {
    const { email, pages } = visitOf(world);
    const page = await openAs(email);
    const faults: string[] = [];
    for (const at of pages) {
      await page.goto(`${portal.url}/en${at}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      const overhang = await overhangOf(page);
      if (overhang > 0) faults.push(`${at} sticks out by ${overhang} px`);
      faults.push(...(await escapedOn(page)).map((text) => `${at} says ${text}`));
    }
    expect(faults).toEqual([]);
  });
