import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { besideMessages } from "@/lib/i18n/pseudo";
import { type PseudoPortal, startPseudoPortal } from "./pseudo-portal";
import { overhangOf } from "./readable";
import { makeWorld, type SceneWorld, visits } from "./scenes";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ viewport: { width: 390, height: 844 } });

let world: SceneWorld;
let portal: PseudoPortal;

test.beforeAll(async () => {
  [world, portal] = await Promise.all([makeWorld(), startPseudoPortal()]);
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

/** Three words in a row: a name is shorter, and a sentence is not. */
const words = /\p{L}{2,}(?:[\s,’'-]+\p{L}{2,}){2,}/u;

for (const [who, visitOf] of Object.entries(visits))
  test(`${who}: every word on a phone comes from the messages, and none sticks out`, async ({ openAs }) => {
    const { email, pages } = visitOf(world);
    const page = await openAs(email);
    const faults: string[] = [];
    for (const at of pages) {
      await page.goto(`${portal.url}/en${at}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      const overhang = await overhangOf(page);
      if (overhang > 0) faults.push(`${at} sticks out by ${overhang} px`);
      const rest = (await textsOf(page)).map(besideMessages).filter((text) => words.test(text));
      faults.push(...new Set(rest.map((text) => `${at} says ${text.trim()}`)));
    }
    expect(faults).toEqual([]);
  });
