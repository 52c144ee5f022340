import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { defaultLocale, isLocale, locales } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });

/** Where a language is named: the list itself, its facts, and the signed texts, which have languages of their own. */
const homes = /^lib\/(i18n\/(locale|writing|names)\.ts|agreement\/text\/language\.ts)$/;
const files = listed
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file) && !homes.test(file) && !/\.test\.tsx?$/.test(file));

const asks = [
  /"fr" \| "en"|"en" \| "fr"/,
  /\["fr", "en"\]|\["en", "fr"\]/,
  // An address may say anything; elsewhere a language is a Locale.
  /(?<!params: Promise<\{ )\blocale\??: string\b/,
  /\b(locale|language|lang)\w*(\(\))? [!=]== "\w\w"/,
  /"\w\w" [!=]== (locale|language)/,
];

it("asks nowhere but in one table which language it is", () => {
  const found = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (asks.some((one) => one.test(line)) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(900);
  expect(found).toEqual([]);
});

it("knows its languages from anything else", () => {
  expect(locales.every(isLocale)).toBe(true);
  expect(isLocale(defaultLocale)).toBe(true);
  expect(["", "EN", "en-GB", "xx", null, undefined].some(isLocale)).toBe(false);
});

it("reads an edition's name in the reader's language, and finds it by its id", () => {
  const gold = { id: "gold", name: { fr: "Or", en: "Gold" } };
  expect(localName(gold.name, "fr")).toBe("Or");
  expect(localName(undefined, "fr")).toBe("");
  expect(nameById([gold], "gold", "en")).toBe("Gold");
  expect(nameById([gold], "silver", "en")).toBe("silver");
});
