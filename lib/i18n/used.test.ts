import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const sources = listed
  .split("\n")
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.ts|^e2e\/|^lib\/i18n\/\w+\.ts$/.test(file) && existsSync(file),
  )
  .map((file) => readFileSync(file, "utf8"));

/** Groups of which every message is read by a name that comes from data: codes, kinds and fields. */
const readByData = [
  "activity.fields.booked-on",
  "activity.fields.completed-on",
  "agreement.next",
  "agreement.prepare",
  "agreement.state-notes",
  "agreement.steps",
  "badge.outcomes",
  "batch.states",
  "edition.remove",
  "edition.remove-chapter",
  "event",
  "form.errors",
  "form.file.errors",
  "kinds.own",
  "navigation.items",
  "outlook.causes",
  "outlook.remedies",
  "outlook.titles",
  "progress.views",
  "refusals",
  "seal.delay",
  "sheet.columns",
  "terms.business-models",
  "trace.reasons",
  "trace.records",
  "trace.scores",
  "trace.sources",
  "trace.titles",
  "trace.windows",
  "verify.facts",
  "verify.known",
  "verify.words",
];

const keysIn = (tree: object, above = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" ? keysIn(value, `${above}${key}.`) : [`${above}${key}`],
  );

type Read = { spaces: ReadonlySet<string>; whole: ReadonlySet<string>; shapes: readonly RegExp[] };

const all = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, text = ""]) => text);

/** `fields.${name}` as a pattern of the keys it can be. */
const shapeOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`);

/** What a file may read: the namespaces it names, whole keys, and keys that data completes. */
const readIn = (source: string): Read => {
  const chains = all(source, /\b([a-z]\w*(?:\.\w+)*)\b/g);
  return {
    spaces: new Set([...all(source, /["`]([a-z][\w-]*(?:\.[\w-]+)*)/g), ...chains]),
    whole: new Set([...all(source, /"([\w-]+(?:\.[\w-]+)*)"/g), ...chains.filter((one) => one.includes("."))]),
    shapes: all(source, /`((?:[\w.-]|\$\{[^}]*\})*\$\{[^}]*\}(?:[\w.-]|\$\{[^}]*\})*)`/g)
      .filter((one) => /[\w]/.test(one.replace(/\$\{[^}]*\}/g, "")))
      .map(shapeOf),
  };
};

const reads = sources
  .filter((source) => /ranslations|ranslator|i18n\/|sayOutlook|MailKey|messages/.test(source))
  .map(readIn);

/** Every way to cut a key in a namespace and a rest, the whole key first. */
const cuts = (key: string): [string, string][] => {
  const parts = key.split(".");
  return parts.map((_, at) => [parts.slice(0, at).join("."), parts.slice(at).join(".")]);
};

const isRead = (key: string): boolean =>
  cuts(key).some(([space, rest]) =>
    reads.some(
      ({ spaces, whole, shapes }) =>
        (space === "" || spaces.has(space)) && (whole.has(rest) || shapes.some((one) => one.test(rest))),
    ),
  );

it("keeps no message that nothing reads", () => {
  const keys = keysIn(messagesOf("en"));
  const idle = keys.filter((key) => !readByData.some((group) => `${key}.`.startsWith(`${group}.`)) && !isRead(key));
  expect(keys.length).toBeGreaterThan(2_000);
  expect(idle).toEqual([]);
});

/** Codes that the world writes in capitals: certifications, tracks, levels of a seal. */
const isCode = (part: string): boolean => /^[A-Z]+(-[A-Z]+)?$/.test(part);

it("spells every key in small letters with hyphens", () => {
  const parts = keysIn(messagesOf("en")).flatMap((key) => key.split("."));
  expect([...new Set(parts)].filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) && !isCode(part))).toEqual([]);
});
