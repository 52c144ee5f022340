import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  exportsOf,
  files,
  folderSizes,
  functionsOf,
  importCircles,
  importsOf,
  isTest,
  linesOf,
  quantile,
  reachedFrom,
  shipped,
  sourceOf,
  sources,
} from "@/lib/testing/house";

/** The room a path lies in; lib/server is a room of its own, and so are the two kinds of db that app may use. */
const roomOf = (file: string): string => {
  if (/^lib\/server\/[a-z]+\/testing\//.test(file)) return "lib/server/testing";
  if (file.startsWith("lib/server/")) return "lib/server";
  if (file.startsWith("db/testing/")) return "db/testing";
  if (file.startsWith("db/queries/")) return "db/queries";
  return file.split("/")[0] ?? "";
};

const mayImport: Record<string, (target: string) => boolean> = {
  lib: (target) => roomOf(target) === "lib",
  db: (target) => ["db", "db/queries", "lib"].includes(roomOf(target)),
  // Reading changes nothing.
  "db/queries": (target) => ["db", "db/queries", "lib"].includes(roomOf(target)) && !target.startsWith("db/mutations/"),
  // An account made for a journey has an authenticator, and its row holds a sealed secret.
  "db/testing": (target) =>
    ["db/testing", "db", "db/queries", "lib"].includes(roomOf(target)) || target === "lib/server/auth/secret-box",
  "lib/server/testing": (target) =>
    ["lib/server/testing", "lib/server", "db/testing", "db", "db/queries", "lib"].includes(roomOf(target)),
  "lib/server": (target) => ["lib/server", "lib", "db", "db/queries"].includes(roomOf(target)),
  components: (target) => ["components", "lib"].includes(roomOf(target)),
  app: (target) =>
    ["lib", "lib/server", "components"].includes(roomOf(target)) ||
    target.startsWith("db/queries/") ||
    target.startsWith("db/mutations/") ||
    target === "app/globals.css" ||
    // Doors and the frame are shared by pages of several folders; nothing else of app is.
    /^app\/.*(actions|\/frame\/[a-z-]+)$/.test(target),
  scripts: (target) => !["app", "components"].includes(roomOf(target)),
  e2e: (target) =>
    ["e2e", "lib"].includes(roomOf(target)) || target.startsWith("db/testing/") || target === "db/seed/accounts",
};

/** Packages that bring the outside world; pure lib imports zod and itself. */
const isPurePackage = (name: string): boolean => name === "zod";

/** The verifier reads signatures, in the browser too: pure parsers, and the platform's own WebCrypto. */
const isVerifiersPackage = (file: string, name: string): boolean =>
  file.startsWith("lib/verify/") && ["asn1js", "pkijs"].includes(name);

/** Markdown is read and written by the parser that its standard's readers use. */
const isMarkdownsPackage = (file: string, name: string): boolean =>
  file === "lib/agreement/text/draft/markdown.ts" && /^mdast(-util-(from|to)-markdown)?$/.test(name);

/** Colours are turned into one another by those who know their spaces. */
const isColoursPackage = (file: string, name: string): boolean => file === "lib/brand/palette.ts" && name === "culori";

const trespasses = (): string[] =>
  [...sources].flatMap(([file, source]) => {
    const allowed = mayImport[roomOf(file)];
    if (!allowed || (isTest(file) && roomOf(file) !== "e2e")) return [];
    return importsOf(source).flatMap((target) => {
      if (target.startsWith("../")) return [`${file} climbs with ${target}`];
      if (target.startsWith("@/")) return allowed(target.slice(2)) ? [] : [`${file} imports ${target}`];
      const isKnown = [isVerifiersPackage, isMarkdownsPackage, isColoursPackage].some((is) => is(file, target));
      const isOutside = !target.startsWith("./") && !isPurePackage(target) && !isKnown;
      const isI18n = file.startsWith("lib/i18n/");
      return roomOf(file) === "lib" && isOutside && !isI18n ? [`${file} imports the package ${target}`] : [];
    });
  });

const pureLib = [...sources].filter(
  ([file]) => roomOf(file) === "lib" && !isTest(file) && file !== "lib/env.ts" && !file.startsWith("lib/i18n/"),
);

const lengths = shipped.map((file) => linesOf(sourceOf(file)));

/** Names that Next.js reads from pages and routes, so that every one of them has to export the same. */
const isNextName = (name: string): boolean =>
  /^(metadata|viewport|generateMetadata|generateStaticParams|dynamic|runtime|GET|POST|PUT|DELETE|config)$/.test(name);

const exportedTwice = (ofTypes: boolean): string[] => {
  const places = new Map<string, string[]>();
  for (const file of shipped)
    for (const { name, isType } of exportsOf(file))
      if (isType === ofTypes && !isNextName(name)) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places].filter(([, found]) => found.length > 1).map(([name, found]) => `${name}: ${found.join(", ")}`);
};

