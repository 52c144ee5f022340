import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const options: axe.RunOptions = {
  runOnly: { type: "tag", values: tags },
  // Leaving out passed rules halves the work.
  resultTypes: ["violations"],
  // A frame shows a file, which is no page of the portal.
  iframes: false,
};

type Colour = { r: number; g: number; b: number; alpha: number; parseString(text: string): Colour };
type Colours = { prototype: Colour; new (of: Colour): Colour };
type Looked = Window & { axe: { run: typeof axe.run; commons: { color: { Color: Colours } } } };

/** To parse a colour, of which a page has few, takes axe half of its time: it is told those that it has parsed already. */
const parseColoursOnce = (): void => {
  const { Color } = (window as unknown as Looked).axe.commons.color;
  const { parseString } = Color.prototype;
  const parsed = new Map<string, Colour>();
  Color.prototype.parseString = function (text) {
    const { r, g, b, alpha } = parsed.get(text) ?? parseString.call(this, text);
    if (!parsed.has(text)) parsed.set(text, new Color(this));
    return Object.assign(this, { r, g, b, alpha });
  };
};

/** The short form: every page that is looked at is sent it and reads it. */
const source = readFileSync(path.join("node_modules", "axe-core", "axe.min.js"), "utf8");
const script = `${source};(${parseColoursOnce})()`;

/** Half of axe's work: what is written on what, for each piece of text. */
const contrast = "color-contrast";

/**
 * What axe reports as a violation of WCAG 2.2 A or AA, or of good practice, on the page as shown. Its contrast need be
 * measured in one look only: which colour stands on which is the same in each, and components/ui/contrast.test.ts holds the
 * pairs to theirs.
 */
export const violationsOn = async (page: Page, isAgain = false): Promise<string[]> => {
  // What is still coming in is paler than it will be.
  await page.emulateMedia({ reducedMotion: "reduce" });
  // Between two pages of one visit the title of the first is gone before that of the second has come.
  await expect(page).toHaveTitle(/\S/);
  // A page that is looked at again has it already.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(script);
  const found = await page.evaluate(
    async (how) => {
      const { violations } = await (window as unknown as Looked).axe.run(document, how);
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
    },
    isAgain ? { ...options, rules: { [contrast]: { enabled: false } } } : options,
  );
  return found.map(({ id, targets }) => `${id}: ${targets.join(", ")}`);
};
