import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe calls a violation of WCAG 2.2 A or AA, or of good practice, on what the page shows now. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  // The legacy mode spares a second page for each look; what passes is not written out, which is half of the work.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  const { violations } = await axe.analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
};

/** By how much the page sticks out of the viewport sideways; 0 where it does not. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

const namespaces = readdirSync("lib/i18n/en").map((file) => file.replace(".json", ""));

/** A key in the place of its message, a placeholder that nothing took, a value that no one formatted. */
const leftovers = [
  new RegExp(`(?<![\\w@/.-])(?:${namespaces.join("|")})\\.(?!pdf|json|csv|html)[a-z][\\w-]*(?:\\.[\\w-]+)*`, "g"),
  /\{\w+\}/g,
  /\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date/g,
];

const headOf = (page: Page) =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    spoken: [...document.querySelectorAll("[aria-label],[title],[placeholder],[alt]")].flatMap((element) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ),
  }));

/** Everything that is wrong with a page for whoever reads, hears or holds it. */
export const readingFaults = async (page: Page, language: "en" | "fr"): Promise<string[]> => {
  const { headings, title, spoken, ...found } = await headOf(page);
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read, and no script
  const text = [title, await page.locator("body").innerText(), ...spoken].join("\n");
  const overhang = await overhangOf(page);
  return [
    ...(await violationsOn(page)),
    ...(found.language === language ? [] : [`is in ${found.language}`]),
    ...(headings === 1 ? [] : [`has ${headings} first headings`]),
    ...(title === "" ? ["has no title"] : []),
    ...(overhang === 0 ? [] : [`sticks out by ${overhang} px`]),
    ...leftovers.flatMap((pattern) => [...text.matchAll(pattern)].map(([left]) => `says ${left}`)),
  ];
};
