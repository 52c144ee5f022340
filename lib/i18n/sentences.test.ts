import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventKinds, formerEventKinds, isTierDeciding } from "@/lib/audit/kind";
import { fieldCodes } from "@/lib/form/fault";
import { routing } from "@/lib/i18n/routing";
import { refusalCodes } from "@/lib/refusal/code";

const messagesIn = (locale: string, namespace: string) =>
  JSON.parse(readFileSync(`lib/i18n/${locale}/${namespace}.json`, "utf8"));

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const isList = (file: string): boolean => /^lib\/(refusal-code|form\/fault|audit\/kind|i18n\/.*)\.tsx?$/.test(file);
const sources = listed
  .split("\n")
  .filter((file) => /^(app|components|db|lib)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !isList(file))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }));

const said = new Set(
  sources.flatMap(({ source }) => [...source.matchAll(/"([a-z][a-z-]*)"/g)].map(([, text]) => text)),
);

/** The codes that schemas give their issues. */
const worded =
  /\.(?:min|max|int|length|regex|refine|uuid|email)\([^;\n]*?"([a-z]+(?:-[a-z]+)*)"\)|\b(?:error|message): "([a-z-]+)"/g;
const wordedIn = (source: string): string[] =>
  [...source.matchAll(worded)].map(([, first, second]) => first ?? second ?? "");

/** The keys as next-intl reads them: "account.changed". */
const pathsIn = (messages: object, above = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${above}${key}`] : pathsIn(value, `${above}${key}.`),
  );

describe.each(routing.locales)("in %s", (locale) => {
  it("every refusal has its sentence, and every sentence its refusal", () => {
    expect(Object.keys(messagesIn(locale, "refusals")).sort()).toEqual([...refusalCodes, "unknown"].sort());
  });

  it("every event has its sentence, and every sentence its event", () => {
    const around = ["number", "portal", "unknown"];
    expect(pathsIn(messagesIn(locale, "event")).sort()).toEqual([...eventKinds, ...formerEventKinds, ...around].sort());
  });

  it("every fault of a field has its sentence, and every sentence its fault", () => {
    expect(Object.keys(messagesIn(locale, "form").errors).sort()).toEqual([...fieldCodes].sort());
  });
});

it("decides a tier after what changes what counts, and after no look at it", () => {
  expect(eventKinds.filter(isTierDeciding)).toEqual([
    "activity.customer-verified",
    "activity.review-undone",
    "activity.verified",
    "agreement.in-force",
    "agreement.terminated",
    "company.changed",
    "credential.review-undone",
    "credential.verified",
    "dispute.answered",
    "dispute.withdrawn",
    "override.ended",
    "override.granted",
    "partner.admitted",
    "person.changed",
    "person.chosen",
    "person.consented",
    "person.corrected",
    "person.left",
    "person.merged",
    "person.objected",
    "person.removal-asked",
    "person.removed",
    "person.unmerged",
  ]);
});

it("no refusal is listed that nothing gives", () => {
  expect(refusalCodes.filter((code) => !said.has(code))).toEqual([]);
});

it("no fault of a field is listed that nothing finds", () => {
  // zod's own issues, which no schema worded.
  const own = ["format", "too-short"];
  expect(fieldCodes.filter((code) => !said.has(code) && !own.includes(code))).toEqual([]);
});

it("schemas give faults of the list alone", () => {
  // What an evidence file must hold is for the verifier, and is said of no field.
  const schemas = sources.filter(({ file, source }) => source.includes('from "zod"') && !file.includes("/evidence"));
  const strays = schemas.flatMap(({ file, source }) =>
    wordedIn(source)
      .filter((code) => !(fieldCodes as readonly string[]).includes(code))
      .map((code) => `${file}: ${code}`),
  );
  expect(schemas.flatMap(({ source }) => wordedIn(source)).length).toBeGreaterThan(60);
  expect(strays).toEqual([]);
});
