import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { wordsOfFrame } from "@/components/language/kept-words";

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const source = sources.get(file) ?? readFileSync(file, "utf8");
  sources.set(file, source);
  return source;
};
const isClient = (file: string): boolean => /^"use client"/m.test(sourceOf(file));
const isAction = (file: string): boolean => /^"use server"/m.test(sourceOf(file));

const resolved = (from: string, target: string): string | undefined => {
  const base = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith("./") && path.join(path.dirname(from), target);
  if (!base) return undefined;
  return [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(file));
};

const imports = new Map<string, string[]>();
const importsOf = (file: string): string[] => {
  const known = imports.get(file);
  if (known) return known;
  const found = [
    ...sourceOf(file).matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"/gm),
    ...sourceOf(file).matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g),
  ]
    .map(([, target = ""]) => resolved(file, target))
    .filter((one): one is string => one !== undefined && !isAction(one));
  imports.set(file, found);
  return found;
};

/**
 * A namespace, or the part of one where a component says which. A component without a namespace reads from all of them: no
 * layout can send that.
 */
const saidIn = (file: string): string[] =>
  [...sourceOf(file).matchAll(/useTranslations\(["`]?([a-z-]*(?:\.[a-z-]+(?=["`.]))?)/g)].map(
    ([, said]) => said || "everything",
  );

const isWithin = (said: string, sent: string): boolean => said === sent || said.startsWith(`${sent}.`);

/** What the browser says on behalf of a module: itself and all it imports once a client component is entered. */
const saidInBrowser = (file: string, isInBrowser = false, seen = new Set<string>()): Set<string> => {
  const here = isInBrowser || isClient(file);
  if (seen.has(`${file} ${here}`)) return new Set();
  seen.add(`${file} ${here}`);
  const own = here ? saidIn(file) : [];
  return new Set([...own, ...importsOf(file).flatMap((next) => [...saidInBrowser(next, here, seen)])]);
};

const wordsIn = (layout: string): string | undefined =>
  existsSync(layout)
    ? /layoutWith(?:Frame)?Messages\(([^)]*)\)|<\w+\s+of=\{\[([^\]]*)\]/.exec(sourceOf(layout))?.slice(1).join("")
    : undefined;

/** The nearest folder whose layout sends words of its own, and those words. */
const sentTo = (folder: string): { folder: string; words: string[] } => {
  const list = wordsIn(path.join(folder, "layout.tsx"));
  if (list !== undefined) return { folder, words: [...list.matchAll(/"([a-z.-]+)"/g)].map(([, name = ""]) => name) };
  return folder === "app" ? { folder, words: [] } : sentTo(path.dirname(folder));
};

const screens = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page|error|not-found|loading)\.tsx$/.test(file))
  .map((file) => path.join("app", file));

it("sends the browser the words of every page's client components", () => {
  const missing = screens.flatMap((screen) => {
    const sent: string[] = [...wordsOfFrame, ...sentTo(path.dirname(screen)).words];
    return [...saidInBrowser(screen)]
      .filter((said) => !sent.some((one) => isWithin(said, one)))
      .map((one) => `${screen} lacks ${one}`);
  });
  expect(screens.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

it("sends no words that none of a layout's pages says", () => {
  const said = new Map<string, string[]>();
  for (const screen of screens) {
    const { folder } = sentTo(path.dirname(screen));
    said.set(folder, [...(said.get(folder) ?? []), ...saidInBrowser(screen)]);
  }
  const idle = [...said].flatMap(([folder, words]) =>
    sentTo(folder)
      .words.filter((one) => !words.some((said) => isWithin(said, one)))
      .map((one) => `${folder} sends ${one}`),
  );
  expect(idle).toEqual([]);
});

it("sets French as it is printed: no line breaks before ; : ! ? or inside « », and apostrophes are curved", () => {
  const files = readdirSync("lib/i18n/fr").map((file) => path.join("lib/i18n/fr", file));
  const texts = files.flatMap((file) => [...sourceOf(file).matchAll(/: "(.*)"/g)].map(([, text = ""]) => text));
  expect(texts.length).toBeGreaterThan(1_000);
  expect(texts.filter((text) => /\S [;:!?»](\s|<|$)|« |\p{L}'\p{L}/u.test(text))).toEqual([]);
});

const reachedFrom = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(file)) reachedFrom(next, seen);
  return seen;
};

it("loads the words of forms with those layouts alone that are for forms", () => {
  const words = "components/language/form-words.tsx";
  const isForForms = (layout: string): boolean => /frame\/(client|editor)-messages"/.test(sourceOf(layout));
  const layouts = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)layout\.tsx$/.test(file))
    .map((file) => path.join("app", file));
  expect(layouts.filter(isForForms).length).toBeGreaterThan(20);
  expect(layouts.filter((layout) => reachedFrom(layout).has(words))).toEqual(layouts.filter(isForForms));
});
