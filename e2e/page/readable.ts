import { readdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locale";
import { violationsOn } from "./axe";

/** Waits until a form's button is there: it fades in once its script runs, possibly while its contrast is measured. */
export const untilAwake = (page: Page): Promise<void> =>
  expect(page.locator("form[novalidate] [type=submit]:disabled")).toHaveCount(0);

/** How many pixels the page is wider than the viewport; 0 if it fits. */
export const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

const namespaces = readdirSync("lib/i18n/en").map((file) => file.replace(".json", ""));

/** The innermost elements that end beyond the right edge of the page, as a sentence; null if all fit. */
export const stickingOut = async (page: Page): Promise<string | null> => {
  const overhang = await overhangOf(page);
  if (overhang === 0) return null;
  const ends = await page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("body *:not(.overflow-x-auto *)")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
    return innermost.map((element) => element.outerHTML.slice(0, 160)).slice(0, 3);
  });
  return `sticks out by ${overhang} px: ${ends.join(" ")}`;
};

/** Texts that should never be shown: a message key, an unfilled placeholder, an unformatted value. */
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

/** Everything that is wrong with a page for whoever reads, hears or holds it; in another look again. */
export const readingFaults = async (page: Page, language: Locale, isAgain = false): Promise<string[]> => {
  const { headings, title, spoken, ...found } = await headOf(page);
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read, and no script
  const text = [title, await page.locator("body").innerText(), ...spoken].join("\n");
  const overhang = await stickingOut(page);
  return [
    ...(await violationsOn(page, isAgain)),
    ...(found.language === language ? [] : [`is in ${found.language}`]),
    ...(headings === 1 ? [] : [`has ${headings} first headings`]),
    ...(title === "" ? ["has no title"] : []),
    ...(overhang === null ? [] : [overhang]),
    ...leftovers.flatMap((pattern) => [...text.matchAll(pattern)].map(([left]) => `says ${left}`)),
  ];
};