const linesIn = (folder: string, wanted: (file: string) => boolean): number =>
  [...sources]
    .filter(([file]) => file.startsWith(folder) && wanted(file))
    .reduce((sum, [, source]) => sum + linesOf(source), 0);

const testShare = (folder: string): number =>
  linesIn(folder, isTest) / linesIn(folder, (file) => shipped.includes(file));

const flatKeys = (tree: object, above = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? flatKeys(value, `${above}${key}.`) : [`${above}${key}`],
  );

const keysOf = (locale: string): string[] =>
  files
    .filter((file) => file.startsWith(`lib/i18n/${locale}/`) && file.endsWith(".json"))
    .flatMap((file) => flatKeys(JSON.parse(sourceOf(file)), `${path.basename(file, ".json")}.`))
    .sort();

describe("the rooms", () => {
  it("point every import down", () => {
    expect(trespasses()).toEqual([]);
  });

  it("hold no circle of imports", () => {
    expect(importCircles()).toEqual([]);
  });

  it("have no clock and no process.env in pure lib", () => {
    const impure = pureLib.filter(([, source]) => /Date\.now\(\)|new Date\(\)|process\.env/.test(source));
    expect(impure.map(([file]) => file)).toEqual([]);
  });

  it("keep from the engine's threads what only a process knows: its agreement texts and its own kinds", () => {
    const learned = ["lib/agreement/text/template.ts", "lib/activity/known-kinds.ts"];
    expect(learned.filter((file) => sources.has(file))).toEqual(learned);
    const reached = reachedFrom("lib/server/engine/thread.ts");
    expect(reached.size).toBeGreaterThan(100);
    expect(learned.filter((file) => reached.has(file))).toEqual([]);
  });

  it("make formatters in one place, which keeps them: making one takes longer than a hundred uses", () => {
    const making = /new Intl\.|\.toLocale(Date|Time)?String\(/;
    const drawn = [...sources].filter(([file]) => !isTest(file) && !file.startsWith("scripts/"));
    const makers = drawn.filter(([, source]) => making.test(source)).map(([file]) => file);
    expect(makers).toEqual(["lib/i18n/intl.ts"]);
  });

  it("use what a browser lacks over plain http in few places, each of which does without it or says so", () => {
    const lacking =
      /\bcrypto\.(randomUUID|subtle)|[Nn]avigator(?:\.|, ")(clipboard|locks|credentials|serviceWorker|storage|canShare|share)|\bcaches\./;
    const drawn = shipped.filter((file) => /^(components|app)\//.test(file) && lacking.test(sourceOf(file)));
    expect(drawn).toEqual([
      "components/file/file-panel.tsx",
      "components/form/outbox/alone.ts",
      "components/form/random-key.ts",
      "components/live/one-leader.ts",
      "components/ui/copy-text.ts",
      "components/verify/offline.ts", // Says that it needs https, as the next does.
      "components/verify/use-verify.ts",
    ]);
  });

  it("keep the verifier fit for a browser", () => {
    const verifier = pureLib.filter(([file]) => file.startsWith("lib/verify/"));
    expect(verifier.length).toBeGreaterThan(15);
    expect(verifier.filter(([, source]) => /\bBuffer\b|\bprocess\b/.test(source)).map(([file]) => file)).toEqual([]);
  });

  it("export nothing but actions from a file that says use server", () => {
    const door = /^const \w+Action = action\(/;
    const doors = [...sources].filter(([, source]) => /^["']use server["']/.test(source));
    const raw = doors.flatMap(([file, source]) =>
      [...source.matchAll(/^export\s+(.*)$/gm)]
        .map((match) => match[1] ?? "")
        .filter((line) => !door.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(doors.length).toBeGreaterThan(10);
    expect(raw).toEqual([]);
  });

  it("answer every route of the API through its one door", () => {
    // The sign-in library answers by itself, and the probes say nothing of anybody.
    const own = ["auth/[...nextauth]", "health", "ready"].map((place) => `app/api/${place}/route.ts`);
    const routes = [...sources].filter(([file]) => /^app\/api\/.*\/route\.tsx?$/.test(file) && !own.includes(file));
    const raw = routes.flatMap(([file, source]) =>
      [...source.matchAll(/^export\s+(.*)$/gm)]
        .map((match) => match[1] ?? "")
        .filter((line) => !/^const (dynamic = |(GET|POST|PUT|PATCH|DELETE) = route\()/.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(routes.length).toBeGreaterThan(10);
    expect(raw).toEqual([]);
  });

  it("record who takes a file away, but for what is public or was recorded when its link was made", () => {
    const open = ["api/seal/", "api/calendar/", "api/agreements/shared/"];
    const silent = [...sources].filter(
      ([file, source]) =>
        /^app\/api\/.*route\.ts$/.test(file) &&
        !open.some((one) => file.startsWith(`app/${one}`)) &&
        /content-disposition|@\/lib\/server\/(file|agreement)\/serve"/.test(source) &&
        !/await record[A-Z]/.test(source),
    );
    expect(silent.map(([file]) => file)).toEqual([]);
  });

  it("turn a refusal into a page that does not exist in one place", () => {
    const mapping = [...sources].filter(
      ([file, source]) => /\bRefusal\b/.test(source) && /\bnotFound\(\)/.test(source) && !isTest(file),
    );
    expect(mapping.map(([file]) => file)).toEqual(["lib/server/page.ts", "lib/server/session.ts"]);
  });

  it("speak to people in a language that is offered", () => {
    const chosen = /(?<!spokenLanguage\()\b(?:account|application|invitation)\.locale\b|\b[ah]\.locale(?!\))/;
    expect(shipped.filter((file) => /^db\/(queries|mutations)\//.test(file) && chosen.test(sourceOf(file)))).toEqual(
      [],
    );
  });

  it("mint actors only at their doors", () => {
    const doors = /^(lib\/actor|lib\/server\/(session|actors|action|api|auth\/|jobs\/)|db\/testing\/|db\/seed\/)/;
    const forgers = [...sources].filter(
      ([file, source]) => /\bmintActor/.test(source) && !doors.test(file) && !isTest(file),
    );
    expect(forgers.map(([file]) => file)).toEqual([]);
  });

  it("have no folder whose name says nothing", () => {
    const vague = /(^|\/)(utils?|helpers?|hooks|services|types|common|constants)\//;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });
});

describe("what a browser's translator would spoil", () => {
  it("is marked: each code, key and text of a machine", () => {
    const open = shipped
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) => [...sourceOf(file).matchAll(/<(?:code|kbd|pre|samp)[\s>][^>]*>?/g)].map(([tag]) => tag));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((tag) => !/translate="no"/.test(tag))).toEqual([]);
  });
});

describe("the figures", () => {
  it("keep files short: half under 60 lines, nine in ten under 150, none over 300", () => {
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(60);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(150);
    expect([...sources].filter(([, source]) => linesOf(source) > 300).map(([file]) => file)).toEqual([]);
  });

  it("keep pages at 40 lines", () => {
    const pages = shipped.filter((file) => file.endsWith("/page.tsx"));
    expect(pages.filter((file) => linesOf(sourceOf(file)) > 40)).toEqual([]);
  });

  it("keep functions at 40 lines outside JSX", () => {
    const long = shipped.flatMap(functionsOf).filter(({ lines }) => lines > 40);
    expect(long.map(({ file, line, lines }) => `${file}:${line} has ${lines} lines`)).toEqual([]);
  });

  it("keep folders at 25 source files", () => {
    expect([...folderSizes()].filter(([, count]) => count > 25)).toEqual([]);
  });

  it("export a name from one file only", () => {
    expect(exportedTwice(true)).toEqual([]);
    expect(exportedTwice(false)).toEqual([]);
  });

  it("keep six lines of tests for ten of source", () => {
    expect(testShare("")).toBeGreaterThanOrEqual(0.6);
    for (const folder of ["components/", "db/queries/", "lib/", "scripts/"])
      expect([folder, testShare(folder) >= 0.55]).toEqual([folder, true]);
  });

  it("have tests of their own in every drawer of queries, mail and components", () => {
    const drawers = new Set(
      shipped.flatMap((file) => /^(?:db\/queries|components)\/[^/]+\/|^lib\/mail\//.exec(file)?.[0] ?? []),
    );
    const tests = [...sources.keys()].filter((file) => /\.test\.tsx?$/.test(file));
    expect([...drawers].filter((drawer) => !tests.some((file) => file.startsWith(drawer)))).toEqual([]);
  });
});

describe("words and tests", () => {
  it("say everything in both languages", () => {
    expect(keysOf("fr")).toEqual(keysOf("en"));
  });

  it("skip no test and let none sleep", () => {
    const tests = [...sources].filter(([file]) => isTest(file));
    const idle = /\b(test|it|describe)\.(skip|only|fixme|todo)\b|waitForTimeout\(/;
    expect(
      tests.filter(([file, source]) => file !== "lib/architecture.test.ts" && idle.test(source)).map(([file]) => file),
    ).toEqual([]);
  });
});
